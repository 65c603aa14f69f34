import { PdfError } from '../pdf-error.ts';
import { createFindGlyph, type FindGlyph } from './find-glyph.ts';

/** A static TrueType font, read where it lies; lengths in its own units. */
export interface TrueType {
  /** The id of its face, for errors. */
  readonly face: string;
  /** As programs know it: `NotoSerifSC-Regular`. */
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of all glyphs together. */
  readonly box: readonly [number, number, number, number];
  readonly findGlyph: FindGlyph;
  readonly advanceOf: (glyph: number) => number;
  /** The glyph as the `glyf` table has it; empty for a blank. */
  readonly glyphOf: (glyph: number) => Uint8Array;
  readonly table: (tag: string) => Uint8Array | undefined;
}

/** Reads a font; throws a `PdfError` for any other file, and for a font whose maker forbids to embed it. */
export function readTrueType(bytes: Uint8Array, face: string): TrueType {
  try {
    return read(bytes, face);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw badFont(face, 'is damaged or cut off; give the whole .ttf', cause);
  }
}

function badFont(face: string, cure: string, cause?: unknown): PdfError {
  return new PdfError('bad-font', { path: `faces/${face}` }, cure, { cause });
}

function read(bytes: Uint8Array, face: string): TrueType {
  const tables = readDirectory(bytes, face);
  const view = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw badFont(face, `has no ${tag} table; give a static TrueType file`);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const findGlyph = createFindGlyph(view('cmap'));
  if (!findGlyph) throw badFont(face, 'has no Unicode character map of format 4 or 12; give another file');
  checkEmbedding(tables.has('OS/2') ? view('OS/2') : undefined, face);
  const [head, hhea, hmtx, loca] = [view('head'), view('hhea'), view('hmtx'), view('loca')];
  const glyf = tables.get('glyf') ?? new Uint8Array(view('glyf').buffer);
  const metrics = hhea.getUint16(34);
  const offsetOf =
    head.getInt16(50) === 1 ? (at: number) => loca.getUint32(4 * at) : (at: number) => 2 * loca.getUint16(2 * at);
  return {
    face,
    name: readName(tables.has('name') ? view('name') : undefined) ?? face,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    findGlyph,
    // Glyphs beyond the list share its last advance.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    glyphOf: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
    table: (tag) => tables.get(tag),
  };
}

/** What a file begins with that is no single static TrueType font, and the cure. */
const otherFiles: Readonly<Record<string, string>> = {
  OTTO: 'has CFF outlines; give its TrueType (glyf) version',
  ttcf: 'is a collection of fonts; give a single static TrueType file',
  wOFF: 'is WOFF; give the .ttf that it was packed from',
  wOF2: 'is WOFF2; give the .ttf that it was packed from',
};

function readDirectory(bytes: Uint8Array, face: string): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tagAt = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
  if (bytes.length < 12) throw badFont(face, 'is not a font file; give a static TrueType file');
  const begins = tagAt(0);
  if (begins !== '\0\x01\0\0' && begins !== 'true') {
    throw badFont(face, otherFiles[begins] ?? 'is not a font file; give a static TrueType file');
  }
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > bytes.length) throw new RangeError(`the table ${tagAt(at)} ends behind the file`);
    return [tagAt(at), bytes.subarray(start, start + length)] as const;
  });
  return new Map(tables);
}

const restricted = 0x0002;
const noSubsetting = 0x0100;
const bitmapsOnly = 0x0200;

/** The licence that a font states of itself (OpenType, OS/2, fsType): bits 0 to 3 say one thing, the others more. */
function checkEmbedding(os2: DataView | undefined, face: string): void {
  const type = os2?.getUint16(8) ?? 0;
  const forbidden = (type & 0x000f) === restricted || (type & noSubsetting) !== 0 || (type & bitmapsOnly) !== 0;
  if (!forbidden) return;
  throw new PdfError(
    'forbids-embedding',
    { path: `faces/${face}` },
    `may not be embedded as a subset (its OS/2 fsType is 0x${type.toString(16).padStart(4, '0')}); give a font whose licence allows it`,
  );
}

/** The name for PostScript (name id 6), of ASCII letters only. */
function readName(name: DataView | undefined): string | undefined {
  const strings = name?.getUint16(4) ?? 0;
  for (let index = 0; name && index < name.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (name.getUint16(at + 6) !== 6) continue;
    const wide = name.getUint16(at) !== 1;
    const length = name.getUint16(at + 8);
    const start = strings + name.getUint16(at + 10) + (wide ? 1 : 0);
    let text = '';
    for (let byte = 0; byte < length; byte += wide ? 2 : 1) text += String.fromCharCode(name.getUint8(start + byte));
    const plain = text.replace(/[^A-Za-z0-9-]/g, '');
    if (plain !== '') return plain;
  }
  return undefined;
}
