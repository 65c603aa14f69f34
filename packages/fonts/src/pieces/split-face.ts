import { readCmap, readVariations } from '../cmap.ts';
import { componentsOf } from '../components-of.ts';
import { FontError } from '../font-error.ts';
import { type FontTable, readFontFile, writeFontFile } from '../font-file.ts';
import { type PieceGlyph, packPiece } from './piece.ts';

/** A font in parts: what all of it needs, and its glyphs in pieces. */
export interface SplitFace {
  /** A font file with no glyph but the mark of a missing one. */
  readonly frame: Uint8Array;
  readonly pieces: readonly { readonly codePoints: readonly number[]; readonly bytes: Uint8Array }[];
}

/** Which characters come first, and how large the pieces are. */
export interface SplitOptions {
  /** Code points, those first that papers need most: they go into small pieces, in this order. */
  readonly wanted: readonly number[];
}

/** Bytes of a piece before it is packed. What is seldom wanted stands in larger ones, so that the files are not too many. */
const pieceSizes = { wanted: 8_000, other: 40_000 } as const;

/** Tables that are taken over whole; what names and measures the font, and what draws glyphs at small sizes. */
const framed = ['OS/2', 'cvt ', 'fpgm', 'head', 'hhea', 'maxp', 'name', 'prep'] as const;

/** Cuts a static TrueType file into pieces, from which `joinPieces` gives a font of the characters that are wanted. */
export function splitFace(bytes: Uint8Array, face: string, { wanted }: SplitOptions): SplitFace {
  const font = openFont(bytes, face);
  const rank = new Map(wanted.map((codePoint, index) => [codePoint, index]));
  const ranked = [...font.glyphs.keys()].filter((codePoint) => rank.has(codePoint));
  ranked.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  const others = [...font.glyphs.keys()].filter((codePoint) => !rank.has(codePoint));
  const groups = [...group(ranked, pieceSizes.wanted, font), ...group(others, pieceSizes.other, font)];
  return { frame: font.frame, pieces: groups.map((codePoints) => cutPiece(codePoints, font)) };
}

interface OpenFont {
  readonly frame: Uint8Array;
  /** In the order of code points. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly variations: ReadonlyMap<number, readonly (readonly [selector: number, glyph: number])[]>;
  /** A glyph, and those that it is composed of. */
  readonly read: (glyph: number) => readonly PieceGlyph[];
}

function openFont(bytes: Uint8Array, face: string): OpenFont {
  const tables = readFontFile(bytes, face);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found) return found;
    throw new FontError('not-a-font', face, `the font file has no ${tag} table; give a static TrueType file`);
  };
  const [loca, glyf, hmtx, cmap] = [table('loca'), table('glyf'), table('hmtx'), table('cmap')];
  const isLong = table('head').getInt16(50) === 1;
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outlineOf = (glyph: number) =>
    new Uint8Array(glyf.buffer, glyf.byteOffset + offsetOf(glyph), offsetOf(glyph + 1) - offsetOf(glyph));
  const lastAdvance = table('hhea').getUint16(34) - 1;
  const read = (glyph: number): readonly PieceGlyph[] => {
    const outline = outlineOf(glyph);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.length);
    const parts = componentsOf(view).flatMap((at) => read(view.getUint16(at)));
    return [{ glyph, advance: hmtx.getUint16(4 * Math.min(glyph, lastAdvance)), outline }, ...parts];
  };
  const variations = new Map<number, (readonly [number, number])[]>();
  for (const [codePoint, selector, glyph] of readVariations(cmap)) {
    variations.set(codePoint, [...(variations.get(codePoint) ?? []), [selector, glyph]]);
  }
  const kept = framed.flatMap((tag): FontTable[] => {
    const found = tables.get(tag);
    return found ? [[tag, new Uint8Array(found.buffer, found.byteOffset, found.byteLength)]] : [];
  });
  const missing = packPiece({ characters: [], variations: [], glyphs: read(0) });
  return {
    frame: writeFontFile([...kept, ['glyf', missing]]),
    glyphs: new Map(readCmap(cmap) ?? []),
    variations,
    read,
  };
}

/** Parts a list so that each part has about so many bytes of outlines. */
function group(codePoints: readonly number[], size: number, { glyphs, read }: OpenFont): readonly number[][] {
  const groups: number[][] = [];
  let room = 0;
  for (const codePoint of codePoints) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)?.push(codePoint);
    room -= read(glyphs.get(codePoint) ?? 0).reduce((sum, { outline }) => sum + outline.length + 14, 0);
  }
  return groups;
}

function cutPiece(codePoints: readonly number[], { glyphs, variations, read }: OpenFont): SplitFace['pieces'][number] {
  const sorted = [...codePoints].sort((one, other) => one - other);
  const characters = sorted.map((codePoint) => [codePoint, glyphs.get(codePoint) ?? 0] as const);
  const variants = sorted.flatMap((codePoint) =>
    (variations.get(codePoint) ?? []).map(([selector, glyph]) => [codePoint, selector, glyph] as const),
  );
  const named = [...characters.map(([, glyph]) => glyph), ...variants.map(([, , glyph]) => glyph)];
  const drawn = new Map(named.flatMap(read).map((glyph) => [glyph.glyph, glyph]));
  return {
    codePoints: sorted,
    bytes: packPiece({ characters, variations: variants, glyphs: [...drawn.values()] }),
  };
}
