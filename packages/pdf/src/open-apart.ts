import { ReadError } from '@jiandu/sheet/spots';
import { openInWorker, type ReaderWorker } from './open-in-worker.ts';
import { type OpenDocument, openDocument } from './read/open-document.ts';
import { type Answer, unwrap } from './read/unwrap.ts';
import { startThread } from './thread.ts';

/** What reading a paper may take; one of ours takes a tenth of a second and little memory. */
const limits = { milliseconds: 2000, heapMegabytes: 160, youngMegabytes: 24 };
/** On a busy machine a thread waits for its turn: then what this process has worked counts, up to this time. */
const mostMilliseconds = 10_000;

/** A thread that reads one file after the other. */
type Reader = (bytes: Uint8Array) => Promise<OpenDocument>;

let kept: Promise<Reader> | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Opens a file in a thread of its own, which is ended when it takes more time or memory than any paper; in a browser in the
 * worker that is given, which is ended when it takes more time, else in this thread. Throws `ReadError`.
 */
export function openApart(bytes: Uint8Array, worker?: () => ReaderWorker): Promise<OpenDocument> {
  if (worker) return openInWorker(bytes, worker);
  if (typeof process === 'undefined' || process.versions?.node === undefined) return openDocument(bytes);
  const opening = last.then(async () => {
    kept ??= startReader();
    const read = await kept;
    return read(bytes);
  });
  last = opening.catch(() => undefined);
  return opening;
}

/** The thread does not keep the process from ending while it has nothing to read. */
async function startReader(): Promise<Reader> {
  const worker = startThread(new URL(`./read-worker${import.meta.url.slice(-3)}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: limits.youngMegabytes },
  });
  const listen = <T>(send?: () => void) =>
    new Promise<T>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that reads ended')));
      send?.();
    });
  await listen();
  worker.unref();
  return async (bytes) => {
    worker.ref();
    let isLate = false;
    const stopWatch = watchTime(() => {
      isLate = true;
      void worker.terminate();
    });
    try {
      return unwrap(await listen<Answer>(() => worker.postMessage(bytes)));
    } catch (cause) {
      if (cause instanceof ReadError) throw cause;
      kept = undefined;
      void worker.terminate();
      throw explain(cause, isLate);
    } finally {
      stopWatch();
      worker.unref();
    }
  };
}

function explain(cause: unknown, isLate: boolean): unknown {
  const isHeap = (cause as { readonly code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isLate && !isHeap) return cause;
  const what = isLate ? 'time' : 'memory';
  return new ReadError('too-large', 'the file', `takes more ${what} to read than any paper; it is not read`, cause);
}

/** Calls back when the time is up; gives what ends the watch. */
function watchTime(isUp: () => void): () => void {
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const watch = setInterval(() => {
    const passed = performance.now() - begun;
    const { user, system } = process.cpuUsage(worked);
    const isOver = passed > limits.milliseconds && (user + system) / 1000 > limits.milliseconds;
    if (isOver || passed > mostMilliseconds) isUp();
  }, 100);
  return () => clearInterval(watch);
}
