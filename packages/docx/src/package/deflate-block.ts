import { deflateSync, inflateSync } from 'fflate';

/** So few bytes are always deflated to one block. */
export const mostInBlock = 16_384;

/** An empty block that says that it is the last. */
export const lastBlock = Uint8Array.of(3, 0);

/** An empty stored block: its three bits stand in the byte before it, or need one more. */
const ends = [
  [0, 0, 0xff, 0xff],
  [0, 0, 0, 0xff, 0xff],
] as const;

/**
 * Deflates bytes to a block between others: not the last, and ending on a whole byte (RFC 1951, 3.2.3 and 3.2.4). It repeats what
 * it can of those that stand before it.
 */
export function deflateBlock(bytes: Uint8Array, before: Uint8Array): Uint8Array {
  const block = deflateSync(bytes, { level: 9, ...(before.length > 0 && { dictionary: before }) });
  // The first bit says whether it is the last.
  block[0] = (block[0] as number) & ~1;
  const ended = ends.map((end) => join([block, Uint8Array.from(end)])).find((own) => inflatesTo(own, bytes, before));
  return ended ?? storeBlocks(bytes);
}

function inflatesTo(block: Uint8Array, bytes: Uint8Array, dictionary: Uint8Array): boolean {
  try {
    const inflated = inflateSync(join([block, lastBlock]), { dictionary });
    return inflated.length === bytes.length && inflated.every((byte, at) => byte === bytes[at]);
  } catch {
    return false;
  }
}

/** So many bytes one stored block has at most. */
export const mostStored = 0xffff;

/** Gives blocks of bytes as they are. */
export function storeBlocks(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += mostStored) {
    const own = bytes.subarray(at, at + mostStored);
    const head = new Uint8Array(5);
    writeStoredHead(head, 0, own.length);
    blocks.push(head, own);
  }
  return join(blocks);
}

/** Writes the head of a stored block between others: five bytes. */
export function writeStoredHead(bytes: Uint8Array, at: number, length: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  view.setUint16(1, length, true);
  view.setUint16(3, ~length, true);
}

function join(all: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}
