import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate } from './deflate.ts';

/** Bytes of which few or many are used, in repeats or not; the longest are longer than a window and a block. */
function makeText(seed: number): Uint8Array {
  let state = seed + 1;
  const next = (until: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % until;
  };
  const [letters, period] = [1 + next(256), next(3) * next(300)];
  const bytes = new Uint8Array(seed < 20 ? seed : next(70_000));
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = period > 0 && next(7) > 0 ? (bytes[at - period] ?? 0) : next(letters);
  }
  return bytes;
}

test('what is packed comes out of zlib as it was, and is packed alike whatever was packed before', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const bytes = makeText(seed);
    const packed = deflate(bytes);
    expect(Buffer.compare(inflateSync(packed), bytes), `${seed}`).toBe(0);
    deflate(makeText(seed + 7));
    expect(Buffer.compare(deflate(bytes), packed), `${seed}`).toBe(0);
  }
});

test('codes stay within their longest when some bytes are far commoner than others', () => {
  // Counts that double: the tree of the rarest is deeper than fifteen.
  const bytes = Uint8Array.from({ length: 1 << 18 }, (_, at) => Math.clz32((Math.imul(at, 0x9e3779b1) >>> 0) | 1));
  expect(Buffer.compare(inflateSync(deflate(bytes)), bytes)).toBe(0);
});

test('text of few words is packed to a fraction', () => {
  const text = new TextEncoder().encode('/TD<</MCID 28>>BDC\n'.repeat(2000));
  expect(deflate(text).length).toBeLessThan(300);
});
