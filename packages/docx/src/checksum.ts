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

/** The CRC-32 by which a zip file knows its parts (ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  const table = tables as { readonly [at: number]: number };
  const byte = bytes as { readonly [at: number]: number };
  const end = bytes.length - (bytes.length % 8);
  let sum = 0xffffffff;
  for (let at = 0; at < end; at += 8) {
    const low = sum ^ (of(byte, at) | (of(byte, at + 1) << 8) | (of(byte, at + 2) << 16) | (of(byte, at + 3) << 24));
    sum =
      of(table, 0x700 | (low & 0xff)) ^
      of(table, 0x600 | ((low >>> 8) & 0xff)) ^
      of(table, 0x500 | ((low >>> 16) & 0xff)) ^
      of(table, 0x400 | (low >>> 24)) ^
      of(table, 0x300 | of(byte, at + 4)) ^
      of(table, 0x200 | of(byte, at + 5)) ^
      of(table, 0x100 | of(byte, at + 6)) ^
      of(table, of(byte, at + 7));
  }
  for (let at = end; at < bytes.length; at += 1) sum = (sum >>> 8) ^ of(table, (sum ^ of(byte, at)) & 0xff);
  return (sum ^ 0xffffffff) >>> 0;
}

function of(numbers: { readonly [at: number]: number }, at: number): number {
  return numbers[at] as number;
}
