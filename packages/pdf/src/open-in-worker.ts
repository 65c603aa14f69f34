import { ReadError } from '@jiandu/sheet/spots';
import type { OpenDocument } from './read/open-document.ts';
import { type Answer, unwrap } from './read/unwrap.ts';

/** What reading a paper may take once the worker has loaded; one of ours takes a fifth of a second. */
const mostMilliseconds = 2000;
/** A worker is a file to be fetched. */
const mostToLoad = 30_000;

/** Opens a file in a worker of a browser, which is ended then, at the latest when the time is up. Throws `ReadError`. */
export async function openInWorker(bytes: Uint8Array, start: () => Worker): Promise<OpenDocument> {
  const worker = start();
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<OpenDocument>((resolve, reject) => {
      clock = setTimeout(() => reject(new Error('the worker that reads does not answer')), mostToLoad);
      worker.onerror = ({ message }) =>
        reject(new Error(`the worker that reads failed: ${message || 'it does not load'}`));
      worker.onmessage = ({ data }: MessageEvent<Answer | 'ready' | object>) => {
        if (data === 'ready') {
          clearTimeout(clock);
          clock = setTimeout(() => reject(tooSlow()), mostMilliseconds);
          worker.postMessage(bytes);
        } else if (typeof data === 'object' && ('opened' in data || 'refused' in data)) {
          try {
            resolve(unwrap(data));
          } catch (refusal) {
            reject(refusal);
          }
        }
      };
    });
  } finally {
    clearTimeout(clock);
    worker.terminate();
  }
}

function tooSlow(): ReadError {
  return new ReadError('too-large', 'the file', 'takes more time to read than any paper; it is not read');
}
