import { mostStored, storeBlocks, writeStoredHead } from './deflate-block.ts';

/** Text that is stored, not deflated. */
export interface StoredText {
  /** Filled up. */
  readonly bytes: Uint8Array;
  readonly blocks: Uint8Array;
}

/** Texts are filled up to a multiple of so many bytes, so that what stands behind them does so at few distances. */
const step = 32;
const headSize = 5;
const mostBytesOfCharacter = 3;
const encoder = new TextEncoder();

/** Stores texts, each filled up with blanks in its last tag; all of them in one array, as there are many and they are short. */
export function storeTexts(texts: readonly string[]): readonly StoredText[] {
  const room = texts.reduce((sum, { length }) => sum + mostBytesOfCharacter * length + headSize + step, 0);
  const all = new Uint8Array(room);
  let at = 0;
  return texts.map((text): StoredText => {
    const start = at + headSize;
    const { written = 0 } = encoder.encodeInto(text, all.subarray(start));
    const end = start + Math.ceil(written / step) * step;
    if (end > start + written) {
      all.fill(0x20, start + written - 1, end - 1);
      all[end - 1] = closing;
    }
    const bytes = all.subarray(start, end);
    if (bytes.length > mostStored) {
      at = end;
      return { bytes, blocks: storeBlocks(bytes) };
    }
    writeStoredHead(all, at, bytes.length);
    const blocks = all.subarray(at, end);
    at = end;
    return { bytes, blocks };
  });
}

/** What every text ends with. */
const closing = '>'.charCodeAt(0);
