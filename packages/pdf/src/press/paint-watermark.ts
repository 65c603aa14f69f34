import type { Mark, Page } from '@jiandu/sheet';
import { outlineGlyph } from './outline-glyph.ts';
import { colorOf } from './paint-strokes.ts';
import { numeral } from './pdf-syntax.ts';
import type { PressFonts } from './press-fonts.ts';

type Watermark = Extract<Mark, { mark: 'watermark' }>;

/** Light enough to read 9 pt text over it. */
const watermarkColor = '#e4e4e4';

/** Draws words along the diagonal, as a stamp would lie; as outlines, so that they do not come out between other words. */
export function paintWatermark({ text, face, size }: Watermark, { width, height }: Page, fonts: PressFonts): string {
  const trueType = fonts.find(face).trueType;
  const glyphs = [...text].map((character) => trueType.findGlyph(character.codePointAt(0) ?? 0));
  const length = glyphs.reduce((sum, glyph) => sum + trueType.advanceOf(glyph), 0);
  const scale = size / trueType.unitsPerEm;
  const turn = numeral(scale * Math.SQRT1_2);
  const lines = [`q ${colorOf(watermarkColor)} rg`, `${turn} ${turn} -${turn} ${turn} ${width / 2} ${height / 2} cm`];
  lines.push(`1 0 0 1 ${numeral(-length / 2)} ${numeral(-trueType.unitsPerEm * 0.38)} cm`);
  for (const glyph of glyphs) {
    lines.push(`${outlineGlyph(trueType, glyph)} f`, `1 0 0 1 ${trueType.advanceOf(glyph)} 0 cm`);
  }
  return `${lines.join('\n')}\nQ\n`;
}
