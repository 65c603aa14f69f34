import {
  type Edge,
  type Files,
  judgePicture,
  type Mark,
  markStrokes,
  type Page,
  type Sheet,
  type Stroke,
  type Twips,
} from '@jiandu/sheet';
import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { DocxError } from './docx-error.ts';
import { drawCode } from './draw-code.ts';
import type { RunContext } from './write-run.ts';
import { writeWatermark } from './write-watermark.ts';

type ImageMark = Extract<Mark, { mark: 'image' }>;
type CodeMark = Extract<Mark, { mark: 'code' }>;

/** What marks are written with. */
export interface MarksContext extends RunContext {
  readonly sheet: Sheet;
  readonly files: Files | undefined;
  readonly watermarkId: string;
}

const emusPerTwip = 635;
const twipsPerPixel = 15;

/**
 * Writes what is drawn freely on a page as shapes behind the text, anchored in one paragraph of a point's height; nothing when
 * there is nothing to draw.
 */
export function writeMarks(page: Page, loose: readonly Edge[], context: MarksContext): readonly Paragraph[] {
  const children = [
    ...page.marks.flatMap((mark) => writeMark(mark, page, context)),
    ...loose.map((edge) => writeStroke(edgeStroke(edge))),
  ];
  return children.length > 0 ? [new Paragraph({ children })] : [];
}

function writeMark(mark: Mark, page: Page, context: MarksContext): readonly ParagraphChild[] {
  if (mark.mark === 'image') return [writePicture(mark, context)];
  if (mark.mark === 'code') return [writeCode(mark, context)];
  if (mark.mark === 'watermark') return [writeWatermark(mark, page, context.watermarkId, context)];
  return markStrokes(mark).map(writeStroke);
}

function edgeStroke(edge: Edge): Stroke {
  return markStrokes({ mark: 'line', ...edge, dashed: edge.style === 'dashed' })[0] as Stroke;
}

/** A square or a line: the two shapes that marks have. */
function writeStroke({ corners, closed, width, color, dash }: Stroke): ShapeRun {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [first, second] = [corners[0] ?? [0, 0], corners[1] ?? [0, 0]];
  const rises = !closed && (second[0] - first[0]) * (second[1] - first[1]) < 0;
  return new ShapeRun({
    type: closed ? 'rectangle' : 'line',
    transformation: {
      width: (Math.max(...xs) - left) / twipsPerPixel,
      height: (Math.max(...ys) - top) / twipsPerPixel,
      ...(rises && { flip: { vertical: true } }),
    },
    line: {
      color: color.slice(1),
      width: width / 20,
      ...(dash && { dash: [{ length: dash[0] / width, gap: dash[1] / width }] }),
    },
    floating: floatAt(left, top),
    decorative: true,
    altText: { name: closed ? 'square' : 'line' },
  });
}

function writePicture(mark: ImageMark, { sheet, files }: MarksContext): ImageRun {
  const judged = judgePicture(mark, sheet, files);
  if ('cure' in judged) throw new DocxError(judged.code, { form: sheet.form, path: judged.path }, judged.cure);
  const { x, y, width, height } = judged.place;
  return new ImageRun({
    type: judged.type,
    data: judged.bytes,
    transformation: { width: width / twipsPerPixel, height: height / twipsPerPixel },
    floating: floatAt(x, y),
    altText: { name: 'picture' },
  });
}

/** As a picture: Word draws hundreds of squares slowly. */
function writeCode({ x, y, side, rows, node = -1 }: CodeMark, { sheet }: MarksContext): ImageRun {
  return new ImageRun({
    type: 'png',
    data: drawCode(rows),
    transformation: { width: side / twipsPerPixel, height: side / twipsPerPixel },
    floating: floatAt(x, y),
    altText: { name: 'code', description: sheet.nodes[node]?.alt ?? '' },
  });
}

function floatAt(x: Twips, y: Twips) {
  return {
    horizontalPosition: { relative: 'page', offset: Math.round(x * emusPerTwip) },
    verticalPosition: { relative: 'page', offset: Math.round(y * emusPerTwip) },
    behindDocument: true,
    allowOverlap: true,
    layoutInCell: false,
  } as const;
}
