import type { Piece } from './piece.ts';

/** Writes a `cmap` table of the characters of some pieces (OpenType, cmap: format 12, and 14 for variations). */
export function writeCmap(pieces: readonly Piece[]): Uint8Array {
  const characters = pieces.flatMap((piece) => piece.characters).sort(([one], [other]) => one - other);
  const variations = pieces.flatMap((piece) => piece.variations);
  const full = writeFormat12(characters);
  const variants = variations.length > 0 ? writeFormat14(variations) : undefined;
  const start = 4 + 8 * (variants ? 2 : 1);
  const bytes = new Uint8Array(start + full.length + (variants?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, variants ? 2 : 1);
  const list = (at: number, platform: number, encoding: number, offset: number) => {
    view.setUint16(at, platform);
    view.setUint16(at + 2, encoding);
    view.setUint32(at + 4, offset);
  };
  // Records stand in the order of platforms: Unicode with variations (0, 5) before Windows with all planes (3, 10).
  if (variants) list(4, 0, 5, start + full.length);
  list(variants ? 12 : 4, 3, 10, start);
  bytes.set(full, start);
  if (variants) bytes.set(variants, start + full.length);
  return bytes;
}

function writeFormat12(characters: Piece['characters']): Uint8Array {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [codePoint, glyph] of characters) {
    const group = groups.at(-1);
    if (group && group[1] === codePoint - 1 && group[2] + codePoint - group[0] === glyph) group[1] = codePoint;
    else groups.push([codePoint, codePoint, glyph]);
  }
  const view = new DataView(new ArrayBuffer(16 + 12 * groups.length));
  view.setUint16(0, 12);
  view.setUint32(4, view.byteLength);
  view.setUint32(12, groups.length);
  for (const [index, words] of groups.entries()) {
    for (const [word, value] of words.entries()) view.setUint32(16 + 12 * index + 4 * word, value);
  }
  return new Uint8Array(view.buffer);
}

function writeFormat14(variations: Piece['variations']): Uint8Array {
  const bySelector = new Map<number, (readonly [codePoint: number, glyph: number])[]>();
  for (const [codePoint, selector, glyph] of variations) {
    bySelector.set(selector, [...(bySelector.get(selector) ?? []), [codePoint, glyph]]);
  }
  const lists = [...bySelector].sort(([one], [other]) => one - other);
  const start = 10 + 11 * lists.length;
  const view = new DataView(new ArrayBuffer(lists.reduce((sum, [, list]) => sum + 4 + 5 * list.length, start)));
  const putUint24 = (at: number, value: number) => {
    view.setUint16(at, value >> 8);
    view.setUint8(at + 2, value & 0xff);
  };
  view.setUint16(0, 14);
  view.setUint32(2, view.byteLength);
  view.setUint32(6, lists.length);
  let at = start;
  for (const [index, [selector, list]] of lists.entries()) {
    putUint24(10 + 11 * index, selector);
    view.setUint32(10 + 11 * index + 7, at);
    view.setUint32(at, list.length);
    at += 4;
    for (const [codePoint, glyph] of [...list].sort(([one], [other]) => one - other)) {
      putUint24(at, codePoint);
      view.setUint16(at + 3, glyph);
      at += 5;
    }
  }
  return new Uint8Array(view.buffer);
}
