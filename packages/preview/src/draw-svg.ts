import { type Files, type Page, pageStrokes, type Sheet, type Stroke, type TextRun, type Twips } from '@jiandu/sheet';
import { drawPicture, drawScan, drawWatermark } from './draw-mark.ts';
import { screenFont } from './font-families.ts';
import { element, type SvgElement, shorten, writeMarkup } from './markup.ts';

/** What a sheet is drawn with. */
export interface DrawSvgOptions {
  /** The pictures that the sheet names. */
  readonly files?: Files;
  /** A scan of the stock that an overlay is printed on, one PNG or JPEG a page, drawn under it. */
  readonly stock?: readonly Uint8Array[];
}

/**
 * Draws each page of a sheet as one SVG document in twips. It has no scripts, no ids and no references, so that several may
 * stand in one page of a host; widths are those of paper, whatever font the screen has.
 *
 * Throws a `PreviewError` when a picture is missing or is neither PNG nor JPEG.
 */
export function drawSvg(sheet: Sheet, options: DrawSvgOptions = {}): string[] {
  return drawPages(sheet, options).map(writeMarkup);
}

/** Draws as `drawSvg` does, as data: `buildPage` of `@jiandu/preview/build-page` puts it into a page whose policy forbids to parse markup. */
export function drawPages(sheet: Sheet, { files, stock }: DrawSvgOptions = {}): readonly SvgElement[] {
  return sheet.pages.map((page, index) => drawPage(sheet, page, index, { files, scan: stock?.[index] }));
}

interface Pictures {
  readonly files: Files | undefined;
  readonly scan: Uint8Array | undefined;
}

function drawPage(sheet: Sheet, page: Page, index: number, { files, scan }: Pictures): SvgElement {
  const number = sheet.pages.length > 1 ? ` ${index + 1}/${sheet.pages.length}` : '';
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${page.width} ${page.height}`,
    width: `${shorten(page.width / 20)}pt`,
    height: `${shorten(page.height / 20)}pt`,
    role: 'img',
    'aria-label': sheet.title + number,
    lang: sheet.scripts[0],
  };
  const content = [
    element('rect', { width: page.width, height: page.height, fill: '#ffffff' }),
    ...(scan ? [drawScan(scan, index, page, sheet)] : []),
    ...page.cells.flatMap(({ x, y, width, height, fill }) =>
      fill ? element('rect', { x, y, width, height, fill }) : [],
    ),
    ...page.marks.flatMap((mark) => (mark.mark === 'watermark' ? drawWatermark(mark, page) : [])),
    ...page.marks.flatMap((mark) => (mark.mark === 'image' ? drawPicture(mark, sheet, files) : [])),
    ...pageStrokes(page).map(drawStroke),
    ...page.cells.flatMap(({ lines }) =>
      lines.flatMap(({ baseline, runs }) => runs.flatMap((run) => ('text' in run ? drawText(run, baseline) : []))),
    ),
  ];
  return element('svg', attributes, content);
}

function drawText(run: TextRun, baseline: Twips): readonly SvgElement[] {
  if (run.text.trim() === '') return [];
  const { family, weight } = screenFont(run.face, run.lang);
  const attributes = {
    x: run.x,
    y: baseline,
    'font-family': family,
    'font-size': run.size,
    'font-weight': weight === 400 ? undefined : weight,
    fill: run.color,
    textLength: run.width,
    lengthAdjust: 'spacingAndGlyphs',
    lang: run.lang,
    'xml:space': 'preserve',
    style: 'white-space:pre',
  };
  return [element('text', attributes, [run.text])];
}

function drawStroke({ corners, closed, filled, width, color, dash }: Stroke): SvgElement {
  const path = corners.map(([x, y], index) => `${index ? 'L' : 'M'}${shorten(x)} ${shorten(y)}`).join('');
  return element('path', {
    d: path + (closed ? 'Z' : ''),
    fill: filled ? color : 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash?.map(shorten).join(' '),
    'stroke-linecap': dash ? undefined : 'square',
  });
}
