/** A code point and the glyph that draws it. */
export type GlyphOf = readonly [codePoint: number, glyph: number];

/** The pairs of a `cmap` table's best Unicode subtable (format 12, else 4), or `undefined` when it has neither. */
export function readCmap(cmap: DataView): readonly GlyphOf[] | undefined {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const at = 4 + index * 8;
    const offset = cmap.getUint32(at + 4);
    return { platform: cmap.getUint16(at), encoding: cmap.getUint16(at + 2), offset, format: cmap.getUint16(offset) };
  }).filter(({ platform, encoding }) => platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)));
  const full = subtables.find(({ format }) => format === 12);
  if (full) return readFormat12(cmap, full.offset);
  const basic = subtables.find(({ format }) => format === 4);
  return basic && readFormat4(cmap, basic.offset);
}

function readFormat12(cmap: DataView, offset: number): readonly GlyphOf[] {
  const pairs: GlyphOf[] = [];
  const groups = cmap.getUint32(offset + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    // A damaged file must not make us count to four thousand million.
    const last = Math.min(cmap.getUint32(at + 4), 0x10ffff);
    const glyph = cmap.getUint32(at + 8);
    for (let codePoint = first; codePoint <= last; codePoint += 1) pairs.push([codePoint, glyph + codePoint - first]);
  }
  return pairs.filter(([, glyph]) => glyph !== 0).sort(byCodePoint);
}

function readFormat4(cmap: DataView, offset: number): readonly GlyphOf[] {
  const pairs: GlyphOf[] = [];
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const first = cmap.getUint16(starts + segment);
    const last = Math.min(cmap.getUint16(ends + segment), 0xfffe);
    const delta = cmap.getUint16(deltas + segment);
    const range = cmap.getUint16(ranges + segment);
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const listed = range === 0 ? codePoint : cmap.getUint16(ranges + segment + range + 2 * (codePoint - first));
      const glyph = listed === 0 && range !== 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) pairs.push([codePoint, glyph]);
    }
  }
  return pairs.sort(byCodePoint);
}

function byCodePoint([a]: GlyphOf, [b]: GlyphOf): number {
  return a - b;
}

/** The glyphs that a `cmap` table has for characters with a variation selector (format 14), other than their usual ones. */
export function readVariations(
  cmap: DataView,
): readonly (readonly [codePoint: number, selector: number, glyph: number])[] {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const offset = offsets.find((at) => cmap.getUint16(at) === 14);
  if (offset === undefined) return [];
  return Array.from({ length: cmap.getUint32(offset + 6) }, (_, index) => {
    const record = offset + 10 + index * 11;
    const list = cmap.getUint32(record + 7);
    const pairs = list === 0 ? 0 : cmap.getUint32(offset + list);
    return Array.from({ length: pairs }, (_, pair) => {
      const at = offset + list + 4 + pair * 5;
      return [readUint24(cmap, at), readUint24(cmap, record), cmap.getUint16(at + 3)] as const;
    });
  }).flat();
}

function readUint24(view: DataView, at: number): number {
  return (view.getUint16(at) << 8) | view.getUint8(at + 2);
}
