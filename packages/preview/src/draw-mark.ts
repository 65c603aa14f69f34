import { type Files, judgePicture, type Mark, type Page, type Sheet } from '@jiandu/sheet';
import { screenFont } from './font-families.ts';
import { element, type SvgElement, shorten } from './markup.ts';
import { PreviewError } from './preview-error.ts';

type MarkOf<K extends Mark['mark']> = Extract<Mark, { mark: K }>;

/** Draws the watermark along the diagonal, light enough to read through. */
export function drawWatermark({ text, face, size, lang }: MarkOf<'watermark'>, page: Page): SvgElement {
  const { family, weight } = screenFont(face, lang);
  const attributes = {
    transform: `translate(${shorten(page.width / 2)} ${shorten(page.height / 2)}) rotate(-45)`,
    y: size * 0.38,
    'text-anchor': 'middle',
    'font-family': family,
    'font-size': size,
    'font-weight': weight,
    fill: '#e4e4e4',
    lang,
  };
  return element('text', attributes, [text]);
}

/** Draws a picture from its bytes: an address in a sheet is never followed. */
export function drawPicture(mark: MarkOf<'image'>, sheet: Sheet, files: Files | undefined): SvgElement {
  const judged = judgePicture(mark, sheet, files);
  if ('cure' in judged) throw new PreviewError(judged.code, sheet.form, judged.path, judged.cure);
  const type = judged.type === 'png' ? 'image/png' : 'image/jpeg';
  return element('image', { ...judged.place, href: `data:${type};base64,${toBase64(judged.bytes)}` });
}

/** Draws the scan of a page over all of it. */
export function drawScan(scan: Uint8Array, index: number, { width, height }: Page, sheet: Sheet): SvgElement {
  const file = `stock-${index + 1}`;
  return drawPicture({ mark: 'image', x: 0, y: 0, width, height, file }, sheet, { [file]: scan });
}

/** A preview draws the same picture with every letter that is typed. */
const written = new WeakMap<Uint8Array, string>();

function toBase64(bytes: Uint8Array): string {
  const known = written.get(bytes);
  if (known !== undefined) return known;
  const step = 0x6000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)));
  written.set(bytes, text);
  return text;
}
