import { describe, expect, it } from 'vitest';
import type { Face, FaceScript } from './face.ts';
import { createFaces } from './faces.ts';
import { createMetrics } from './metrics.ts';

function face(id: string, script: FaceScript, role: Face['role'], characters: string, rare = false): Face {
  const runs = [...new Set([...characters].map((c) => c.codePointAt(0) ?? 0))]
    .sort((a, b) => a - b)
    .map((codePoint) => ({ first: codePoint, last: codePoint, advance: 1000 }));
  const metrics = createMetrics({ unitsPerEm: 1000, ascent: 880, descent: 120, runs });
  return { id, script, role, weight: 400, wordFamily: 'SimSun', metrics, rare, outlines: async () => new Uint8Array() };
}

describe('createFaces', () => {
  const faces = createFaces([
    face('rare', 'zh-Hant', 'song', '甲乙丙丁戊己', true),
    face('song-hans', 'zh-Hans', 'song', '甲乙丁'),
    face('song-hant', 'zh-Hant', 'song', '甲丙丁'),
    face('hei-hans', 'zh-Hans', 'hei', '甲戊'),
    face('hei-hant', 'zh-Hant', 'hei', '甲戊'),
  ]);
  const cases = [
    { title: 'the face of the wanted script and role comes first', character: '甲', found: 'song-hant' },
    { title: 'the other script in the same role comes second', character: '乙', found: 'song-hans' },
    { title: 'the wanted script in the other role comes third', character: '戊', found: 'hei-hant' },
    { title: 'a rare-character face comes last, whatever its place in the list', character: '己', found: 'rare' },
    { title: 'a character that no face has gives no face', character: '庚', found: undefined },
  ];
  it.each(cases)('$title', ({ character, found }) => {
    expect(faces.find(character.codePointAt(0) ?? 0, { script: 'zh-Hant', role: 'song' })?.id).toBe(found);
  });

  it('says whom it asks, in order', () => {
    const chain = faces.chain({ script: 'zh-Hant', role: 'song' }).map(({ id }) => id);
    expect(chain).toEqual(['song-hant', 'song-hans', 'hei-hant', 'hei-hans', 'rare']);
  });

  it('asks Song of either script before FangSong of the other', () => {
    const own = createFaces([...faces.all, face('fang-hans', 'zh-Hans', 'fang', '甲')]);
    const say = (script: FaceScript, role: Face['role']) => own.chain({ script, role }).map(({ id }) => id);
    expect(say('zh-Hans', 'fang')).toEqual(['fang-hans', 'song-hans', 'song-hant', 'hei-hans', 'hei-hant', 'rare']);
    expect(say('zh-Hant', 'fang')).toEqual(['song-hant', 'song-hans', 'fang-hans', 'hei-hant', 'hei-hans', 'rare']);
    expect(say('zh-Hans', 'song').slice(0, 3)).toEqual(['song-hans', 'song-hant', 'fang-hans']);
  });

  it('tells two faces of one id and an unknown id by name and cure', () => {
    const one = face('one', 'zh-Hans', 'song', '甲');
    expect(() => createFaces([one, one])).toThrow('one: two faces have this id; give each its own');
    expect(() => createFaces([one]).byId('two')).toThrow('two: no face has this id; the faces are: one');
  });
});
