/** Of each byte, what it adds to a sum when none, one, … seven others follow it: eight bytes are summed at once. */
const tables = makeTables();

function makeTables(): Uint32Array {
  const all = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    all[byte] = sum;
  }
  for (let at = 256; at < all.length; at += 1) {
    const sum = all[at - 256] ?? 0;
    all[at] = (sum >>> 8) ^ (all[sum & 0xff] ?? 0);
  }
  return all;
}

/** The CRC-32 by which a zip file knows its parts (ISO 3309); of bytes that follow others, from the sum of those. */
export function checksum(bytes: Uint8Array, before = 0): number {
  const end = bytes.length - (bytes.length % 8);
  let sum = before ^ 0xffffffff;
  for (let at = 0; at < end; at += 8) {
    const low =
      sum ^
      (byteAt(bytes, at) |
        (byteAt(bytes, at + 1) << 8) |
        (byteAt(bytes, at + 2) << 16) |
        (byteAt(bytes, at + 3) << 24));
    sum =
      entry(7, low & 0xff) ^
      entry(6, (low >>> 8) & 0xff) ^
      entry(5, (low >>> 16) & 0xff) ^
      entry(4, low >>> 24) ^
      entry(3, byteAt(bytes, at + 4)) ^
      entry(2, byteAt(bytes, at + 5)) ^
      entry(1, byteAt(bytes, at + 6)) ^
      entry(0, byteAt(bytes, at + 7));
  }
  for (let at = end; at < bytes.length; at += 1) sum = (sum >>> 8) ^ entry(0, (sum ^ byteAt(bytes, at)) & 0xff);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The polynomials 1 and x⁸, the highest power in the lowest bit. */
const [one, eighth] = [0x80000000, 0x00800000];

/** What `joinSums` needs to know of the length of bytes: as a polynomial, how far others are shifted by them. */
export function shiftOf(length: number): number {
  let [shift, square] = [one, eighth];
  for (let rest = length; rest > 0; rest >>>= 1) {
    if (rest & 1) shift = multiply(square, shift);
    square = multiply(square, square);
  }
  return shift;
}

/** Gives the sum of bytes that follow others from the sums of both and the shift of the second. */
export function joinSums(first: number, second: number, shift: number): number {
  return (multiply(shift, first) ^ second) >>> 0;
}

/** Multiplies polynomials, modulo that of the sum. */
function multiply(first: number, second: number): number {
  let product = 0;
  let shifted = second;
  for (let rest = first | 0; rest !== 0; rest <<= 1) {
    if (rest < 0) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ 0xedb88320 : shifted >>> 1;
  }
  return product;
}

function entry(table: number, byte: number): number {
  return tables[table * 256 + byte] as number;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
