/** Texts by number, kept beside the heap: a million of them take little more than what they say. */
export interface Texts {
  readonly add: (text: string) => void;
  /** `undefined` where there is none of this number. */
  readonly at: (index: number) => string | undefined;
  /** What they take. */
  readonly bytes: () => number;
}

const blockBytes = 1 << 20;
/** Before each text stands its length. */
const lengthBytes = 4;

/** Collects texts. */
export function createTexts(): Texts {
  const blocks: Buffer[] = [];
  /** Of each text, its block and its place there as one number. */
  let places = new Float64Array(1024);
  let count = 0;
  let filled = blockBytes;
  let taken = 0;
  return {
    add: (text) => {
      const length = Buffer.byteLength(text);
      const needed = length + lengthBytes;
      if (filled + needed > (blocks.at(-1)?.length ?? 0)) {
        blocks.push(Buffer.allocUnsafe(Math.max(blockBytes, needed)));
        filled = 0;
      }
      const block = blocks.at(-1) as Buffer;
      if (count === places.length) places = grow(places);
      places[count] = (blocks.length - 1) * blockBytes + filled;
      count += 1;
      block.writeUInt32LE(length, filled);
      block.write(text, filled + lengthBytes);
      filled += needed;
      taken += needed + Float64Array.BYTES_PER_ELEMENT;
    },
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
      const place = places[index] ?? 0;
      const block = blocks[Math.floor(place / blockBytes)];
      const start = (place % blockBytes) + lengthBytes;
      return block?.toString('utf8', start, start + block.readUInt32LE(start - lengthBytes));
    },
    bytes: () => taken,
  };
}

function grow(places: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(places.length * 2);
  larger.set(places);
  return larger;
}
