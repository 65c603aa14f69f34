import { codeOfDistance, lengthCodes } from './code-tables.ts';

/** A stretch of text as bytes below 256 and repeats, of which the upper half is the length and the lower the distance. */
export interface Block {
  readonly tokens: Uint32Array;
  count: number;
  /** How often each byte and each length comes. */
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
}

/** The shortest and the longest repeat that has a code, and how far back it may lie (RFC 1951, 3.2.5). */
const shortest = 3;
const longest = 258;
const farthest = 32768;

/** So many earlier places are compared; where a repeat is this long, no longer one is looked for. */
const mostTries = 6;
const longEnough = 32;

const hashBits = 14;
/** The last place of each three bytes, over all texts: those of earlier ones lie before `base`. */
const heads = new Int32Array(1 << hashBits);
/** The place before with the same three bytes, by the low bits of a place. */
const previous = new Int32Array(farthest);
let base = 1;

/** Begins another text of some length. */
export function beginText(length: number): void {
  // Numbers stay small enough for the machine's own.
  if (base + length > 0x3fffffff) {
    heads.fill(0);
    base = 1;
  }
}

/** Ends the text that was begun. */
export function endText(length: number): void {
  base += length;
}

/** Fills a block from a place on, and gives the place up to which it says the text. */
export function findRepeats(bytes: Uint8Array, start: number, block: Block): number {
  const { tokens, literals, distances } = block;
  const most = tokens.length - 2;
  const last = bytes.length - shortest;
  let count = 0;
  let at = start;
  while (at < bytes.length && count < most) {
    let best = at <= last ? enterAndSearch(bytes, at, shortest - 1) : 0;
    // A longer repeat that begins with the next byte is worth one byte more.
    while (best > 0 && best >>> 16 < longEnough && at < last && count < most) {
      const next = enterAndSearch(bytes, at + 1, best >>> 16);
      if (next === 0) break;
      const byte = bytes[at] as number;
      tokens[count++] = byte;
      literals[byte] = (literals[byte] as number) + 1;
      best = next;
      at += 1;
    }
    if (best === 0) {
      const byte = bytes[at] as number;
      tokens[count++] = byte;
      literals[byte] = (literals[byte] as number) + 1;
      at += 1;
      continue;
    }
    const length = best >>> 16;
    tokens[count++] = best;
    const lengthCode = 257 + (lengthCodes[length] as number);
    literals[lengthCode] = (literals[lengthCode] as number) + 1;
    const distanceCode = codeOfDistance(best & 0xffff);
    distances[distanceCode] = (distances[distanceCode] as number) + 1;
    // The next place was entered while a longer repeat was looked for.
    const entered = length < longEnough && at < last ? 2 : 1;
    for (let place = at + entered; place < at + length && place <= last; place += 1) enter(bytes, place);
    at += length;
  }
  block.count = count;
  return at;
}

function hashAt(bytes: Uint8Array, at: number): number {
  const three = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}

function enter(bytes: Uint8Array, at: number): void {
  const hash = hashAt(bytes, at);
  previous[at & (farthest - 1)] = heads[hash] as number;
  heads[hash] = base + at;
}

/** The longest repeat that begins at a place and is longer than `least`, the nearest of them; 0 where there is none. */
function enterAndSearch(bytes: Uint8Array, at: number, least: number): number {
  const hash = hashAt(bytes, at);
  let place = heads[hash] as number;
  previous[at & (farthest - 1)] = place;
  heads[hash] = base + at;
  const most = Math.min(longest, bytes.length - at);
  if (least >= most) return 0;
  let length = least;
  let distance = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const from = place - base;
    // 32,768 itself would not fit in half a token.
    if (from < 0 || at - from >= farthest) break;
    if (bytes[from + length] === bytes[at + length] && bytes[from] === bytes[at]) {
      let same = 1;
      while (same < most && bytes[from + same] === bytes[at + same]) same += 1;
      if (same > length) {
        length = same;
        distance = at - from;
        if (length === most) break;
      }
    }
    place = previous[from & (farthest - 1)] as number;
  }
  return distance === 0 ? 0 : (length << 16) | distance;
}
