import { readFontFile, writeFontFile } from '../font-file.ts';
import { type Piece, unpackPiece } from './piece.ts';
import { writeCmap } from './write-cmap.ts';

/**
 * Gives a font file of some pieces. Glyphs keep the numbers and bytes that they have in the whole font, so that what is
 * embedded from one is what is embedded from the other; all other glyphs are blank and stand for no character.
 */
export function joinPieces(frame: Uint8Array, pieces: readonly Piece[], face: string): Uint8Array {
  const tables = readFontFile(frame, face);
  const kept = [...tables]
    .filter(([tag]) => tag !== 'glyf')
    .map(([tag, view]) => [tag, new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()] as const);
  const copies = new Map(kept);
  const viewOf = (tag: string) => new DataView(copies.get(tag)?.buffer ?? new ArrayBuffer(0));
  const count = viewOf('maxp').getUint16(4);
  viewOf('head').setUint32(8, 0);
  // Offsets of four bytes, and an advance for each glyph.
  viewOf('head').setInt16(50, 1);
  viewOf('hhea').setUint16(34, count);
  const all = [readMissing(tables), ...pieces];
  return writeFontFile([...copies, ...writeGlyphs(all, count), ['cmap', writeCmap(all)]]);
}

/** The mark of a missing glyph, which the frame has in place of outlines. */
function readMissing(tables: ReadonlyMap<string, DataView>): Piece {
  const own = tables.get('glyf');
  if (!own) throw new RangeError('a frame has no glyphs');
  return unpackPiece(new Uint8Array(own.buffer, own.byteOffset, own.byteLength));
}

function writeGlyphs(pieces: readonly Piece[], count: number): readonly (readonly [string, Uint8Array])[] {
  const drawn = new Map(pieces.flatMap(({ glyphs }) => glyphs.map((glyph) => [glyph.glyph, glyph] as const)));
  const glyf = new Uint8Array([...drawn.values()].reduce((sum, { outline }) => sum + outline.length, 0));
  const hmtx = new DataView(new ArrayBuffer(4 * count));
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    const own = drawn.get(glyph);
    if (own) {
      const { outline, advance } = own;
      glyf.set(outline, at);
      at += outline.length;
      hmtx.setUint16(4 * glyph, advance);
      // The left side is where the outline begins.
      if (outline.length >= 10)
        hmtx.setInt16(4 * glyph + 2, new DataView(outline.buffer, outline.byteOffset).getInt16(2));
    }
    loca.setUint32(4 * (glyph + 1), at);
  }
  return [
    ['glyf', glyf],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
  ];
}
