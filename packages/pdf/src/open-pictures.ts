import { type Files, judgePicture, type Sheet } from '@jiandu/sheet';
import { PdfError } from './pdf-error.ts';
import { readPixels } from './read-pixels.ts';
import { settlePng } from './settle-png.ts';

/**
 * Gives the pictures that the sheets name as the PDF writer draws them right: a PNG that it would misread becomes one of plain
 * colours. Throws a `PdfError` when a picture is missing, damaged or none for an archived paper.
 *
 * react-pdf leaves out a picture that it cannot read, and pdfkit ends the whole process over pixels that do not inflate.
 */
export async function openPictures(sheets: Sheet | readonly Sheet[], files: Files = {}): Promise<Files> {
  const opened: Record<string, Uint8Array> = {};
  for (const sheet of [sheets].flat()) {
    for (const mark of sheet.pages.flatMap(({ marks }) => marks)) {
      if (mark.mark !== 'image' || opened[mark.file]) continue;
      const judged = judgePicture(mark, sheet, files);
      const about = { form: sheet.form, path: judged.path };
      if ('cure' in judged) throw new PdfError(judged.code, about, judged.cure);
      const pixels = judged.type === 'png' ? await readPixels(judged.bytes) : undefined;
      if (judged.type === 'png' && !pixels) throw new PdfError('bad-picture', about, 'is damaged; give the whole file');
      opened[mark.file] = pixels ? await settlePng(judged.bytes, pixels) : judged.bytes;
    }
  }
  return opened;
}
