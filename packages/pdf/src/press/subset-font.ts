import { joinBytes } from './join-bytes.ts';
import type { TrueType } from './true-type.ts';

/** Tables that glyphs may need to be drawn at small sizes; taken over as they are. */
const hints = ['cvt ', 'fpgm', 'prep'] as const;

/** Gives a TrueType file of some glyphs, numbered in the order given; parts of composed glyphs follow them. */
export function subsetFont(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { all, outlines } = gatherGlyphs(font, glyphs);
  const tables: [string, Uint8Array][] = [
    ...hints.flatMap((tag): [string, Uint8Array][] => {
      const table = font.table(tag);
      return table ? [[tag, table]] : [];
    }),
    ['glyf', joinBytes(outlines)],
    ['head', copyWith(font, 'head', longOffsets)],
    ['hhea', copyWith(font, 'hhea', (view) => view.setUint16(34, all.length))],
    ['hmtx', writeAdvances(font, all)],
    ['loca', writeOffsets(outlines)],
    ['maxp', copyWith(font, 'maxp', (view) => view.setUint16(4, all.length))],
  ];
  return writeFile(tables.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Offsets of four bytes; the sum of the file is put in when it is known. */
function longOffsets(head: DataView): void {
  head.setUint32(8, 0);
  head.setInt16(50, 1);
}

function copyWith(font: TrueType, tag: string, change: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(font.table(tag) ?? []);
  change(new DataView(copy.buffer));
  return copy;
}

/** The glyphs with those that they are composed of, each padded to whole words. */
function gatherGlyphs(font: TrueType, glyphs: readonly number[]) {
  const all = [...glyphs];
  const outlines: Uint8Array[] = [];
  const numberOf = new Map<number, number>();
  const number = (glyph: number): number => {
    const known = numberOf.get(glyph) ?? all.push(glyph) - 1;
    numberOf.set(glyph, known);
    return known;
  };
  // `all` grows while it is walked.
  for (let index = 0; index < all.length; index += 1) {
    const outline = font.glyphOf(all[index] ?? 0);
    const padded = new Uint8Array((outline.length + 3) & ~3);
    padded.set(outline);
    const view = new DataView(padded.buffer);
    for (const at of componentsOf(view)) view.setUint16(at, number(view.getUint16(at)));
    outlines.push(padded);
  }
  return { all, outlines };
}

const hasWords = 0x0001;
const hasScale = 0x0008;
const hasMore = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** Where a composed glyph names others (OpenType, glyf). */
export function componentsOf(glyph: DataView): readonly number[] {
  if (glyph.byteLength < 10 || glyph.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let flags = hasMore;
  for (let at = 10; flags & hasMore; ) {
    flags = glyph.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & hasWords ? 4 : 2);
    at += flags & hasMatrix ? 8 : flags & hasTwoScales ? 4 : flags & hasScale ? 2 : 0;
  }
  return places;
}

function writeAdvances(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [index, glyph] of glyphs.entries()) {
    const outline = font.glyphOf(glyph);
    const left = outline.length < 10 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2);
    view.setUint16(4 * index, font.advanceOf(glyph));
    view.setInt16(4 * index + 2, left);
  }
  return new Uint8Array(view.buffer);
}

function writeOffsets(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    offset += outline.length;
    view.setUint32(4 * (index + 1), offset);
  }
  return new Uint8Array(view.buffer);
}

/** The number that the sum of a whole font file and its own field make (OpenType, head). */
const wholeSum = 0xb1b0afba;

function writeFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
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
