import { strToU8 } from 'fflate';
import { checksum, shiftOf } from '../checksum.ts';
import { deflateBlock, mostInBlock } from './deflate-block.ts';

/** Text that many documents have alike. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly sum: number;
  /** What joins its sum to that of what stands before it. */
  readonly shift: number;
  /** Its blocks behind others, by those and by how far they stand before it. */
  readonly packed: Map<Stretch | undefined, Map<number, readonly Uint8Array[]>>;
}

/** A stretch that stands before another, and how many bytes lie between. */
export interface Neighbour {
  readonly stretch: Stretch;
  readonly gap: number;
}

/** Stretches by their pieces, one after the other: a piece that is the same string is found at once. */
interface Known {
  readonly next: Map<string, Known>;
  stretch?: Stretch;
}

let known: Known = { next: new Map() };
let knownLength = 0;
/** Characters and packed bytes; then all is forgotten. */
const mostKnown = 2_000_000;

/** Finds the stretch that pieces of text are, which is made once. */
export function findStretch(pieces: readonly string[]): Stretch {
  if (knownLength > mostKnown) {
    known = { next: new Map() };
    knownLength = 0;
  }
  let at = known;
  for (const piece of pieces) {
    let next = at.next.get(piece);
    if (!next) {
      next = { next: new Map() };
      at.next.set(piece, next);
      knownLength += piece.length;
    }
    at = next;
  }
  at.stretch ??= makeStretch(pieces.join(''));
  return at.stretch;
}

function makeStretch(text: string): Stretch {
  const bytes = strToU8(text);
  return { bytes, sum: checksum(bytes), shift: shiftOf(bytes.length), packed: new Map() };
}

/** Gives the blocks of a stretch, which repeat what they can of the one before it; they are made once for each distance. */
export function packStretch({ bytes, packed }: Stretch, before: Neighbour | undefined): readonly Uint8Array[] {
  let behind = packed.get(before?.stretch);
  if (!behind) {
    behind = new Map();
    packed.set(before?.stretch, behind);
  }
  const gap = before?.gap ?? 0;
  let blocks = behind.get(gap);
  if (!blocks) {
    blocks = deflateBehind(bytes, before?.stretch.bytes ?? new Uint8Array(), gap);
    behind.set(gap, blocks);
    knownLength += blocks.reduce((sum, { length }) => sum + length, 0);
  }
  return blocks;
}

/** Between two stretches stands what no text has: nothing of it is repeated. */
function deflateBehind(bytes: Uint8Array, before: Uint8Array, gap: number): readonly Uint8Array[] {
  const start = before.length + gap;
  const whole = new Uint8Array(start + bytes.length);
  whole.set(before);
  whole.set(bytes, start);
  const blocks: Uint8Array[] = [];
  for (let at = start; at < whole.length; at += mostInBlock) {
    blocks.push(deflateBlock(whole.subarray(at, at + mostInBlock), whole.subarray(0, at)));
  }
  return blocks;
}
