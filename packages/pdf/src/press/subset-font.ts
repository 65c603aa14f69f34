import { componentsOf, writeFontFile } from '@jiandu/fonts/true-type';
import { joinBytes } from './join-bytes.ts';
import type { TrueType } from './true-type.ts';

/** Tables that glyphs may need to be drawn at small sizes; taken over as they are. */
const hints = ['cvt ', 'fpgm', 'prep'] as const;

/**
 * Gives a TrueType file of some glyphs, numbered in the order given; parts of composed glyphs follow them.
 *
 * All of them state one box that holds them together, and its left side as theirs: boxes of their own draw nothing else, but
 * pack badly.
 */
export function subsetFont(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { all, outlines } = gatherGlyphs(font, glyphs);
  const box = boxAll(outlines);
  const tables: [string, Uint8Array][] = [
    ...hints.flatMap((tag): [string, Uint8Array][] => {
      const table = font.table(tag);
      return table ? [[tag, table]] : [];
    }),
    ['glyf', joinBytes(outlines)],
    ['head', copyWith(font, 'head', longOffsets)],
    ['hhea', copyWith(font, 'hhea', (view) => view.setUint16(34, all.length))],
    ['hmtx', writeAdvances(font, all, box[0])],
    ['loca', writeOffsets(outlines)],
    ['maxp', copyWith(font, 'maxp', (view) => view.setUint16(4, all.length))],
  ];
  return writeFontFile(tables);
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

/** Puts the box of all glyphs in each of them, and gives it: left, bottom, right, top. */
function boxAll(outlines: readonly Uint8Array[]): readonly [number, number, number, number] {
  const views = outlines
    .filter(({ length }) => length >= 10)
    .map(({ buffer, byteOffset }) => new DataView(buffer, byteOffset));
  const least = (at: number) => views.reduce((side, view) => Math.min(side, view.getInt16(at)), 0x7fff);
  const most = (at: number) => views.reduce((side, view) => Math.max(side, view.getInt16(at)), -0x8000);
  const box = views.length === 0 ? ([0, 0, 0, 0] as const) : ([least(2), least(4), most(6), most(8)] as const);
  for (const view of views) for (const [side, value] of box.entries()) view.setInt16(2 + 2 * side, value);
  return box;
}

function writeAdvances(font: TrueType, glyphs: readonly number[], left: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [index, glyph] of glyphs.entries()) {
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
