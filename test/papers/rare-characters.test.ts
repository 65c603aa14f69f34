import { printDocx } from '@jiandu/docx';
import { createFaces, type Faces } from '@jiandu/fonts';
import { loadDefaultFaces, readFace } from '@jiandu/fonts/node';
import { loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { drawSvg } from '@jiandu/preview';
import { GlyphError, layOut } from '@jiandu/sheet';
import { scripts } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { readDocxText, readPdfWords } from '../read-papers.ts';
import { hasJava, judgePdfs } from './vera-pdf.ts';

/** Debian's fonts-hanazono. */
const hanazono = '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf';
const defaults = await loadDefaultFaces();
const rare = createFaces([...defaults.all, await readFace({ id: 'hanazono-b', path: hanazono, rare: true })]);
const { model } = await loadForm('complaint-notice');

/** Names that registers of persons hold, and characters that normalising would replace by others. */
const names = [
  { title: '𠮷, which the default faces lack', text: '𠮷野屋', faces: rare },
  { title: '䶮 and 㛃 of extension A', text: '刘䶮㛃', faces: defaults },
  { title: 'characters of the general table beyond the basic plane', text: '𫍽𬭎𨱏𬍛𫖮', faces: defaults },
  {
    title: 'compatibility ideographs beside what they stand for',
    text: '\uf9dc隆\ufa11\uf900豈\ufa0c兀',
    faces: defaults,
  },
  { title: 'a character with its variation selector', text: '葛\u{e0100}城', faces: defaults },
];

/** Each copy of the notice says both fields. */
const copies = model.paper?.copies?.length ?? 1;

function lay(text: string, faces: Faces, script: (typeof scripts)[number]) {
  const office = createOffice({ region: script === 'zh-Hans' ? 'CN' : 'TW' });
  return layOut(model, { customer: text, contact: text }, { faces, office, scripts: [script], face: 'filled' });
}

describe.each(scripts)('on a paper in %s', (script) => {
  test.each(names)('$title come out of every file as they were typed', async ({ text, faces }) => {
    const sheet = lay(text, faces, script);
    const { words } = readPdfWords(await printPdf(sheet, { faces }));
    // Readers of PDF leave selectors out.
    const shown = text.replace(/[\u{e0100}-\u{e01ef}]/gu, '');
    const read = words.map((word) => word.text.replace(/[\u{e0100}-\u{e01ef}]/gu, '')).join('\n');
    expect(read.split('\n').filter((word) => word === shown)).toHaveLength(2 * copies);
    expect(readDocxText(await printDocx(sheet, { faces })).includes(text)).toBe(true);
    const drawn = drawSvg(sheet).flatMap((svg) => [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, own]) => own));
    expect(drawn.join('').includes(text)).toBe(true);
  });
});

test('a character that no face has is refused with its field, its code point and the faces that were asked', () => {
  const refused = (): unknown => {
    try {
      return lay('𠮷野屋', defaults, 'zh-Hant');
    } catch (error) {
      return error;
    }
  };
  const error = refused();
  expect(error).toBeInstanceOf(GlyphError);
  expect(error).toMatchObject({
    path: '/customer',
    codePoint: 0x20bb7,
    chain: ['noto-serif-tc-400', 'noto-serif-sc-400', 'noto-sans-tc-700', 'noto-sans-sc-700'],
  });
});

test.skipIf(!hasJava)(
  'a paper of them all, each plane and variant in a font of its own, keeps PDF/A-2u and PDF/UA-1',
  async () => {
    const sheet = lay(names.map(({ text }) => text).join(''), rare, 'zh-Hans');
    const bytes = await printPdf(sheet, { faces: rare });
    const judged = judgePdfs(new Map([['rare', { bytes, profiles: ['2u', 'ua1'] }]]));
    expect(judged.get('rare')).toEqual([]);
  },
);
