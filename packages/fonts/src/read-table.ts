import { type GlyphOf, readCmap } from './cmap.ts';
import { FontError } from './font-error.ts';
import { readFontFile } from './font-file.ts';
import type { AdvanceRun, FaceTable } from './metrics.ts';
import { readFamily } from './read-family.ts';

/** The measures of a font file, and the family that it says it is of. */
export interface FontFacts extends FaceTable {
  readonly family?: string;
}

/**
 * Reads the measures of a static TrueType file from its `cmap`, `head`, `hhea`, `hmtx` and `OS/2` tables, and its family from `name`.
 *
 * The em box is that of `OS/2` (sTypoAscender, sTypoDescender) where the two add up to the em, else 88 and 12 % of it.
 * Throws a `FontError` for any other kind of file and for a damaged one.
 */
export function readTable(bytes: Uint8Array, face: string): FontFacts {
  try {
    return read(bytes, face);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new FontError('not-a-font', face, 'the font file is damaged or cut short; give a whole .ttf', { cause });
  }
}

function read(bytes: Uint8Array, face: string): FontFacts {
  const tables = readFontFile(bytes, face);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found) return found;
    throw new FontError('not-a-font', face, `the font file has no ${tag} table; give a static TrueType file`);
  };
  if (tables.has('fvar')) {
    throw new FontError('unsupported', face, 'the font is variable; give a static instance of one weight');
  }
  table('glyf');
  const pairs = readCmap(table('cmap'));
  if (!pairs || pairs.length === 0) {
    throw new FontError(
      'unsupported',
      face,
      'the font has no Unicode character map of format 4 or 12; give another file',
    );
  }
  const unitsPerEm = table('head').getUint16(18);
  const advances = readAdvances(table('hhea'), table('hmtx'));
  const name = tables.get('name');
  const family = name && readFamily(name);
  const measures = { unitsPerEm, ...readEmBox(tables.get('OS/2'), unitsPerEm), runs: joinRuns(pairs, advances) };
  return { ...measures, ...(family !== undefined && { family }) };
}

function readAdvances(hhea: DataView, hmtx: DataView): (glyph: number) => number {
  const count = hhea.getUint16(34);
  // Glyphs beyond the list share its last advance (OpenType, hmtx).
  return (glyph) => hmtx.getUint16(Math.min(glyph, count - 1) * 4);
}

function readEmBox(os2: DataView | undefined, unitsPerEm: number): { ascent: number; descent: number } {
  const ascent = os2?.getInt16(68) ?? 0;
  const descent = -(os2?.getInt16(70) ?? 0);
  if (ascent > 0 && ascent + descent === unitsPerEm) return { ascent, descent };
  const usual = Math.round(unitsPerEm * 0.88);
  return { ascent: usual, descent: unitsPerEm - usual };
}

function joinRuns(pairs: readonly GlyphOf[], advanceOf: (glyph: number) => number): readonly AdvanceRun[] {
  const runs: { first: number; last: number; advance: number }[] = [];
  for (const [codePoint, glyph] of pairs) {
    const advance = advanceOf(glyph);
    const run = runs.at(-1);
    if (run && codePoint <= run.last) continue;
    if (run && run.last === codePoint - 1 && run.advance === advance) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint, advance });
  }
  return runs;
}
