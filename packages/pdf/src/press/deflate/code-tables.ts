/** Bits that follow the code of each length and of each distance (RFC 1951, 3.2.5). */
export const lengthBits = Uint8Array.from([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
export const distanceBits = Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));

/** The least length and distance of each code; the longest length has a code of its own. */
export const lengthBases = basesOf(lengthBits, 3);
lengthBases[28] = 258;
export const distanceBases = basesOf(distanceBits, 1);

/** The code of each length. */
export const lengthCodes = Uint8Array.from({ length: 259 }, (_, length) => lastUpTo(lengthBases, length));

const nearCodes = Uint8Array.from({ length: 257 }, (_, distance) => lastUpTo(distanceBases, distance));
const farCodes = Uint8Array.from({ length: 257 }, (_, upper) => lastUpTo(distanceBases, (upper << 7) + 1));

/** The code of a distance; far ones are told by their upper bits. */
export function codeOfDistance(distance: number): number {
  return (distance <= 256 ? nearCodes[distance] : farCodes[(distance - 1) >> 7]) as number;
}

function basesOf(bits: Uint8Array, first: number): Uint16Array {
  const bases = new Uint16Array(bits.length);
  let base = first;
  for (const [code, own] of bits.entries()) {
    bases[code] = base;
    base += 2 ** own;
  }
  return bases;
}

function lastUpTo(bases: Uint16Array, value: number): number {
  return Math.max(0, bases.filter((base) => base <= value).length - 1);
}
