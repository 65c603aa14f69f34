/** Samples a pixel by colour type (ISO/IEC 15948, table 11.1). */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

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
const mostBytes = 330e6;

/** One pass over a picture: its first column and row, the steps between columns and rows, and how many there are. */
export interface Pass {
  readonly left: number;
  readonly top: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
}

/** The header of a PNG and its inflated rows, each with its filter byte, in the order of the file. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly bits: number;
  /** Samples a pixel. */
  readonly samples: number;
  /** Colour type (ISO/IEC 15948, table 11.1). */
  readonly color: number;
  readonly passes: readonly Pass[];
  readonly rows: Uint8Array;
}

/** Gives the pixels of a PNG whose chunks are known to be whole; `undefined` when they are not what its header promises. */
export async function readPixels(bytes: Uint8Array): Promise<Pixels | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  if (!header) return undefined;
  const lengths = header.passes.map((pass) => pass.rows * rowLength(pass, header));
  const length = lengths.reduce((sum, one) => sum + one, 0);
  const rows = await inflate(readChunks(view, 'IDAT'), length);
  if (rows?.length !== length) return undefined;
  const pixels = { ...header, rows };
  return hasKnownFilters(pixels) ? pixels : undefined;
}

/** The bytes of a row of a pass, with its filter byte. */
export function rowLength({ columns }: Pass, { bits, samples }: Pick<Pixels, 'bits' | 'samples'>): number {
  return 1 + Math.ceil((columns * bits * samples) / 8);
}

function readHeader(view: DataView): Omit<Pixels, 'rows'> | undefined {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits, color] = [view.getUint8(24), view.getUint8(25)];
  const samples = samplesOf[color] ?? 0;
  if (bits * samples === 0 || (width * height * bits * samples) / 8 > mostBytes) return undefined;
  if (color === 3 && readChunks(view, 'PLTE').length === 0) return undefined;
  const passes = (view.getUint8(28) === 1 ? interlaced : whole).flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    return columns > 0 && rows > 0 ? [{ left, top, stepX, stepY, columns, rows }] : [];
  });
  return passes.length > 0 ? { width, height, bits, samples, color, passes } : undefined;
}

function hasKnownFilters(pixels: Pixels): boolean {
  let at = 0;
  for (const pass of pixels.passes) {
    for (let row = 0; row < pass.rows; row += 1) {
      if ((pixels.rows[at] ?? 5) > 4) return false;
      at += rowLength(pass, pixels);
    }
  }
  return true;
}

/** The contents of the chunks of a type. */
export function readChunks(view: DataView, type: string): readonly Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = [4, 5, 6, 7].map((place) => String.fromCharCode(view.getUint8(at + place))).join('');
    if (name !== type) continue;
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
