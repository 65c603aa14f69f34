import { expect, it } from 'vitest';
import { all, cell, print, rule, run, sheet } from './sample-document.ts';

it('writes squeezed marks and stretched lines as letter spacing, and what follows a dash as it is', async () => {
  const squeezed = [run('好。', 1100), run('”了', 1415)];
  const stretched = [run('一', 1100), run('二', 1313), run('三', 1526)];
  const trimmed = [run('一，', 1100, { trim: 105 })];
  const dashes = [run('—', 1100), run('—', 1293)];
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 6000, 1600, squeezed, stretched, trimmed, dashes)] }));
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, own = '']) => [
    /<w:t[^>]*>([^<]*)/.exec(own)?.[1],
    /<w:spacing w:val="(-?\d+)"/.exec(own)?.[1],
  ]);
  expect(runs).toEqual([
    ['好', undefined],
    ['。', '-105'],
    ['”了', undefined],
    ['一二', '3'],
    ['三', undefined],
    ['一，', undefined],
    ['——', undefined],
  ]);
  expect(xml).not.toContain('<w:tab/>');
});

it('leaves a quarter of an em between Han and Latin to Word', async () => {
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 6000, 500, [run('共', 1100), run('3', 1363)])] }));
  expect(xml).toMatch(/<w:pStyle w:val="AutoSpaced"\/>/);
  expect(xml).not.toMatch(/<w:spacing w:val/);
});

it('never stretches a line beyond what its letters are in Word', async () => {
  const wide = [run('一', 1000), run('二', 1240), run('三', 1480)];
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 680, 500, wide)] }));
  expect(all(xml, /<w:spacing w:val="(-?\d+)"/g)).toEqual(['16']);
});

it('takes a few twips that a full line leaves no room for from its characters, not a percent of its width', async () => {
  const full = sheet({ cells: [cell(1000, 1000, 2100, 500, [run('一二三四五六七八九十', 1000)])] });
  const { xml } = await print(full);
  expect(all(xml, /<w:spacing w:val="(-?\d+)"/g)).toEqual(['-1']);
  expect(xml).not.toContain('<w:w ');
});

it('centres a line, and ends it, by what its last mark leaves of its width', async () => {
  const label = run('人数）', 1210, { width: 630, trim: 105 });
  const centred = await print(sheet({ cells: [cell(1000, 1000, 945, 500, [label])] }));
  expect(centred.xml).toContain('<w:ind w:right="-105"/><w:jc w:val="center"/>');
  const atEnd = run('人数）', 2000, { width: 630, trim: 105 });
  const right = await print(sheet({ cells: [cell(1000, 1000, 1638, 500, [atEnd])] }));
  expect(right.xml).toContain('<w:ind w:right="8"/><w:jc w:val="right"/>');
});

it("narrows a line for what is widest: Word's letters, or what LibreOffice parts and does not squeeze", async () => {
  // Three marks squeezed by half an em each, between rules, and a digit beside a mark.
  const runs = [run('2；', 1000), run('《一》', 1315), run('《二》', 1840), run('《三', 2365)];
  const edges = [rule(1000, 1000, 1000, 1500), rule(2785, 1000, 2785, 1500)];
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 1785, 500, runs)], edges }));
  const [scale] = all(xml, /<w:w w:val="(\d+)"/g).map(Number);
  expect(scale).toBeLessThan(85);
});

it('narrows a line only where LibreOffice would break it', async () => {
  const text = '发现12箱中有3箱包装破损，编号B2026';
  const tight = sheet({ cells: [cell(1000, 1000, 210 * 20, 500, [run(text, 1000, { width: 210 * 19 })])] });
  expect(all((await print(tight)).xml, /<w:w w:val="(\d+)"/g)).toEqual(['94']);
  const loose = sheet({ cells: [cell(1000, 1000, 210 * 24, 500, [run(text, 1000, { width: 210 * 19 })])] });
  expect((await print(loose)).xml).not.toContain('<w:w ');
});

it('keeps room to write on at the end of a line, which an aligned line would hang over its edge', async () => {
  const label = run('编号：', 4000);
  const room = run('\u3000\u3000\u3000\u3000', 4630, { underline: true });
  const { xml } = await print(sheet({ cells: [cell(1000, 1000, 4570, 500, [label, room])] }));
  expect(xml).toMatch(/<w:ind w:left="3000"\/><\/w:pPr>/);
  expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<\/w:r>).)*>\u3000{4}</);
});
