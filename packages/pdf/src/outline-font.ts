import { create } from 'fontkit';
import { PdfError } from './pdf-error.ts';

/** A glyph of a font file, as fontkit reads it. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly path: { toSVG(): string };
}

/** The glyphs that one document embeds. */
interface Subset {
  readonly glyphs: number[];
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** The parts of fontkit's font that are used here. */
export interface Fontkit {
  readonly unitsPerEm: number;
  readonly _tables: object;
  glyphsForString(text: string): readonly Glyph[];
  createSubset(): Subset;
}

/** A glyph together with the characters that it stands for on paper. */
interface PlacedGlyph {
  /** What pdfkit hands to `includeGlyph`: the glyph itself, with its characters. */
  readonly id: PlacedGlyph;
  readonly glyph: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  /** Its outline as SVG path data, in font units. */
  readonly outline: () => string;
}

/** What pdfkit asks of a font object that it did not open itself. */
export interface OutlineFont {
  readonly unitsPerEm: number;
  layout(text: string): {
    readonly glyphs: readonly PlacedGlyph[];
    readonly positions: readonly object[];
    readonly advanceWidth: number;
  };
  createSubset(): { includeGlyph(glyph: PlacedGlyph): number; encode(): Uint8Array };
}

/** Parses a static TrueType file; throws a `PdfError` when it is something else. */
export function parseFont(bytes: Uint8Array, face: string): Fontkit {
  const about = { path: `faces/${face}` };
  let font: Partial<Fontkit>;
  try {
    font = create(bytes) as Partial<Fontkit>;
  } catch (cause) {
    throw new PdfError('bad-font', about, 'is not a font file; give a static TrueType file', { cause });
  }
  if (!font.glyphsForString || !font.createSubset) {
    throw new PdfError('bad-font', about, 'is a collection of fonts; give a single static TrueType file');
  }
  return font as Fontkit;
}

/**
 * Gives the font that pdfkit draws a face with. One code point, with its variation selector, is one glyph at its own
 * advance: no kerning, no ligatures, no substitution, as the sheet was measured. Each distinct character has a glyph of
 * its own in the file, because characters that share one glyph (⼈ and 人) would come out of the file as the first of them.
 */
export function createOutlineFont(font: Fontkit, face: string): OutlineFont {
  const layout: OutlineFont['layout'] = (text) => {
    const glyphs = placeGlyphs(font, face, text);
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  };
  return Object.assign(Object.create(font) as Fontkit, {
    layout,
    createSubset: () => createSubset(font.createSubset()),
    // pdfkit takes two fonts with the same name and checksum for one.
    _tables: { head: { checkSumAdjustment: face } },
  });
}

function placeGlyphs(font: Fontkit, face: string, text: string): readonly PlacedGlyph[] {
  const characters = text.match(/.[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]*/gsu) ?? [];
  const glyphs = font.glyphsForString(text);
  return characters.map((character, index) => {
    const glyph = glyphs[index];
    const codePoints = [...character].map((part) => part.codePointAt(0) ?? 0);
    if (!glyph || glyph.id === 0) {
      const code = codePoints.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
      throw new PdfError('no-glyph', { path: `faces/${face}` }, `has no glyph for ${code}; add a face that has it`);
    }
    const placed = { glyph: glyph.id, advanceWidth: glyph.advanceWidth, codePoints, outline: () => glyph.path.toSVG() };
    return Object.assign(placed, { id: placed }) as unknown as PlacedGlyph;
  });
}

function createSubset(subset: Subset): ReturnType<OutlineFont['createSubset']> {
  const places = new Map<string, number>();
  return {
    includeGlyph({ glyph, codePoints }) {
      const key = String.fromCodePoint(...codePoints);
      const place = places.get(key) ?? subset.glyphs.push(glyph) - 1;
      places.set(key, place);
      return place;
    },
    encode: () => subset.encode(),
  };
}
