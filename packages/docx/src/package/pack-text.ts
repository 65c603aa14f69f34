import { strToU8 } from 'fflate';
import { checksum, joinSums } from '../checksum.ts';
import type { Stretches } from '../stretches.ts';
import { lastBlock } from './deflate-block.ts';
import { findStretch, type Neighbour, packStretch } from './known-stretches.ts';
import { type PackedPart, packPart } from './pack-parts.ts';
import { type StoredText, storeTexts } from './store-texts.ts';

/** Where more than this part of a text is a record's own, it is packed whole: what is stored would make the document large. */
const mostOwn = 1 / 4;

/** Behind the last stretch stands no text. */
const nothing: StoredText = { bytes: new Uint8Array(), blocks: new Uint8Array() };

/**
 * Packs a part. What many documents have alike is deflated once, each stretch to whole blocks; a record's own is stored between
 * them, filled up with blanks. The same text gives the same bytes, whatever was packed before.
 */
export function packText(name: string, { alike, own, share }: Stretches): PackedPart {
  if (share === 0 || share > mostOwn) {
    return packPart(name, strToU8(alike.map((pieces, index) => pieces.join('') + (own[index] ?? '')).join('')));
  }
  const stored = storeTexts(own);
  const content: Uint8Array[] = [];
  let [size, sum] = [0, 0];
  let before: Neighbour | undefined;
  for (const [index, pieces] of alike.entries()) {
    const stretch = findStretch(pieces);
    content.push(...packStretch(stretch, before));
    const { blocks, bytes } = stored[index] ?? nothing;
    content.push(blocks);
    size += stretch.bytes.length + bytes.length;
    sum = checksum(bytes, joinSums(sum, stretch.sum, stretch.shift));
    before = { stretch, gap: bytes.length };
  }
  return { name, content: [...content, lastBlock], isDeflated: true, size, sum };
}
