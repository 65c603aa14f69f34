import type { PreparedPaper } from '../prepare-paper.ts';
import type { Answer, DrawnPaper, FileFormat, Order, PrintProgress, Work } from './messages.ts';
import { createPaperKinds, type PaperKinds } from './paper-kinds.ts';
import { type Fault, PrinterError } from './printer-error.ts';

/** Where a printer works and what with. */
export interface PrinterOptions {
  /** The address of a folder that `jiandu fonts` wrote. Without it papers are drawn and Word documents printed, but no PDF. */
  readonly fonts?: string | URL;
  /** Starts the thread: a worker that runs `@jiandu/paper/worker`. It is started with the first paper. */
  readonly worker: () => Worker;
}

/** How a file is watched and stopped. */
export interface PrintOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PrintProgress) => void;
}

/** Draws and prints papers in a thread of its own, so that the page never waits. */
export interface Printer {
  /** Gives the pages of a paper as drawings. */
  readonly draw: (paper: PreparedPaper, options?: Pick<PrintOptions, 'signal'>) => Promise<DrawnPaper>;
  /** Gives the bytes of a file, the same as in Node. */
  readonly print: (paper: PreparedPaper, format: FileFormat, options?: PrintOptions) => Promise<Uint8Array>;
  /** Ends the thread; what is not finished fails. A later paper starts it again. */
  readonly close: () => void;
}

interface Waiting {
  readonly take: (result: DrawnPaper | Uint8Array) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: PrintOptions['onProgress'];
}

/**
 * Makes the printer of a page. A call whose signal aborts fails with the signal's reason at once, and nothing more is fetched
 * for it; any other failure is a `PrinterError`.
 */
export function createPrinter({ fonts, worker: start }: PrinterOptions): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let kinds = createPaperKinds();
  let last = 0;

  const close = (fault: Fault = { code: 'closed', message: 'the printer was closed' }) => {
    worker?.terminate();
    worker = undefined;
    for (const [id, { fail }] of waiting) {
      waiting.delete(id);
      fail(new PrinterError(fault));
    }
  };
  const open = (): Worker => {
    if (worker) return worker;
    const started = begin(start);
    // A thread that was just started knows nothing.
    const own = createPaperKinds();
    kinds = own;
    started.onmessage = ({ data }: MessageEvent<Answer>) => hear(data, waiting, own);
    started.onerror = ({ message }) => close(workerFault(message));
    send(started, { order: 'open', fonts: fonts === undefined ? undefined : absolute(fonts) });
    worker = started;
    return started;
  };
  const perform = (paper: PreparedPaper, work: Work, { signal, onProgress }: PrintOptions) =>
    new Promise<DrawnPaper | Uint8Array>((resolve, reject) => {
      signal?.throwIfAborted();
      const thread = open();
      last += 1;
      const id = last;
      const stop = () => {
        waiting.delete(id);
        send(thread, { order: 'stop', id });
        reject(signal?.reason);
      };
      const settle = <T>(end: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', stop);
          end(value);
        };
      };
      signal?.addEventListener('abort', stop, { once: true });
      waiting.set(id, { take: settle(resolve), fail: settle(reject), onProgress });
      const [before, sent] = kinds.send(id, paper);
      for (const order of before) send(thread, order);
      send(thread, { order: 'do', id, task: { ...sent, ...work } });
    });
  return {
    draw: (paper, options = {}) => perform(paper, { task: 'draw' }, options) as Promise<DrawnPaper>,
    print: (paper, format, options = {}) => perform(paper, { task: 'print', format }, options) as Promise<Uint8Array>,
    close: () => close(),
  };
}

function send(worker: Worker, order: Order): void {
  worker.postMessage(order);
}

function hear(answer: Answer, waiting: Map<number, Waiting>, kinds: PaperKinds): void {
  if (answer.answer === 'page') {
    kinds.change(answer);
    return;
  }
  // Nobody waits for what was stopped.
  const asked = waiting.get(answer.id);
  if (answer.answer === 'progress') {
    asked?.onProgress?.(answer.progress);
    return;
  }
  waiting.delete(answer.id);
  if (answer.answer === 'drawn') asked?.take(kinds.finish(answer));
  else if (answer.answer === 'printed') asked?.take(answer.bytes);
  else asked?.fail(new PrinterError(answer.fault));
  kinds.settle(answer.id);
}

/** A page that may start none (an address of elsewhere, a sandbox without an origin) says so at once. */
function begin(start: () => Worker): Worker {
  try {
    return start();
  } catch (error) {
    throw new PrinterError(workerFault(String(error)), { cause: error });
  }
}

function workerFault(reason: string | undefined): Fault {
  const cure = "check its address, and worker-src of the page's policy";
  return { code: 'no-worker', message: `the worker did not start${reason ? ` (${reason})` : ''}; ${cure}` };
}

/** As the page sees it; a worker would look beside itself. */
function absolute(address: string | URL): string {
  return new URL(address, document.baseURI).href;
}
