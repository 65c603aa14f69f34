import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasSoundPixels } from './has-sound-pixels.ts';

/** A PNG of chunks whose checksums are left out: they are checked before. */
function png(
  header: { width: number; height: number; bits: number; color: number; interlace?: number },
  data: Uint8Array,
) {
  const bytes = new Uint8Array(33 + 12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  view.setUint32(16, header.width);
  view.setUint32(20, header.height);
  bytes.set([header.bits, header.color, 0, 0, header.interlace ?? 0], 24);
  view.setUint32(33, data.length);
  view.setUint32(37, 0x49444154);
  bytes.set(data, 41);
  return bytes;
}

const rows = (count: number, length: number, filter = 0) =>
  Array.from({ length: count }, () => [filter, ...Array(length).fill(1)]).flat();
const packed = (bytes: readonly number[]) => deflateSync(Uint8Array.from(bytes));

const cases = [
  {
    title: 'accepts colour with transparency',
    sound: true,
    bytes: png({ width: 3, height: 2, bits: 8, color: 6 }, packed(rows(2, 12))),
  },
  {
    title: 'accepts a palette of one bit',
    sound: true,
    bytes: png({ width: 9, height: 2, bits: 1, color: 3 }, packed(rows(2, 2))),
  },
  {
    title: 'accepts interlacing',
    sound: true,
    bytes: png({ width: 1, height: 1, bits: 8, color: 0, interlace: 1 }, packed(rows(1, 1))),
  },
  {
    title: 'refuses what does not inflate',
    sound: false,
    bytes: png({ width: 3, height: 2, bits: 8, color: 6 }, Uint8Array.of(1, 2, 3)),
  },
  {
    title: 'refuses too few pixels',
    sound: false,
    bytes: png({ width: 3, height: 3, bits: 8, color: 6 }, packed(rows(2, 12))),
  },
  {
    title: 'refuses an unknown filter',
    sound: false,
    bytes: png({ width: 3, height: 2, bits: 8, color: 6 }, packed(rows(2, 12, 7))),
  },
  {
    title: 'refuses more than it promises',
    sound: false,
    bytes: png({ width: 1, height: 1, bits: 8, color: 0 }, packed(rows(9000, 900))),
  },
  {
    title: 'refuses a size that no paper needs',
    sound: false,
    bytes: png({ width: 1e6, height: 1e6, bits: 8, color: 6 }, packed([0])),
  },
];

describe('hasSoundPixels', () => {
  for (const { title, sound, bytes } of cases) {
    it(title, async () => expect(await hasSoundPixels(bytes)).toBe(sound));
  }
});
