import { describe, expect, it } from 'vitest';
import { createFaces } from './faces.ts';
import { loadDefaultFaces, readFace } from './node.ts';

/** Debian's fonts-hanazono, which `npm test` brings. */
const hanazono = '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf';
const rare = '𠮷'.codePointAt(0) ?? 0;
const songHans = { script: 'zh-Hans', role: 'song' } as const;
const songHant = { script: 'zh-Hant', role: 'song' } as const;

describe('loadDefaultFaces', () => {
  it('sets each script and role in its own face', async () => {
    const faces = await loadDefaultFaces();
    const find = (character: string, script: 'zh-Hans' | 'zh-Hant', role: 'song' | 'hei') =>
      faces.find(character.codePointAt(0) ?? 0, { script, role })?.id;
    expect(find('门', 'zh-Hans', 'song')).toBe('noto-serif-sc-400');
    expect(find('門', 'zh-Hant', 'song')).toBe('noto-serif-tc-400');
    expect(find('门', 'zh-Hans', 'hei')).toBe('noto-sans-sc-700');
    expect(find('門', 'zh-Hant', 'hei')).toBe('noto-sans-tc-700');
  });

  it('sets a Mainland name on a Traditional paper with the Simplified face', async () => {
    const faces = await loadDefaultFaces();
    for (const name of '䶮𬱖𫍽𬭎赟闫祎') {
      expect(faces.find(name.codePointAt(0) ?? 0, songHant)?.id, name).toBe('noto-serif-sc-400');
    }
  });

  it('gives outlines that begin as TrueType does, and the same bytes each time', async () => {
    const faces = await loadDefaultFaces();
    const bytes = await faces.byId('noto-sans-tc-700').outlines();
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(await faces.byId('noto-sans-tc-700').outlines()).toBe(bytes);
  });

  it('lays out without the font packages, and names the cure when outlines are asked for', async () => {
    const faces = await loadDefaultFaces({ from: 'file:///nowhere/index.js' });
    const face = faces.byId('noto-serif-tc-400');
    expect(face.metrics.advance('門'.codePointAt(0) ?? 0)).toBe(1000);
    await expect(face.outlines()).rejects.toThrow(
      'noto-serif-tc-400: its font is not installed; run: npm install @expo-google-fonts/noto-serif-tc',
    );
  });

  it('has no box to tick and no 𠮷: boxes are drawn and rare characters are supplied', async () => {
    const faces = await loadDefaultFaces();
    for (const character of ['☐', '☑', '☒', '𠮷']) {
      expect(faces.find(character.codePointAt(0) ?? 0, songHans), character).toBeUndefined();
    }
  });
});

describe('readFace', () => {
  it('supplies 𠮷 from a rare-character face and nothing that the defaults have', async () => {
    const defaults = await loadDefaultFaces();
    const face = await readFace({ path: hanazono, id: 'hanazono-b', rare: true });
    expect(face).toMatchObject({ script: 'zh-Hans', role: 'song', weight: 400, wordFamily: 'HanaMinB' });
    const faces = createFaces([face, ...defaults.all]);
    expect(faces.find(rare, songHans)?.id).toBe('hanazono-b');
    expect(faces.find('𬱖'.codePointAt(0) ?? 0, songHant)?.id).toBe('noto-serif-sc-400');
    expect(face.metrics.ascent + face.metrics.descent).toBe(face.metrics.unitsPerEm);
  });

  it('names the path that cannot be read', async () => {
    const file = { path: 'no-such.ttf', id: 'house', script: 'zh-Hans', role: 'song', weight: 400 } as const;
    await expect(readFace({ ...file, wordFamily: 'SimSun' })).rejects.toThrow('house: cannot read no-such.ttf');
  });
});
