import type { Picture } from './picture.ts';

const headerType = 0x49484452;
const endType = 0x49454e44;

/** Reads the size of a PNG file whose chunks are whole and true to their checksums (ISO/IEC 15948, clause 5). */
export function readPng(view: DataView): Picture | undefined {
  const signed = view.byteLength >= 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!signed || view.getUint32(12) !== headerType || !hasWholeChunks(view)) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function hasWholeChunks(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > view.byteLength || checksum(view, at + 4, end) !== view.getUint32(end)) return false;
    if (view.getUint32(at + 4) === endType) return true;
    at = end + 4;
  }
  return false;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as PNG has it (clause 5.5). */
function checksum(view: DataView, from: number, to: number): number {
  let sum = 0xffffffff;
  for (let at = from; at < to; at += 1) {
    sum = (remainders[(sum ^ view.getUint8(at)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
