import { crc32, deflateSync } from 'node:zlib';

/** A small PNG for tests: its header, its rows with their filter bytes, and the chunks between. */
export interface SamplePng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly color: number;
  readonly interlace?: number;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Inflated; given as it is where it is bytes. */
  readonly rows: readonly number[] | Uint8Array;
}

/** Writes a PNG whose chunks are whole, whatever its pixels are. */
export function samplePng({ width, height, bits, color, interlace = 0, palette, transparency, rows }: SamplePng) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, color, 0, 0, interlace], 8);
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', header),
      ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
      ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
      chunk('IDAT', rows instanceof Uint8Array ? rows : deflateSync(Uint8Array.from(rows))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
