/** Samples a pixel by colour type (ISO/IEC 15948, table 11.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The passes of Adam7 interlacing: first column and row, and the steps between columns and rows. */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const whole = [[0, 0, 1, 1]] as const;

/** A picture of more bytes than this is a mistake or an attack: A4 in colour at 600 dpi has 104 MB. */
const mostBytes = 256e6;

/** Whether the pixels of a PNG, whose chunks are known to be whole, inflate to what its header promises. */
export async function hasSoundPixels(bytes: Uint8Array): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = rowLengths(view);
  const length = rows.reduce((sum, row) => sum + row, 0);
  if (length === 0 || length > mostBytes) return false;
  const pixels = await inflate(pixelChunks(view), length);
  if (pixels?.length !== length) return false;
  let at = 0;
  return rows.every((row) => {
    const filter = pixels[at] ?? 5;
    at += row;
    return filter <= 4;
  });
}

/** The bytes of each row with its filter byte, in the order of the file. */
function rowLengths(view: DataView): readonly number[] {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24) * (samples[view.getUint8(25)] ?? 0);
  const passes = view.getUint8(28) === 1 ? interlaced : whole;
  if (bits === 0 || (width * height * bits) / 8 > mostBytes || height > mostBytes) return [];
  return passes.flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    return columns > 0 && rows > 0 ? Array<number>(rows).fill(1 + Math.ceil((columns * bits) / 8)) : [];
  });
}

function pixelChunks(view: DataView): readonly Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) !== 0x49444154) continue;
    chunks.push(new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + at + 8, view.getUint32(at)));
  }
  return chunks;
}

/** Inflates up to one chunk beyond `most` bytes; `undefined` when the data is broken. */
async function inflate(chunks: readonly Uint8Array<ArrayBuffer>[], most: number): Promise<Uint8Array | undefined> {
  const reader = new Blob([...chunks]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done && length <= most; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
    }
  } catch {
    return undefined;
  }
  await reader.cancel();
  const pixels = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    pixels.set(part, at);
    at += part.length;
  }
  return pixels;
}
