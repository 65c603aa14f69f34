import {
  type Edge,
  type Files,
  judgePicture,
  type Mark,
  markStrokes,
  type Page,
  type Sheet,
  type Stroke,
} from '@jiandu/sheet';
import { DocxError } from './docx-error.ts';
import { drawCode } from './draw-code.ts';
import { type DrawingName, extentOf, floatPicture, floatShape, toEmus } from './write-drawing.ts';
import type { RunContext } from './write-run.ts';
import { writeWatermark } from './write-watermark.ts';

type ImageMark = Extract<Mark, { mark: 'image' }>;
type CodeMark = Extract<Mark, { mark: 'code' }>;

/** The pictures and drawings of a document. */
export interface Drawings {
  /** Gives the number of the next drawing. */
  readonly count: () => number;
  /** Takes a picture into the document; gives its relation. */
  readonly embed: (bytes: Uint8Array, type: 'png' | 'jpg') => string;
}

/** What marks are written with. */
export interface MarksContext extends RunContext {
  readonly sheet: Sheet;
  readonly files: Files | undefined;
  readonly drawings: Drawings;
  readonly watermarkId: string;
}

/**
 * Writes what is drawn freely on a page as shapes behind the text, anchored in one paragraph of a point's height; nothing when
 * there is nothing to draw.
 */
export function writeMarks(page: Page, loose: readonly Edge[], context: MarksContext): string {
  const runs = [
    ...page.marks.map((mark) => writeMark(mark, page, context)),
    ...loose.map((edge) => writeStroke(edgeStroke(edge), nameOf('line', context))),
  ];
  return runs.length > 0 ? `<w:p>${runs.join('')}</w:p>` : '';
}

function writeMark(mark: Mark, page: Page, context: MarksContext): string {
  if (mark.mark === 'image') return writePicture(mark, context);
  if (mark.mark === 'code') return writeCode(mark, context);
  if (mark.mark === 'watermark') return writeWatermark(mark, page, context.watermarkId, context);
  const node = mark.mark === 'seal' ? mark.node : undefined;
  return markStrokes(mark)
    .map((stroke) => writeStroke(stroke, nameOf(stroke.closed ? 'square' : 'line', context, node)))
    .join('');
}

/** Figures have words for who does not see them; all else decorates. */
function nameOf(name: string, { drawings, sheet }: MarksContext, node?: number): DrawingName {
  const alt = node === undefined ? undefined : sheet.nodes[node]?.alt;
  return { id: drawings.count(), name, ...(alt !== undefined && { alt }) };
}

function edgeStroke(edge: Edge): Stroke {
  return markStrokes({ mark: 'line', ...edge, dashed: edge.style === 'dashed' })[0] as Stroke;
}

/** A square or a line: the two shapes that marks have. */
function writeStroke({ corners, closed, width, color, dash }: Stroke, name: DrawingName): string {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [first, second] = [corners[0] ?? [0, 0], corners[1] ?? [0, 0]];
  const rises = !closed && (second[0] - first[0]) * (second[1] - first[1]) < 0;
  const frame = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const dashes = dash
    ? `<a:custDash><a:ds d="${inWidths(dash[0], width)}" sp="${inWidths(dash[1], width)}"/></a:custDash>`
    : '';
  const properties =
    `<wps:spPr><a:xfrm${rises ? ' flipV="1"' : ''}><a:off x="0" y="0"/><a:ext ${extentOf(frame)}/></a:xfrm>` +
    `<a:prstGeom prst="${closed ? 'rect' : 'line'}"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="${toEmus(width)}">` +
    `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>${dashes}</a:ln></wps:spPr>`;
  return floatShape(frame, name, properties, closed ? 'Sp' : 'Cnn');
}

/** Dashes are counted in thousandths of a percent of a line's width. */
function inWidths(length: number, width: number): number {
  return Math.round((length / width) * 100_000);
}

function writePicture(mark: ImageMark, context: MarksContext): string {
  const { sheet, files, drawings } = context;
  const judged = judgePicture(mark, sheet, files);
  if ('cure' in judged) throw new DocxError(judged.code, { form: sheet.form, path: judged.path }, judged.cure);
  return floatPicture(judged.place, nameOf('picture', context, mark.node), drawings.embed(judged.bytes, judged.type));
}

/** As a picture: Word draws hundreds of squares slowly. */
function writeCode({ x, y, side, rows, node }: CodeMark, context: MarksContext): string {
  const relation = context.drawings.embed(drawCode(rows), 'png');
  return floatPicture({ x, y, width: side, height: side }, nameOf('code', context, node), relation);
}
