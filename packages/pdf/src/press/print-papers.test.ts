import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import type { Cell, Mark, Page, Sheet, TextRun } from '@jiandu/sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../sheet/src/sample-pages.ts';
import { printPdf } from './print-papers.ts';

const song = 'noto-serif-sc-400';
const hei = 'noto-sans-tc-700';
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
let faces: Faces;

beforeAll(async () => {
  faces = await loadDefaultFaces();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A red pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

function run(text: string, x: number, rest: Partial<TextRun> = {}): TextRun {
  return { x, width: 2000, size: 210, text, face: song, lang: 'zh-Hans', ...rest };
}

function cell(y: number, runs: Cell['lines'][number]['runs']): Cell {
  return { node: -1, x: 1000, y, width: 9000, height: 600, lines: [{ baseline: y + 400, runs }] };
}

function page(cells: readonly Cell[], marks: readonly Mark[] = []): Page {
  const edges = [{ x1: 1000, y1: 1000, x2: 10000, y2: 1000, width: 10, style: 'dashed' }] as const;
  return { width: 11906, height: 16838, cells, edges, marks };
}

function sheet(pages: readonly Page[], rest: Partial<Sheet> = {}): Sheet {
  return sampleSheet(pages, { faces: [song, hei], ...rest });
}

function read(bytes: Uint8Array, ...command: readonly [string, ...string[]]): string {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, bytes);
  const [tool, ...options] = command;
  return execFileSync(tool, [...options.map((option) => (option === '@' ? file : option))], { encoding: 'utf8' });
}

const twoPages = () =>
  sheet([
    page([
      cell(1000, [run('顾客名称', 1100), run('华东连锁超市', 4000, { underline: true, color: '#c00000' })]),
      cell(2000, [
        run('客戶投訴', 1100, { face: hei, lang: 'zh-Hant', size: 360 }),
        { x: 4000, width: 231, size: 210, box: 'check' },
      ]),
    ]),
    page([cell(1000, [run('第二页', 1100)])]),
  ]);

describe('printPdf', () => {
  it('prints each text once, in reading order, on its own page', async () => {
    const text = read(await printPdf(twoPages(), { faces }), 'pdftotext', '-layout', '@', '-');
    expect(text.replace(/[ \n]+/g, ' ').trim()).toBe('顾客名称 华东连锁超市 客戶投訴 \f第二页');
  });

  it('puts every run where the sheet has it', async () => {
    const boxes = read(await printPdf(twoPages(), { faces }), 'pdftotext', '-bbox', '@', '-');
    const [x, bottom] = [/xMin="([\d.]+)"[^>]*>华东/, /yMax="([\d.]+)"[^>]*>华东/].map((part) =>
      Number(part.exec(boxes)?.[1]),
    );
    expect(x).toBeCloseTo(4000 / 20, 1);
    expect(bottom).toBeGreaterThan(1400 / 20);
    expect(bottom).toBeLessThan(1500 / 20);
  });

  it('keeps characters that share a glyph apart, and draws no ligatures', async () => {
    const value = '⼈人⼀一 fi ffl AV';
    expect(
      read(await printPdf(sheet([page([cell(1000, [run(value, 1100)])])]), { faces }), 'pdftotext', '@', '-').trim(),
    ).toBe(value);
  });

  it('embeds subsets only, in a sound file of the right size', async () => {
    const bytes = await printPdf(twoPages(), { faces });
    const fonts = read(bytes, 'pdffonts', '@').trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/yes +yes +yes/);
    expect(read(bytes, 'qpdf', '--check', '@')).toContain('No syntax or stream encoding errors');
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('gives the same bytes for the same sheet, and other bytes for another date', async () => {
    const [first, second] = [await printPdf(twoPages(), { faces }), await printPdf(twoPages(), { faces })];
    expect(Buffer.compare(first, second)).toBe(0);
    const dated = await printPdf(twoPages(), { faces, date: new Date('2026-03-05T08:00:00Z') });
    expect(read(dated, 'pdfinfo', '-isodates', '@')).toContain('2026-03-05T08:00:00');
  });

  it('states the title, the language and the maker, and no person', async () => {
    const info = read(await printPdf(sheet([page([])], { title: 'A & B <C>' }), { faces }), 'pdfinfo', '@');
    expect(info).toMatch(/Title: +A & B <C>/);
    expect(info).toMatch(/Creator: +Jiandu/);
    expect(info).not.toContain('Author');
  });

  it('prints pages of any shape, marks and pictures', async () => {
    const marks: readonly Mark[] = [
      { mark: 'seal', x: 1000, y: 3000, side: 2381 },
      { mark: 'line', x1: 0, y1: 5000, x2: 9000, y2: 4000, width: 10, dashed: true },
      { mark: 'watermark', text: '草稿', face: song, size: 2000, lang: 'zh-Hans' },
      { mark: 'image', x: 5000, y: 3000, width: 900, height: 600, file: 'logo' },
    ];
    const wide = { ...page([cell(1000, [run('横', 1100)])], marks), width: 16838, height: 11906 };
    const bytes = await printPdf(sheet([wide]), { faces, files: { logo: picture } });
    expect(read(bytes, 'pdfinfo', '@')).toContain('841.9 x 595.3 pts (A4)');
    expect(read(bytes, 'pdfimages', '-list', '@').trim().split('\n')).toHaveLength(3);
    expect(read(bytes, 'pdftotext', '@', '-').trim()).toBe('横');
  });
});

describe('printPdf refuses', () => {
  const image = (file: string): Sheet =>
    sheet([page([], [{ mark: 'image', x: 0, y: 0, width: 900, height: 900, file }])]);
  const damaged = picture.map((byte, index) => (index === 45 ? byte ^ 1 : byte));
  const cases = [
    { title: 'no sheet', sheets: [], message: 'sheets is empty; give at least one sheet' },
    {
      title: 'a character that its face lacks',
      sheets: sheet([page([cell(1000, [run('𠮷野', 1100)])])]),
      message: `faces/${song} has no glyph for U+20BB7; add a face that has it`,
    },
    {
      title: 'a face that is not given',
      sheets: sheet([page([])], { faces: ['kai'] }),
      message: 'sample: faces/kai is not among the faces; give those of the layout',
    },
    {
      title: 'a picture that is not given',
      sheets: image('seal'),
      message: 'sample: files/seal is not given; add its bytes to files',
    },
    {
      title: 'a damaged picture',
      sheets: image('damaged'),
      message: /files\/damaged is damaged or cut off; give the whole file/,
    },
  ] as const;
  for (const { title, sheets, message } of cases) {
    it(title, async () => {
      await expect(printPdf(sheets, { faces, files: { damaged } })).rejects.toThrowError(message);
      await expect(printPdf(sheets, { faces, files: { damaged } })).rejects.toMatchObject({ name: 'PdfError' });
    });
  }
});
