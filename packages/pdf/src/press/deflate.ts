import { Zlib } from 'fflate';
import { addBits, type Bits, fillByte, makeRoom } from './deflate/bits.ts';
import { type Block, beginText, endText, findRepeats } from './deflate/find-repeats.ts';
import { writeBlock } from './deflate/write-blocks.ts';

/** One text is packed at a time: nothing is made anew for each, because most of our streams are short and there are many. */
const sink: Bits = { bytes: new Uint8Array(1 << 16), length: 0, held: 0, count: 0 };
const block: Block = {
  tokens: new Uint32Array(1 << 14),
  count: 0,
  literals: new Uint32Array(286),
  distances: new Uint32Array(30),
};

/**
 * Packs bytes for a stream with the filter `FlateDecode` (RFC 1950).
 *
 * The zlib of Node and of browsers differ in their bytes, and the same paper is to give the same file everywhere.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  sink.length = 0;
  addBits(sink, 0x78, 8);
  addBits(sink, 0x9c, 8);
  beginText(bytes.length);
  let at = 0;
  do {
    at = findRepeats(bytes, at, block);
    writeBlock(block, at === bytes.length, sink);
  } while (at < bytes.length);
  endText(bytes.length);
  fillByte(sink);
  makeRoom(sink, 4);
  const sum = checksum(bytes);
  for (const shift of [24, 16, 8, 0]) addBits(sink, (sum >>> shift) & 255, 8);
  return sink.bytes.slice(0, sink.length);
}

/** Adler-32 (RFC 1950, 9). */
function checksum(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let from = 0; from < bytes.length; from += 3800) {
    // So many sums stay below 2 to the 32.
    const until = Math.min(from + 3800, bytes.length);
    for (let at = from; at < until; at += 1) {
      a += bytes[at] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** Packs bytes that come one part after the other. */
export function deflateParts(parts: Iterable<Uint8Array>): readonly Uint8Array[] {
  const packed: Uint8Array[] = [];
  const stream = new Zlib({ level: 6 }, (chunk) => packed.push(chunk));
  for (const part of parts) stream.push(part);
  stream.push(new Uint8Array(), true);
  return packed;
}
