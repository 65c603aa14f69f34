import { type Files, readPicture, type Sheet } from '@jiandu/sheet';
import { hasSoundPixels } from './has-sound-pixels.ts';
import { PdfError } from './pdf-error.ts';

/**
 * Throws a `PdfError` when a picture that the sheets name is missing or damaged.
 *
 * react-pdf leaves out a picture that it cannot read, and pdfkit ends the whole process over pixels that do not inflate.
 */
export async function checkPictures(sheets: readonly Sheet[], files: Files = {}): Promise<void> {
  for (const [file, form] of namedFiles(sheets)) {
    const about = { form, path: `files/${file}` };
    const bytes = files[file];
    if (!bytes) throw new PdfError('missing-file', about, 'is not given; add its bytes to files');
    const picture = readPicture(bytes);
    const sound = picture?.type === 'jpg' || (picture?.type === 'png' && (await hasSoundPixels(bytes)));
    if (!sound) throw new PdfError('bad-picture', about, 'is neither a PNG nor a JPEG picture, or is damaged');
  }
}

function namedFiles(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const marks = sheets.flatMap(({ form, pages }) =>
    pages.flatMap((page) => page.marks.map((mark) => ({ form, mark }))),
  );
  return new Map(marks.flatMap(({ form, mark }) => (mark.mark === 'image' ? [[mark.file, form] as const] : [])));
}
