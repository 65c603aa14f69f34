import { type Mark, type Page, pageStrokes, type Stroke, type TextRun } from '@jiandu/sheet';
import type { OpenFaces } from './open-faces.ts';
import type { Painter } from './painter.ts';
import { PdfError } from './pdf-error.ts';

type Watermark = Extract<Mark, { mark: 'watermark' }>;

const twipsPerPoint = 20;
const black = '#000000';
/** Light enough to read 9 pt text over it. */
const watermarkColor = '#e4e4e4';

/** The text stands where the sheet put it: nothing is broken, shaped or spaced again. */
const placed = { lineBreak: false, baseline: 'alphabetic', features: [] } as const;

/** Paints one page: fills, the watermark, lines, text. Pictures lie below and are not painted here. */
export function paintPage(painter: Painter, page: Page, faces: OpenFaces): void {
  for (const { fill, x, y, width, height } of page.cells) {
    if (fill) painter.rect(points(x), points(y), points(width), points(height)).fill(fill);
  }
  for (const mark of page.marks) {
    if (mark.mark === 'watermark') paintWatermark(painter, mark, page, faces);
  }
  for (const stroke of pageStrokes(page)) paintStroke(painter, stroke);
  for (const { lines } of page.cells) {
    for (const { baseline, runs } of lines) {
      for (const run of runs) if ('text' in run) paintText(painter, run, baseline, faces);
    }
  }
}

function paintText(painter: Painter, run: TextRun, baseline: number, faces: OpenFaces): void {
  // Spaces draw nothing, and what nobody wrote need not come out of the file.
  if (run.text.trim() === '') return;
  painter.font(openFace(faces, run.face), run.face, points(run.size)).fillColor(run.color ?? black);
  painter.text(run.text, points(run.x), points(baseline), placed);
}

/** Along the diagonal, as a stamp would lie; drawn as outlines, so that it does not come out between the words. */
function paintWatermark(painter: Painter, { text, face, size }: Watermark, page: Page, faces: OpenFaces): void {
  const font = openFace(faces, face);
  const { glyphs, advanceWidth } = font.layout(text);
  const scale = points(size) / font.unitsPerEm;
  painter.save();
  painter
    .translate(points(page.width) / 2, points(page.height) / 2)
    .rotate(-45)
    .scale(scale, -scale);
  painter.translate(-advanceWidth / 2, -font.unitsPerEm * 0.38);
  for (const { outline, advanceWidth: advance } of glyphs) {
    painter.path(outline()).fill(watermarkColor).translate(advance, 0);
  }
  painter.restore();
}

function paintStroke(painter: Painter, { corners, closed, filled, width, color, dash }: Stroke): void {
  painter.save();
  painter.lineWidth(points(width));
  // Square ends close the corners where two rules meet.
  if (dash) painter.dash(points(dash[0]), { space: points(dash[1]) });
  else painter.lineCap('square');
  painter.path(
    corners.map(([x, y], index) => `${index ? 'L' : 'M'}${points(x)} ${points(y)}`).join('') + (closed ? 'Z' : ''),
  );
  if (filled && width === 0) painter.fill(color);
  else if (filled) painter.fillAndStroke(color, color);
  else painter.stroke(color);
  painter.restore();
}

function openFace(faces: OpenFaces, id: string) {
  const face = faces.get(id);
  if (!face)
    throw new PdfError('face-not-open', { path: `faces/${id}` }, 'is not open; await openFaces(sheet, faces) first');
  return face;
}

function points(twips: number): number {
  return twips / twipsPerPoint;
}
