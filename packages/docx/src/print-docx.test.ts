import type { Mark } from '@jiandu/sheet';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDocx } from './print-docx.ts';
import { all, cell, faces, judge, pixel, print, rule, run, sheet, table } from './sample-document.ts';

it('writes the text of every run once, in order', async () => {
  const { xml } = await print(sheet(table));
  expect(all(xml, /<w:t(?: [^>]*)?>([^<]*)/g)).toEqual(['投诉通知单', '顾客', '华东', '超市']);
});

it('gives each page a section of its own size', async () => {
  const { xml } = await print([sheet(table, { ...table, width: 16838, height: 11906 }), sheet(table)]);
  expect(all(xml, /<w:pgSz w:w="(\d+)"/g)).toEqual(['11906', '16838', '11906']);
  expect(all(xml, /w:orient="(\w+)"/g)).toEqual(['portrait', 'landscape', 'portrait']);
  expect(xml.match(/<w:type w:val="nextPage"/g)).toHaveLength(3);
});

it('passes the Open XML SDK with marks, loose rules, pictures, shading and hostile text', async () => {
  const marks: readonly Mark[] = [
    { mark: 'seal', x: 5000, y: 2000, side: 2381 },
    { mark: 'line', x1: 9000, y1: 1000, x2: 1000, y2: 4000, width: 10, color: '#999999', dashed: true },
    { mark: 'watermark', text: '<草稿>&"', face: 'hei', size: 2000, lang: 'zh-Hant' },
    { mark: 'image', x: 1000, y: 1000, width: 900, height: 600, file: 'logo' },
  ];
  const hostile = { ...cell(1000, 1000, 6000, 800, [run('</w:t><w:p> & "\t\u{20BB7}', 1113)]), fill: '#eeeeee' };
  const page = { cells: [hostile], edges: [rule(2000, 1400, 5000, 1400)], marks };
  const { bytes, xml, parts } = await print(sheet(page, page), { logo: pixel });
  expect(await judge(bytes)).toEqual([]);
  expect(all(xml, /<wp:docPr[^>]*\bid="(\d+)"/g)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(xml).toContain('&lt;/w:t&gt;&lt;w:p&gt; &amp;');
});

it('gives the same bytes for the same sheet, with a date that is asked for, and no person', async () => {
  const [first, second] = [await print(sheet(table)), await print(sheet(table))];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  const dated = unzipSync(await printDocx(sheet(table), { faces, date: new Date('2026-03-05T08:00:00Z') }));
  const core = strFromU8(dated['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:title>样张</dc:title>');
  expect(core).toContain('<dc:language>zh-CN</dc:language>');
  const styles = strFromU8(dated['word/styles.xml'] ?? new Uint8Array());
  expect(styles).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>');
  expect(all(core, />(2026[^<]*)</g)).toEqual(['2026-03-05T08:00:00Z', '2026-03-05T08:00:00Z']);
  expect(all(core, /<(?:dc:creator|cp:lastModifiedBy)>([^<]*)/g)).toEqual(['Jiandu', 'Jiandu']);
});

describe('printDocx refuses', () => {
  const image: Mark = { mark: 'image', x: 0, y: 0, width: 900, height: 900, file: 'logo' };
  const columns = Array.from({ length: 64 }, (_, index) => cell(index * 100, 0, 100, 500));
  const cases = [
    { title: 'no sheet', sheets: [], code: 'no-sheet' },
    {
      title: 'a face that is not given',
      sheets: sheet({ cells: [cell(0, 0, 900, 500, [run('楷', 0, { face: 'kai' })])] }),
      code: 'unknown-face',
    },
    {
      title: 'what XML cannot hold',
      sheets: sheet({ cells: [cell(0, 0, 900, 500, [run('a\uFFFE', 0)])] }),
      code: 'bad-character',
    },
    {
      title: 'cells that overlap',
      sheets: sheet({ cells: [cell(0, 0, 900, 500), cell(100, 0, 900, 500)] }),
      code: 'overlap',
    },
    { title: 'more columns than Word takes', sheets: sheet({ cells: columns }), code: 'too-many-columns' },
    { title: 'a picture that is not given', sheets: sheet({ marks: [image] }), code: 'missing-file' },
    {
      title: 'a damaged picture',
      sheets: sheet({ marks: [image] }),
      code: 'bad-picture',
      files: { logo: pixel.slice(0, 50) },
    },
  ] as const;
  for (const { title, sheets, code, ...rest } of cases) {
    it(title, async () => {
      const files = 'files' in rest ? rest.files : {};
      await expect(printDocx(sheets, { faces, files })).rejects.toMatchObject({ name: 'DocxError', code });
    });
  }
});
