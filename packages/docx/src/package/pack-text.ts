import { strToU8 } from 'fflate';
import { checksum, joinSums } from '../checksum.ts';
import type { Stretches } from '../stretches.ts';
import { lastBlock, storeBlocks } from './deflate-block.ts';
import { findStretch, type Neighbour, packStretch } from './known-stretches.ts';
import { type PackedPart, packPart } from './pack-parts.ts';

/** Where more than this part of a text is a record's own, it is packed whole: what is stored would make the document large. */
const mostOwn = 1 / 4;

/**
 * Packs a part. What many documents have alike is deflated once, each stretch to whole blocks; a record's own is stored between
 * them, filled up with blanks. The same text gives the same bytes, whatever was packed before.
 */
export function packText(name: string, { alike, own, share }: Stretches): PackedPart {
  if (share === 0 || share > mostOwn) {
    return packPart(name, strToU8(alike.map((pieces, index) => pieces.join('') + (own[index] ?? '')).join('')));
  }
  const content: Uint8Array[] = [];
  let [size, sum] = [0, 0];
  let before: Neighbour | undefined;
  for (const [index, pieces] of alike.entries()) {
    const stretch = findStretch(pieces);
    content.push(...packStretch(stretch, before));
    const bytes = fillUp(strToU8(own[index] ?? ''));
    content.push(storeBlocks(bytes));
    size += stretch.bytes.length + bytes.length;
    sum = checksum(bytes, joinSums(sum, stretch.sum, stretch.shift));
    before = { stretch, gap: bytes.length };
  }
  return { name, content: [...content, lastBlock], isDeflated: true, size, sum };
}

/** A record's own is filled up to a multiple of so many bytes, so that stretches follow each other at few distances. */
const step = 32;

/** Fills text up with blanks in its last tag. */
function fillUp(bytes: Uint8Array): Uint8Array {
  if (bytes.length % step === 0) return bytes;
  const filled = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  filled.set(bytes.subarray(0, -1));
  filled[filled.length - 1] = bytes.at(-1) as number;
  return filled;
}
