import type { Page } from '@jiandu/sheet';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { all, cell, judge, print, run, sheet, table } from './sample-document.ts';

it('names FangSong, by its older name too, for text of an official paper that Song stands in for', async () => {
  const text = cell(1000, 1000, 6000, 500, [run('关于', 1000), run('印发', 1420, { asked: 'fang' })]);
  const { bytes, parts, xml } = await print(sheet({ cells: [text] }));
  expect(all(xml, /w:eastAsia="([^"]*)" w:cs="[^"]*"\/>.*?<w:t>印发/g)).toEqual(['FangSong']);
  expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('仿宋,仿宋_GB2312');
  expect(await judge(bytes)).toEqual([]);
});

it('sets text in the Word family of its face, and leaves nothing to Word: exact lines, tab stops, centring', async () => {
  const { xml, styles } = await print(
    sheet(table, { cells: [cell(1000, 1000, 6000, 500, [run('標題', 1100, { face: 'hei', lang: 'zh-Hant' })])] }),
  );
  expect(styles).toContain('<w:rPrDefault><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="SimSun" w:hAnsi="SimSun"');
  expect(xml).toMatch(/"Microsoft JhengHei"[^>]*\/><w:b\/>.*?<w:lang w:val="zh-TW" w:eastAsia="zh-TW"/);
  expect(xml).toMatch(
    /<w:tab w:val="left" w:pos="2000"\/>.*?<w:spacing w:before="78" w:line="252" w:lineRule="exact"\/><w:ind w:left="113"/,
  );
  expect(xml).toMatch(/<w:jc w:val="center"\/><\/w:pPr><w:r>(?:(?!<w:r>).)*投诉通知单/);
});

it('counts pages by fields where Word counts as the paper does, else in plain numbers', async () => {
  const foot = (page: number, pages: number): Partial<Page> => {
    const [own, whole] = [run(`${page}`, 1210, { counts: 'page' }), run(`${pages}`, 1630, { counts: 'pages' })];
    return { cells: [cell(1000, 1000, 6000, 500, [run('第', 1000), own, run('共', 1420), whole])] };
  };
  const said = /<w:instrText [^>]*> (\w+) <|<w:t>([^<]*)/g;
  const { bytes, xml } = await print(sheet(foot(1, 2), foot(2, 2)));
  expect([...xml.matchAll(said)].map(([, name, text]) => name ?? text).join(' ')).toBe(
    '第 PAGE 1 共 NUMPAGES 2 第 PAGE 2 共 NUMPAGES 2',
  );
  expect(await judge(bytes)).toEqual([]);
  const copies = await print(sheet(foot(1, 1), foot(1, 1)));
  const records = await print([sheet(foot(1, 1)), sheet(foot(1, 1))]);
  for (const many of [copies, records]) expect(many.xml).not.toContain('w:instrText');
});

it('writes boxes as characters as wide as the sheet has them', async () => {
  const runs = (['empty', 'check', 'fill', 'tick'] as const).map((box, index) => ({
    x: 1000 + index * 231,
    width: 231,
    size: 210,
    box,
  }));
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 6000, 500, runs)] }));
  expect(all(xml, /<w:t(?: [^>]*)?>([^<]*)/g).join('')).toBe('□☑■√');
  expect(all(xml, /<w:spacing w:val="(-?\d+)"/g)).toEqual(['21', '21', '21', '21']);
});

it('keeps the width of text whose size is between half points', async () => {
  const text = '違反本協議的';
  const small = run(text, 1000, { size: 147, width: 147 * 6 });
  const { xml, styles } = await print(sheet({ cells: [cell(1000, 1000, 147 * 7, 500, [small])] }));
  expect(styles).toContain('<w:sz w:val="14"/>');
  expect(xml).toMatch(/<w:spacing w:val="7"\/>/);
});
