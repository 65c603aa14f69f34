/** Bits that are collected to bytes, the lowest first. */
export interface Bits {
  bytes: Uint8Array;
  length: number;
  /** Bits that are no byte yet, and how many. */
  held: number;
  count: number;
}

/** Adds up to 16 bits; there has to be room. */
export function addBits(sink: Bits, bits: number, count: number): void {
  sink.held |= bits << sink.count;
  sink.count += count;
  while (sink.count >= 8) {
    sink.bytes[sink.length++] = sink.held & 255;
    sink.held >>>= 8;
    sink.count -= 8;
  }
}

/** Fills the byte that was begun. */
export function fillByte(sink: Bits): void {
  if (sink.count > 0) sink.bytes[sink.length++] = sink.held & 255;
  sink.held = 0;
  sink.count = 0;
}

/** Makes room for so many bytes more. */
export function makeRoom(sink: Bits, bytes: number): void {
  if (sink.length + bytes <= sink.bytes.length) return;
  const larger = new Uint8Array(2 * (sink.length + bytes));
  larger.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = larger;
}
