import { deflateSync } from 'fflate';
import { checksum } from '../checksum.ts';

/** A part of a package, ready to stand in a zip file. */
export interface PackedPart {
  readonly name: string;
  /** In pieces. */
  readonly content: readonly Uint8Array[];
  /** Whether the content is deflated; what would not get smaller stands as it is. */
  readonly isDeflated: boolean;
  readonly size: number;
  readonly sum: number;
}

/** Packs a part. The same bytes give the same bytes in every runtime. */
export function packPart(name: string, bytes: Uint8Array): PackedPart {
  const deflated = deflateSync(bytes, { level: 6 });
  const isDeflated = deflated.length < bytes.length;
  return { name, content: [isDeflated ? deflated : bytes], isDeflated, size: bytes.length, sum: checksum(bytes) };
}

/** 1980-01-01, the earliest day that a zip file can state, at midnight. */
const zipEpoch = 0x21 * 0x10000;
const [localHead, centralHead, endHead] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localSize, centralSize, endSize] = [30, 46, 22];

/** Joins packed parts to a zip file (PKWARE APPNOTE 6.3.10), in their order. Their names are ASCII. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const contents = parts.reduce((sum, { content }) => sum + lengthOf(content), 0);
  const bytes = new Uint8Array(parts.length * (localSize + centralSize) + 2 * names + contents + endSize);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    view.setUint32(at, localHead, true);
    describe(view, at + 4, part);
    writeName(bytes, at + localSize, part);
    at += localSize + part.name.length;
    for (const piece of part.content) {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
  const directory = at;
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, centralHead, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, part);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    writeName(bytes, at + centralSize, part);
    at += centralSize + part.name.length;
  }
  view.setUint32(at, endHead, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What both heads of a part say, from the version that is needed to read it. */
function describe(view: DataView, at: number, { name, content, isDeflated, size, sum }: PackedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, isDeflated ? 8 : 0, true);
  view.setUint32(at + 6, zipEpoch, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, lengthOf(content), true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeName(bytes: Uint8Array, at: number, { name }: PackedPart): void {
  for (let index = 0; index < name.length; index += 1) bytes[at + index] = name.charCodeAt(index);
}

function lengthOf(content: PackedPart['content']): number {
  return content.reduce((sum, { length }) => sum + length, 0);
}
