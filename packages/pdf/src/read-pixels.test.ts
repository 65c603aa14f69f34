import { describe, expect, it } from 'vitest';
import { readPixels } from './read-pixels.ts';
import { samplePng } from './sample-png.ts';

const rows = (count: number, length: number, filter = 0) =>
  Array.from({ length: count }, () => [filter, ...Array(length).fill(1)]).flat();
const color = { width: 3, height: 2, bits: 8, color: 6 };

const cases = [
  { title: 'reads colour with transparency', sound: true, png: { ...color, rows: rows(2, 12) } },
  {
    title: 'reads a palette of one bit',
    sound: true,
    png: { width: 9, height: 2, bits: 1, color: 3, palette: [0, 0, 0, 255, 255, 255], rows: rows(2, 2) },
  },
  {
    title: 'reads interlacing',
    sound: true,
    png: { width: 1, height: 1, bits: 8, color: 0, interlace: 1, rows: rows(1, 1) },
  },
  { title: 'refuses what does not inflate', sound: false, png: { ...color, rows: Uint8Array.of(1, 2, 3) } },
  { title: 'refuses too few pixels', sound: false, png: { ...color, height: 3, rows: rows(2, 12) } },
  { title: 'refuses an unknown filter', sound: false, png: { ...color, rows: rows(2, 12, 7) } },
  {
    title: 'refuses more than it promises',
    sound: false,
    png: { width: 1, height: 1, bits: 8, color: 0, rows: rows(9000, 900) },
  },
  { title: 'refuses a size that no paper needs', sound: false, png: { ...color, width: 1e6, height: 1e6, rows: [0] } },
  {
    title: 'refuses a palette that is not there',
    sound: false,
    png: { width: 1, height: 1, bits: 8, color: 3, rows: rows(1, 1) },
  },
];

describe('readPixels', () => {
  for (const { title, sound, png } of cases) {
    it(title, async () => expect((await readPixels(samplePng(png))) !== undefined).toBe(sound));
  }
});
