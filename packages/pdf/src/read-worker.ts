import { parentPort } from 'node:worker_threads';
import { ReadError, type ReadErrorCode } from '@jiandu/sheet/spots';
import { type OpenDocument, openDocument } from './read/open-document.ts';

/** What a thread says of a file: what is in it, or why it is not read. */
export type Answer =
  | { readonly opened: OpenDocument }
  | { readonly refused: { readonly code: ReadErrorCode; readonly path: string; readonly says: string } };

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return { opened: await openDocument(bytes) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code, path, message } = error;
    return { refused: { code, path, says: message.slice(path.length + 1) } };
  }
}

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await answer(bytes)));
parentPort?.postMessage('ready');
