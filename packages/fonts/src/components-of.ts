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
