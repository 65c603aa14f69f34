import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { defaultFaces } from './default-face-list.ts';
import { createMetrics } from './metrics.ts';
import { readTable } from './read-table.ts';

const require = createRequire(import.meta.url);
const { resolve } = require;

/** The part of fontkit that is used here; it has no types of its own. */
interface Fontkit {
  readonly create: (bytes: Uint8Array) => {
    readonly characterSet: readonly number[];
    readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number };
  };
}
const fontkit = require('fontkit') as Fontkit;

describe.each(defaultFaces)('readTable of $id', ({ id, file }) => {
  const bytes = readFileSync(resolve(file));
  const table = readTable(bytes, id);

  it('has the coverage and advances that fontkit reads', () => {
    const font = fontkit.create(bytes);
    const { advance } = createMetrics(table);
    const wrong = font.characterSet.filter((codePoint) => {
      return advance(codePoint) !== font.glyphForCodePoint(codePoint).advanceWidth;
    });
    expect(wrong).toEqual([]);
    expect(table.runs.reduce((sum, run) => sum + run.last - run.first + 1, 0)).toBe(font.characterSet.length);
  });

  it('measures the East Asian em box, not the line gap', () => {
    expect([table.unitsPerEm, table.ascent, table.descent]).toEqual([1000, 880, 120]);
  });
});

describe('readTable', () => {
  const whole = readFileSync(resolve(defaultFaces[0].file));
  const headed = (tag: string) => Uint8Array.from([...tag].map((c) => c.charCodeAt(0)).concat(Array(64).fill(0)));
  const cases = [
    { title: 'an empty file', bytes: new Uint8Array(), message: /damaged or cut short/ },
    { title: 'a file cut short', bytes: whole.subarray(0, 20_000), message: /damaged or cut short/ },
    { title: 'OpenType with CFF', bytes: headed('OTTO'), message: /TrueType \(glyf\) version/ },
    { title: 'a collection', bytes: headed('ttcf'), message: /extract the one font/ },
    { title: 'WOFF', bytes: headed('wOFF'), message: /\.ttf that it was packed from/ },
    { title: 'WOFF2', bytes: headed('wOF2'), message: /\.ttf that it was packed from/ },
    { title: 'a picture', bytes: headed('\x89PNG'), message: /not a TrueType font/ },
    { title: 'a font without tables', bytes: headed('\0\x01\0\0'), message: /has no glyf table/ },
  ];
  it.each(cases)('refuses $title with its cure', ({ bytes, message }) => {
    expect(() => readTable(bytes, 'house')).toThrow(message);
  });
});
