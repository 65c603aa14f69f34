/** Gives the glyph of a code point, with a variation selector where it has one; 0 where there is none. */
export type FindGlyph = (codePoint: number, selector?: number) => number;

/**
 * Looks glyphs up in a `cmap` table as it lies in the file, so that a font of 30,000 glyphs is open at once (OpenType, cmap:
 * formats 12 and 4, and 14 for variations). `undefined` where the table has no Unicode map.
 */
export function createFindGlyph(cmap: DataView): FindGlyph | undefined {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const at = 4 + index * 8;
    const offset = cmap.getUint32(at + 4);
    return { platform: cmap.getUint16(at), encoding: cmap.getUint16(at + 2), offset, format: cmap.getUint16(offset) };
  });
  const unicode = maps.filter(
    ({ platform, encoding }) => (platform === 0 && encoding !== 5) || (platform === 3 && [1, 10].includes(encoding)),
  );
  const full = unicode.find(({ format }) => format === 12);
  const basic = unicode.find(({ format }) => format === 4);
  const variations = maps.find(({ format }) => format === 14);
  const find = full ? inGroups(cmap, full.offset) : basic && inSegments(cmap, basic.offset);
  if (!find) return undefined;
  const findVariation = variations ? inVariations(cmap, variations.offset) : () => undefined;
  return (codePoint, selector) =>
    (selector === undefined ? undefined : findVariation(codePoint, selector)) ?? find(codePoint);
}

/** Gives the first place from which on `isFrom` holds. */
function search(count: number, isFrom: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFrom(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Format 12: ranges of code points with glyphs that follow each other. */
function inGroups(cmap: DataView, offset: number): (codePoint: number) => number {
  const count = cmap.getUint32(offset + 12);
  return (codePoint) => {
    const group = search(count, (index) => cmap.getUint32(offset + 16 + index * 12 + 4) >= codePoint);
    if (group === count) return 0;
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    return codePoint < first ? 0 : cmap.getUint32(at + 8) + codePoint - first;
  };
}

/** Format 4: ranges below U+10000, with a shift or a list of glyphs. */
function inSegments(cmap: DataView, offset: number): (codePoint: number) => number {
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const segment = 2 * search(doubled / 2, (index) => cmap.getUint16(ends + 2 * index) >= codePoint);
    if (segment === doubled) return 0;
    const first = cmap.getUint16(starts + segment);
    if (codePoint < first) return 0;
    const range = cmap.getUint16(ranges + segment);
    const delta = cmap.getUint16(deltas + segment);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const listed = cmap.getUint16(ranges + segment + range + 2 * (codePoint - first));
    return listed === 0 ? 0 : (listed + delta) & 0xffff;
  };
}

/** Format 14: glyphs of their own for a character with a selector; `undefined` where the usual one is meant. */
function inVariations(cmap: DataView, offset: number): (codePoint: number, selector: number) => number | undefined {
  const count = cmap.getUint32(offset + 6);
  const selectorAt = (index: number) => readUint24(cmap, offset + 10 + index * 11);
  return (codePoint, selector) => {
    const record = search(count, (index) => selectorAt(index) >= selector);
    if (record === count || selectorAt(record) !== selector) return undefined;
    const list = cmap.getUint32(offset + 10 + record * 11 + 7);
    if (list === 0) return undefined;
    const pairs = cmap.getUint32(offset + list);
    const at = (index: number) => offset + list + 4 + index * 5;
    const pair = search(pairs, (index) => readUint24(cmap, at(index)) >= codePoint);
    return pair < pairs && readUint24(cmap, at(pair)) === codePoint ? cmap.getUint16(at(pair) + 3) : undefined;
  };
}

function readUint24(view: DataView, at: number): number {
  return (view.getUint16(at) << 8) | view.getUint8(at + 2);
}
