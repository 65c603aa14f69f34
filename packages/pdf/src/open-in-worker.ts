import { ReadError } from '@jiandu/sheet/spots';
import type { OpenDocument } from './read/open-document.ts';
import { type Answer, unwrap } from './read/unwrap.ts';

/** What reading a paper may take once the worker has loaded; one of ours takes a fifth of a second. */
const mostMilliseconds = 2000;
/** A worker is a file to be fetched. */
const mostToLoad = 30_000;

/** What is used of a module worker of a browser. */
export interface ReaderWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

/** Opens a file in a worker of a browser, which is ended then, at the latest when the time is up. Throws `ReadError`. */
export async function openInWorker(bytes: Uint8Array, start: () => ReaderWorker): Promise<OpenDocument> {
  const worker = start();
  let clock: ReturnType<typeof setTimeout> | undefined;
  const within = (milliseconds: number, isUp: () => void) => {
    clearTimeout(clock);
    clock = setTimeout(isUp, milliseconds);
  };
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      within(mostToLoad, () => reject(new Error('the worker that reads does not answer')));
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`the worker that reads failed: ${message || 'it does not load'}`)),
      );
      worker.addEventListener('message', ({ data }) => {
        if (isAnswer(data)) resolve(data);
        if (data !== 'ready') return;
        within(mostMilliseconds, () => reject(tooSlow()));
        worker.postMessage(bytes);
      });
    });
    return unwrap(answer);
  } finally {
    clearTimeout(clock);
    worker.terminate();
  }
}

/** Other messages are those of pdf.js. */
function isAnswer(data: unknown): data is Answer {
  return typeof data === 'object' && data !== null && ('opened' in data || 'refused' in data);
}

function tooSlow(): ReadError {
  return new ReadError('too-large', 'the file', 'takes more time to read than any paper; it is not read');
}
