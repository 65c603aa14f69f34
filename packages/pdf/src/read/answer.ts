import { ReadError } from '@jiandu/sheet/spots';
import { openDocument } from './open-document.ts';
import type { Answer } from './unwrap.ts';

/** Opens a file in the thread that this runs in. */
export async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return { opened: await openDocument(bytes) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code, path, message } = error;
    return { refused: { code, path, says: message.slice(path.length + 1) } };
  }
}
