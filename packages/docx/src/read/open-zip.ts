import { ReadError } from '@jiandu/sheet/spots';
import { Inflate } from 'fflate';
import { checksum } from '../checksum.ts';

/** No paper comes near these. */
const limits = { fileBytes: 64e6, entries: 2000, partBytes: 32e6, allBytes: 96e6, inflation: 400, judgedBytes: 1e6 };

/** A part of a package, not yet unpacked. */
export interface Entry {
  readonly name: string;
  /** Gives its bytes. Throws `ReadError` for what swells, or is not what it was when it was packed. */
  readonly read: () => Uint8Array;
}

/** Opens a zip file by its directory. Throws `ReadError` for what is none, is locked or would swell beyond reason. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  if (bytes.length > limits.fileBytes) throw new ReadError('too-large', 'the file', 'is larger than any paper');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, count } = findDirectory(view);
  const entries = new Map<string, Entry>();
  let place = at;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(view, place);
    place += header.length;
    sum += header.size;
    if (sum > limits.allBytes) throw swollen(header.name);
    if (entries.has(header.name)) throw damaged(header.name, 'stands twice in the file');
    entries.set(header.name, { name: header.name, read: () => unpack(view, header) });
  }
  return entries;
}

function findDirectory(view: DataView): { readonly at: number; readonly count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    if (count > limits.entries) throw new ReadError('too-large', 'the file', `has ${count} parts, beyond reason`);
    return { at: view.getUint32(at + 16, true), count };
  }
  throw new ReadError('not-a-document', 'the file', 'is no .docx document, or is cut off; save it again as .docx');
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly length: number;
}

function readHeader(view: DataView, at: number): Header {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
    throw damaged('the file', 'has no sound directory');
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const name = textOf(slice(view, at + 46, nameLength, 'the file'), 'the file');
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new ReadError('encrypted', name, 'is locked with a password');
  const header = {
    name,
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    length: 46 + nameLength + extra + comment,
  };
  const { size, packed } = header;
  if (size > limits.partBytes || (size > limits.judgedBytes && size > packed * limits.inflation)) throw swollen(name);
  return header;
}

function unpack(view: DataView, { name, method, offset, packed, size, sum }: Header): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(name, 'is not where it should be');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = slice(view, start, packed, name);
  const bytes = method === 0 ? content : method === 8 ? inflate(content, size, name) : undefined;
  if (!bytes) throw damaged(name, 'is packed in a way that no Office program uses');
  if (bytes.length !== size || checksum(bytes) !== sum) throw damaged(name, 'is not what it was when it was written');
  return bytes;
}

/** Packed bytes are given piece by piece, so that what swells is known before it has swollen. */
const pieceBytes = 4096;

/** Never more bytes than a part says it has, whatever it holds. */
function inflate(content: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw swollen(name);
    out.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < content.length || at === 0; at += pieceBytes) {
      stream.push(content.subarray(at, at + pieceBytes), at + pieceBytes >= content.length);
    }
  } catch (cause) {
    throw cause instanceof ReadError ? cause : damaged(name, 'cannot be unpacked', cause);
  }
  return out.subarray(0, filled);
}

function slice(view: DataView, at: number, length: number, name: string): Uint8Array {
  if (at + length > view.byteLength) throw damaged(name, 'is cut off');
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Text of UTF-8. Throws `ReadError` for what is none. */
export function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(name, 'is no text of UTF-8', cause);
  }
}

function swollen(name: string): ReadError {
  return new ReadError('too-large', name, 'unpacks to more than any paper has; it is not read');
}

function damaged(name: string, says: string, cause?: unknown): ReadError {
  return new ReadError('damaged', name, `${says}; open the file in Word or WPS and save it again`, cause);
}
