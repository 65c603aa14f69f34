import { type Files, judgePicture, type Sheet } from '@jiandu/sheet';
import { PdfError } from './pdf-error.ts';
import { readPixels } from './read-pixels.ts';

/** Whether the pixels of a PNG are what it promises; each picture is unpacked once for as long as its bytes live. */
const sound = new WeakMap<Uint8Array, boolean>();

/**
 * Judges the pictures that a sheet names as the press does, without printing it: for who keeps sheets to print them later.
 * Throws a `PdfError` when one is missing, damaged or none for an archived paper; its cause is what in the bytes is at fault.
 */
export async function checkPictures(sheet: Sheet, files: Files = {}): Promise<void> {
  for (const mark of sheet.pages.flatMap(({ marks }) => marks)) {
    if (mark.mark !== 'image') continue;
    const judged = judgePicture(mark, sheet, files);
    const about = { form: sheet.form, path: judged.path };
    if ('cure' in judged) throw new PdfError(judged.code, about, judged.cure, { cause: judged.fault });
    if (judged.type !== 'png') continue;
    const isSound = sound.get(judged.bytes) ?? (await readPixels(judged.bytes)) !== undefined;
    sound.set(judged.bytes, isSound);
    if (!isSound) throw new PdfError('bad-picture', about, 'is damaged; give the whole file');
  }
}
