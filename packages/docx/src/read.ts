import { type Reading, type ReadOptions, readPart } from '@jiandu/sheet/spots';
import { checkPackage } from './read/check-package.ts';
import { collectPictures } from './read/collect-pictures.ts';
import { collectTexts } from './read/collect-texts.ts';
import { openPart } from './read/open-part.ts';
import { openZip } from './read/open-zip.ts';

export {
  type Change,
  ReadError,
  type ReadErrorCode,
  type Reading,
  type ReadOptions,
  type Unread,
} from '@jiandu/sheet/spots';

/**
 * Reads a filing back from a filled or fillable Word document that `printDocx` wrote with `attach`, also after another program
 * saved it. What is visible counts; nothing is guessed.
 *
 * Throws `ReadError` for what is no such document, is damaged or locked, swells, has a DOCTYPE or macros, points outside of
 * itself, or is of another form than `model`.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const entries = openZip(bytes);
  checkPackage(entries);
  const part = openPart(entries);
  const document = entries.get('word/document.xml');
  const texts = document ? collectTexts(document) : new Map();
  return readPart(part, texts, options, await collectPictures(entries, part));
}
