import { addBits, type Bits, makeRoom } from './bits.ts';
import { codeOfDistance, distanceBases, distanceBits, lengthBases, lengthBits, lengthCodes } from './code-tables.ts';
import type { Block } from './find-repeats.ts';
import { type Code, codeOf, makeCode } from './huffman.ts';

const endOfBlock = 256;

interface Codes {
  readonly literals: Code;
  readonly distances: Code;
}

/** The fixed codes (RFC 1951, 3.2.6). */
const fixed: Codes = {
  literals: codeOf(
    Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  ),
  distances: codeOf(new Uint8Array(30).fill(5)),
};

/** Writes a block of a deflate stream in the codes that make it shortest, and empties it (RFC 1951). */
export function writeBlock(block: Block, isLast: boolean, sink: Bits): void {
  const { literals, distances } = block;
  literals[endOfBlock] = 1;
  const own = { literals: makeCode(literals, 15), distances: makeCode(distances, 15) };
  const head = describeCodes(own.literals.lengths, own.distances.lengths);
  const isFixed = costOf(block, fixed) <= costOf(block, own) + head.cost;
  // A token takes 48 bits at most, a head of codes less than 400 bytes.
  makeRoom(sink, 6 * block.count + 400);
  addBits(sink, isLast ? 1 : 0, 1);
  addBits(sink, isFixed ? 1 : 2, 2);
  if (!isFixed) head.write(sink);
  writeTokens(block, isFixed ? fixed : own, sink);
  literals.fill(0);
  distances.fill(0);
}

/** Bits of the symbols of a block; what follows them is the same in every code. */
function costOf({ literals, distances }: Block, codes: Codes): number {
  let cost = 0;
  for (let symbol = 0; symbol < 286; symbol += 1) {
    cost += (literals[symbol] as number) * (codes.literals.lengths[symbol] as number);
  }
  for (let symbol = 0; symbol < 30; symbol += 1) {
    cost += (distances[symbol] as number) * (codes.distances.lengths[symbol] as number);
  }
  return cost;
}

/** The bits that are not bytes yet are held here, and not in `sink`: this is done for every byte of a file. */
function writeTokens({ tokens, count: tokenCount }: Block, { literals, distances }: Codes, sink: Bits): void {
  const { bytes } = sink;
  let { length: at, held, count } = sink;
  for (let index = 0; index < tokenCount; index += 1) {
    const token = tokens[index] as number;
    const symbol = token < 256 ? token : 257 + (lengthCodes[token >>> 16] as number);
    held |= (literals.bits[symbol] as number) << count;
    count += literals.lengths[symbol] as number;
    while (count >= 8) {
      bytes[at++] = held & 255;
      held >>>= 8;
      count -= 8;
    }
    if (token < 256) continue;
    const lengthCode = symbol - 257;
    held |= ((token >>> 16) - (lengthBases[lengthCode] as number)) << count;
    count += lengthBits[lengthCode] as number;
    const distance = token & 0xffff;
    const code = codeOfDistance(distance);
    held |= (distances.bits[code] as number) << count;
    count += distances.lengths[code] as number;
    while (count >= 8) {
      bytes[at++] = held & 255;
      held >>>= 8;
      count -= 8;
    }
    held |= (distance - (distanceBases[code] as number)) << count;
    count += distanceBits[code] as number;
    while (count >= 8) {
      bytes[at++] = held & 255;
      held >>>= 8;
      count -= 8;
    }
  }
  sink.length = at;
  sink.held = held;
  sink.count = count;
  addBits(sink, literals.bits[endOfBlock] as number, literals.lengths[endOfBlock] as number);
}

/** The order in which the lengths of the code for lengths are told (3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The head of a block with codes of its own: their lengths, in a code for lengths. */
function describeCodes(literals: Uint8Array, distances: Uint8Array) {
  const [literalCount, distanceCount] = [countUsed(literals, 257), countUsed(distances, 1)];
  const runs = runsOf([...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] as number) + 1;
  const code = makeCode(counts, 7);
  let told = 19;
  while (told > 4 && code.lengths[order[told - 1] as number] === 0) told -= 1;
  const cost = runs.reduce((sum, { symbol, more }) => sum + (code.lengths[symbol] as number) + more, 14 + 3 * told);
  const write = (sink: Bits) => {
    addBits(sink, literalCount - 257, 5);
    addBits(sink, distanceCount - 1, 5);
    addBits(sink, told - 4, 4);
    for (const symbol of order.slice(0, told)) addBits(sink, code.lengths[symbol] as number, 3);
    for (const { symbol, times, more } of runs) {
      addBits(sink, code.bits[symbol] as number, code.lengths[symbol] as number);
      addBits(sink, times, more);
    }
  };
  return { cost, write };
}

function countUsed(lengths: Uint8Array, least: number): number {
  let count = Math.min(lengths.length, 286);
  while (count > least && lengths[count - 1] === 0) count -= 1;
  return count;
}

/** A length, or that one is repeated so many times more than can be said without it, in so many bits. */
interface LengthRun {
  readonly symbol: number;
  readonly times: number;
  readonly more: number;
}

function runsOf(lengths: readonly number[]): readonly LengthRun[] {
  const runs: LengthRun[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let count = 1;
    while (at + count < lengths.length && lengths[at + count] === length) count += 1;
    at += count;
    if (length > 0) {
      runs.push({ symbol: length, times: 0, more: 0 });
      count -= 1;
    }
    while (count >= 3) {
      const own = Math.min(count, length > 0 ? 6 : 138);
      if (length > 0) runs.push({ symbol: 16, times: own - 3, more: 2 });
      else runs.push(own < 11 ? { symbol: 17, times: own - 3, more: 3 } : { symbol: 18, times: own - 11, more: 7 });
      count -= own;
    }
    for (; count > 0; count -= 1) runs.push({ symbol: length, times: 0, more: 0 });
  }
  return runs;
}
