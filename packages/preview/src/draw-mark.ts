import { type Files, type Mark, type Page, placePicture, readPicture } from '@jiandu/sheet';
import { screenFont } from './font-families.ts';
import { element, escapeText, type Markup, shorten } from './markup.ts';
import { PreviewError } from './preview-error.ts';

type MarkOf<K extends Mark['mark']> = Extract<Mark, { mark: K }>;

/** Draws the watermark along the diagonal, light enough to read through. */
export function drawWatermark({ text, face, size, lang }: MarkOf<'watermark'>, page: Page): Markup {
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
  return element('text', attributes, escapeText(text));
}

/** Draws a picture from its bytes: an address in a sheet is never followed. */
export function drawPicture(mark: MarkOf<'image'>, form: string, files: Files | undefined): Markup {
  const path = `files/${mark.file}`;
  const bytes = files?.[mark.file];
  if (!bytes) throw new PreviewError('missing-file', form, path, 'is not given; add its bytes to files');
  const picture = readPicture(bytes);
  if (!picture) throw new PreviewError('bad-picture', form, path, 'is neither a PNG nor a JPEG picture, or is damaged');
  const type = picture.type === 'png' ? 'image/png' : 'image/jpeg';
  return element('image', { ...placePicture(mark, picture), href: `data:${type};base64,${toBase64(bytes)}` });
}

function toBase64(bytes: Uint8Array): string {
  const step = 0x6000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)));
  return text;
}
