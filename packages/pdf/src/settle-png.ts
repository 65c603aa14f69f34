import { type Pass, type Pixels, readChunks, rowLength } from './read-pixels.ts';

/**
 * Gives a PNG that pdfkit draws right. It misreads transparency that is not a channel (its key colours of two bytes, palettes
 * of 256 entries or of less than a byte a pixel) and interlaced pixels of less than a byte: those become plain colours of
 * eight bits with a channel of transparency. Any other file stays as it is.
 */
export async function settlePng(bytes: Uint8Array, pixels: Pixels): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [transparency] = readChunks(view, 'tRNS');
  if (pixels.passes.length === 1 && view.getUint8(28) === 0 && !transparency) return bytes;
  return encode(pixels, expandPixels(bytes, pixels));
}

interface Colors {
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
}

/** Gives four bytes a pixel of a PNG: red, green, blue, opacity. */
export function expandPixels(bytes: Uint8Array, pixels: Pixels): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [palette] = readChunks(view, 'PLTE');
  const [transparency] = readChunks(view, 'tRNS');
  return expand(pixels, { palette, transparency });
}

function expand(pixels: Pixels, colors: Colors): Uint8Array {
  const expanded = new Uint8Array(pixels.width * pixels.height * 4);
  let at = 0;
  for (const pass of pixels.passes) {
    const length = rowLength(pass, pixels);
    const rows = unfilter(pixels.rows.subarray(at, at + pass.rows * length), length, pixels);
    at += rows.length;
    for (let row = 0; row < pass.rows; row += 1) {
      expandRow(rows.subarray(row * length + 1, (row + 1) * length), row, pass, pixels, colors, expanded);
    }
  }
  return expanded;
}

function expandRow(
  bytes: Uint8Array,
  row: number,
  { left, top, stepX, stepY, columns }: Pass,
  pixels: Pixels,
  colors: Colors,
  into: Uint8Array,
): void {
  const { samples, width } = pixels;
  for (let column = 0; column < columns; column += 1) {
    const values = Array.from({ length: samples }, (_, sample) =>
      sampleAt(bytes, column * samples + sample, pixels.bits),
    );
    into.set(colorOf(values, pixels, colors), 4 * ((top + row * stepY) * width + left + column * stepX));
  }
}

/** The nth sample of a row; the high bits come first. */
function sampleAt(bytes: Uint8Array, index: number, bits: number): number {
  if (bits === 16) return ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0);
  const bit = index * bits;
  return ((bytes[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

function colorOf(
  values: readonly number[],
  { bits, color }: Pixels,
  { palette, transparency }: Colors,
): readonly number[] {
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  if (color === 3) {
    const [red = 0, green = 0, blue = 0] = palette?.subarray(3 * first, 3 * first + 3) ?? [];
    return [red, green, blue, transparency?.[first] ?? 255];
  }
  const byte = (value: number) => Math.round((value * 255) / ((1 << bits) - 1));
  const isKey = transparency !== undefined && values.every((value, at) => value === sampleAt(transparency, at, 16));
  const opacity = isKey ? 0 : 255;
  if (color === 0) return [byte(first), byte(first), byte(first), opacity];
  if (color === 4) return [byte(first), byte(first), byte(first), byte(second)];
  return [byte(first), byte(second), byte(third), color === 6 ? byte(fourth) : opacity];
}

/** Undoes the filters of rows (ISO/IEC 15948, clause 9). */
function unfilter(rows: Uint8Array, length: number, { bits, samples }: Pixels): Uint8Array {
  const plain = Uint8Array.from(rows);
  const step = Math.max(1, (bits * samples) >> 3);
  for (let at = 0; at < plain.length; at += 1) {
    const place = at % length;
    if (place === 0) continue;
    const left = place > step ? (plain[at - step] ?? 0) : 0;
    const above = at >= length ? (plain[at - length] ?? 0) : 0;
    const corner = at >= length && place > step ? (plain[at - length - step] ?? 0) : 0;
    const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)];
    plain[at] = (plain[at] ?? 0) + (guesses[rows[at - place] ?? 0] ?? 0);
  }
  return plain;
}

/** The neighbour that is nearest to their sum: Paeth's guess. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Writes pixels of four bytes as a PNG of its three needful chunks. */
async function encode({ width, height }: Pixels, expanded: Uint8Array): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (4 * width + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(expanded.subarray(row * 4 * width, (row + 1) * 4 * width), row * (4 * width + 1) + 1);
  }
  const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())];
  return new Uint8Array(await new Blob([Uint8Array.from(signature), ...chunks]).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 as PNG has it (clause 5.5). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
