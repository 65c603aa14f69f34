import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { BatchError } from './batch-error.ts';
import type { Printer } from './print/create-printer.ts';
import { raiseFault, type ThreadFault } from './print/explain-fault.ts';
import type { Task } from './print/job.ts';
import type { WorkerData } from './worker.ts';

/** What one record has become. */
type Printed = Awaited<ReturnType<Printer['print']>>;

/** Prints records, each in a thread of its own or in this one. */
export interface Pool {
  /** How many records can be printed at the same time. */
  readonly size: number;
  readonly print: (task: Task) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

/** Prints in this thread. */
export function openOwnThread(printer: Printer): Pool {
  return { size: 1, print: printer.print, close: async () => printer.close() };
}

type Answer = { readonly done: Printed } | { readonly fault: ThreadFault } | { readonly ready: true };

interface Waiting {
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: Error) => void;
}

/** Records on the way to a thread, so that it need not wait for the next. */
const ahead = 4;

/** Starts threads that print. Throws `BatchError` from `print` when one of them cannot go on. */
export function openPool(threads: readonly WorkerData[]): Pool {
  const workers = threads.map(startWorker);
  return {
    size: workers.length * ahead,
    print: (task) => {
      const free = workers.reduce((least, worker) => (worker.count() < least.count() ? worker : least));
      return free.print(task);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** Beside our sources a thread must first learn to read TypeScript. */
function startThread(workerData: WorkerData): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href;
  const path = new URL('./worker.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => register() && import(${JSON.stringify(path)}));`;
  return new Worker(code, { eval: true, workerData, execArgv: ['--conditions=@jiandu/source'] });
}

function startWorker(data: WorkerData) {
  const worker = startThread(data);
  const waiting: Waiting[] = [];
  let fault: Error | undefined;
  const fail = (error: Error) => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: Answer) => {
    if ('done' in answer) waiting.shift()?.resolve(answer.done);
    else if ('fault' in answer) fail(raiseFault(answer.fault));
  });
  worker.on('error', (error) => fail(new BatchError('worker', '', `a thread stopped: ${error.message}`, error)));
  worker.on('exit', (code) => fail(new BatchError('worker', '', `a thread stopped with code ${code}`)));
  return {
    count: () => waiting.length,
    print: (task: Task) =>
      new Promise<Printed>((resolve, reject) => {
        if (fault) return reject(fault);
        waiting.push({ resolve, reject });
        worker.postMessage([task]);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
