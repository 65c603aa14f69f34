import { FontError } from './font-error.ts';

/** What a file begins with, when it is not static TrueType, and the cure. */
const otherFiles: Readonly<Record<string, string>> = {
  OTTO: 'the file is OpenType with CFF outlines; give its TrueType (glyf) version',
  ttcf: 'the file is a TrueType collection; extract the one font that you want as .ttf',
  wOFF: 'the file is WOFF; give the .ttf that it was packed from',
  wOF2: 'the file is WOFF2; give the .ttf that it was packed from',
};

/** Gives the tables of a static TrueType file by tag. Throws a `FontError` for any other kind of file, a `RangeError` for a damaged one. */
export function readFontFile(bytes: Uint8Array, face: string): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((n) => file.getUint8(at + n)));
  const begins = tag(0);
  const cure = otherFiles[begins];
  if (cure) throw new FontError('unsupported', face, cure);
  if (begins !== '\0\u0001\0\0' && begins !== 'true') {
    throw new FontError('not-a-font', face, 'the file is not a TrueType font; give a static .ttf');
  }
  return new Map(
    Array.from({ length: file.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      const start = file.getUint32(at + 8);
      const length = file.getUint32(at + 12);
      // The bytes may be a part of a larger buffer, which must not be read.
      if (start + length > bytes.byteLength) throw new RangeError(`table ${tag(at)} ends behind the file`);
      return [tag(at), new DataView(bytes.buffer, bytes.byteOffset + start, length)];
    }),
  );
}

/** The number that the sum of a whole font file and its own field make (OpenType, head). */
const wholeSum = 0xb1b0afba;

/** A table by its tag. */
export type FontTable = readonly [tag: string, table: Uint8Array];

/** Gives a font file of some tables, with the sums that it states of itself. */
export function writeFontFile(given: readonly FontTable[]): Uint8Array {
  const tables = [...given].sort(([one], [other]) => (one < other ? -1 : 1));
  const start = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (tables.length - power));
  let at = start;
  let headAt = 0;
  for (const [index, [tag, table]] of tables.entries()) {
    file.set(table, at);
    if (tag === 'head') headAt = at;
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, sumOf(view, at, at + table.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += (table.length + 3) & ~3;
  }
  view.setUint32(headAt + 8, wholeSum - sumOf(view, 0, size));
  return file;
}

/** The sum of words; what lies between tables is zero. */
function sumOf(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
