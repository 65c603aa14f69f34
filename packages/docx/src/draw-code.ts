import { zlibSync } from 'fflate';

/** Pixels of a module: Word may smooth the edges of a picture. */
const scale = 8;

/** Draws the modules of a QR code as a PNG of one bit a pixel (ISO/IEC 15948). */
export function drawCode(rows: readonly string[]): Uint8Array {
  const side = rows.length * scale;
  const stride = Math.ceil(side / 8);
  const pixels = new Uint8Array(side * (stride + 1)).fill(0xff);
  for (let y = 0; y < side; y += 1) {
    const start = y * (stride + 1);
    // Each line begins with its filter: none.
    pixels[start] = 0;
    const row = rows[Math.floor(y / scale)] ?? '';
    for (let x = 0; x < side; x += 1) {
      const at = start + 1 + (x >> 3);
      if (row[Math.floor(x / scale)] === '1') pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, side);
  new DataView(header.buffer).setUint32(4, side);
  header[8] = 1;
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([
    ...signature,
    ...writeChunk('IHDR', header),
    ...writeChunk('IDAT', zlibSync(pixels)),
    ...writeChunk('IEND', new Uint8Array()),
  ]);
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  chunk.set(data, 8);
  view.setUint32(data.length + 8, sumOf(chunk.subarray(4, data.length + 8)));
  return chunk;
}

/** CRC-32, as each chunk ends with it. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
