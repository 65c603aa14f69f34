import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaces } from '@jiandu/fonts';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleSheet } from '../../sheet/src/sample-pages.ts';
import { openPictures } from './open-pictures.ts';
import { printPdf } from './press.ts';
import { printThroughReact } from './print-through-react.ts';
import { type SamplePng, samplePng } from './sample-png.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page of 10 pt with one picture that fills it, in a field. */
const sheet = sampleSheet(
  [
    {
      width: 200,
      height: 200,
      cells: [],
      edges: [],
      marks: [{ mark: 'image', x: 0, y: 0, width: 200, height: 200, file: 'ink' }],
    },
  ],
  {
    slots: [
      { pointer: '/manager', template: '/manager', kind: 'signature', page: 0, x: 0, y: 0, width: 200, height: 200 },
    ],
  },
);

/** The colours that a reader shows at the middle of the left and of the right half. */
async function seeHalves(print: typeof printThroughReact, png: SamplePng): Promise<readonly (readonly number[])[]> {
  const bytes = await print(sheet, { faces: createFaces([]), files: { ink: samplePng(png) } });
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  execFileSync('pdftoppm', ['-r', '72', path, join(folder, 'page')]);
  const pixels = readFileSync(join(folder, 'page-1.ppm')).subarray(-300);
  return [2, 7].map((x) => [...pixels.subarray(3 * (50 + x), 3 * (50 + x) + 3)]);
}

const white = [255, 255, 255];
const red = [255, 0, 0];
const black = [0, 0, 0];

/** Pictures of two by two pixels; the left ones are ink, the right ones paper. */
const two = { width: 2, height: 2 };
const inPalette = { ...two, color: 3, palette: [255, 255, 255, 255, 0, 0] };
const everyColor = Array.from({ length: 768 }, (_, at) => (at === 765 ? 255 : 0));
const kinds = [
  { title: 'of 8 bits', png: { ...two, bits: 8, color: 2, rows: pixelRows([255, 0, 0], [255, 255, 255]) }, ink: red },
  {
    title: 'of 16 bits',
    png: { ...two, bits: 16, color: 2, rows: pixelRows([255, 255, 0, 0, 0, 0], Array(6).fill(255)) },
    ink: red,
  },
  {
    title: 'of 16 bits with transparency',
    png: { ...two, bits: 16, color: 4, rows: pixelRows([0, 0, 255, 255], [0, 0, 0, 0]) },
    ink: black,
  },
  {
    title: 'with transparency',
    png: { ...two, bits: 8, color: 6, rows: pixelRows([255, 0, 0, 255], [0, 0, 0, 0]) },
    ink: red,
  },
  {
    title: 'whose grey of paper is transparent',
    png: { ...two, bits: 8, color: 0, transparency: [0, 255], rows: pixelRows([0], [255]) },
    ink: black,
  },
  {
    title: 'whose colour of paper is transparent',
    png: { ...two, bits: 8, color: 2, transparency: [0, 0, 0, 255, 0, 0], rows: pixelRows([255, 0, 0], [0, 255, 0]) },
    ink: red,
  },
  {
    title: 'with a palette whose paper is transparent',
    png: { ...inPalette, bits: 8, transparency: [0], rows: pixelRows([1], [0]) },
    ink: red,
  },
  {
    title: 'with a palette of one bit whose paper is transparent',
    png: { ...inPalette, bits: 1, transparency: [0], rows: [0, 0b10000000, 0, 0b10000000] },
    ink: red,
  },
  {
    title: 'with a full palette whose first colour is transparent',
    png: { ...two, bits: 8, color: 3, palette: everyColor, transparency: [0], rows: pixelRows([255], [0]) },
    ink: red,
  },
  {
    title: 'interlaced in one bit',
    png: { ...two, bits: 1, color: 0, interlace: 1, rows: [0, 0, 0, 0b10000000, 0, 0b01000000] },
    ink: black,
  },
  {
    title: 'interlaced in 16 bits',
    png: {
      ...two,
      bits: 16,
      color: 2,
      interlace: 1,
      rows: [0, 255, 255, 0, 0, 0, 0, 0, ...Array(6).fill(255), 0, 255, 255, 0, 0, 0, 0, ...Array(6).fill(255)],
    },
    ink: red,
  },
  {
    title: 'whose rows are told by their neighbours',
    png: { ...two, bits: 8, color: 0, interlace: 0, transparency: [0, 255], rows: [1, 0, 255, 4, 0, 0] },
    ink: black,
  },
] satisfies readonly { readonly title: string; readonly png: SamplePng; readonly ink: readonly number[] }[];

function pixelRows(ink: readonly number[], paper: readonly number[]): readonly number[] {
  return [0, ...ink, ...paper, 0, ...ink, ...paper];
}

describe.each([
  { door: 'the press', print: printPdf },
  { door: 'SheetPages', print: printThroughReact },
])('$door draws a PNG', ({ print }) => {
  for (const { title, png, ink } of kinds) {
    it(title, async () => expect(await seeHalves(print, png)).toEqual([ink, white]));
  }
});

describe('openPictures', () => {
  it('names field, fault and cure where pixels are damaged', async () => {
    const ink = samplePng({ ...two, bits: 8, color: 2, rows: Uint8Array.of(1, 2, 3) });
    await expect(openPictures(sheet, { ink })).rejects.toMatchObject({
      name: 'PdfError',
      code: 'bad-picture',
      form: 'sample',
      message: 'sample: files/ink (/manager) is damaged; give the whole file',
    });
  });

  it('leaves alone what is drawn right as it is', async () => {
    const ink = samplePng({ ...two, bits: 8, color: 2, rows: pixelRows([255, 0, 0], [255, 255, 255]) });
    expect((await openPictures(sheet, { ink })).ink).toBe(ink);
  });
});
