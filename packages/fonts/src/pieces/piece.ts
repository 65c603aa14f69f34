/** A glyph with what tells its place in a line and its shape, as the font file has them. */
export interface PieceGlyph {
  readonly glyph: number;
  readonly advance: number;
  readonly outline: Uint8Array;
}

/** A part of a font: some characters, and the glyphs that draw them under the numbers that they have in the whole font. */
export interface Piece {
  readonly characters: readonly (readonly [codePoint: number, glyph: number])[];
  readonly variations: readonly (readonly [codePoint: number, selector: number, glyph: number])[];
  readonly glyphs: readonly PieceGlyph[];
}

/** Writes a piece: three counts, its three lists, then the outlines after each other. */
export function packPiece({ characters, variations, glyphs }: Piece): Uint8Array {
  const start = 12 + 6 * characters.length + 10 * variations.length + 8 * glyphs.length;
  const bytes = new Uint8Array(glyphs.reduce((sum, { outline }) => sum + outline.length, start));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (length: 2 | 4, value: number) => {
    if (length === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
    at += length;
  };
  for (const list of [characters, variations, glyphs]) put(4, list.length);
  for (const [codePoint, glyph] of characters) {
    put(4, codePoint);
    put(2, glyph);
  }
  for (const [codePoint, selector, glyph] of variations) {
    put(4, codePoint);
    put(4, selector);
    put(2, glyph);
  }
  for (const { glyph, advance, outline } of glyphs) {
    put(2, glyph);
    put(2, advance);
    put(4, outline.length);
  }
  for (const { outline } of glyphs) {
    bytes.set(outline, at);
    at += outline.length;
  }
  return bytes;
}

/** Reads what `packPiece` wrote. Throws a `RangeError` for bytes that are cut off. */
export function unpackPiece(bytes: Uint8Array): Piece {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (length: 2 | 4) => {
    at += length;
    return length === 2 ? view.getUint16(at - length) : view.getUint32(at - length);
  };
  const [characters, variations, glyphs] = [take(4), take(4), take(4)];
  // A damaged count must not make us wait: every entry takes bytes.
  if (12 + 6 * characters + 10 * variations + 8 * glyphs > bytes.length) throw new RangeError('a piece is cut off');
  const list = <T>(length: number, read: () => T) => Array.from({ length }, read);
  const maps = list(characters, () => [take(4), take(2)] as const);
  const variants = list(variations, () => [take(4), take(4), take(2)] as const);
  const measured = list(glyphs, () => ({ glyph: take(2), advance: take(2), length: take(4) }));
  const drawn = measured.map(({ glyph, advance, length }) => {
    if (at + length > bytes.length) throw new RangeError('a piece is cut off');
    at += length;
    return { glyph, advance, outline: bytes.subarray(at - length, at) };
  });
  return { characters: maps, variations: variants, glyphs: drawn };
}
