import { setImmediate as nextTurn } from 'node:timers/promises';
import { startThread } from '@jiandu/pdf/thread';
import { BatchError } from './batch-error.ts';
import type { Printed, Printer } from './print/create-printer.ts';
import { raiseFault } from './print/explain-fault.ts';
import type { Task } from './print/job.ts';
import type { Answer, WorkerData } from './worker.ts';

/** Prints records, each in a thread of its own or in this one. */
export interface Pool {
  /** How many records can be printed at the same time. */
  readonly size: number;
  readonly print: (task: Task) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

/** Prints in this thread, which between two records does what else it has to: signals are heard, a server answers. */
export function openOwnThread(printer: Printer): Pool {
  const print = async (task: Task) => {
    await nextTurn();
    return (await printer.print([task]).next()).value as Printed;
  };
  return { size: 1, print, close: async () => printer.close() };
}

interface Waiting {
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: Error) => void;
}

/** Records on the way to a thread, so that it need not wait for the next while this one is busy with the merged file. */
const ahead = 128;

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

function startWorker(data: WorkerData) {
  const worker = startThread(new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url), { workerData: data });
  const waiting: Waiting[] = [];
  let fault: Error | undefined;
  const fail = (error: Error) => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: Answer) => {
    for (const printed of answer.done) waiting.shift()?.resolve(printed);
    if (answer.fault) fail(raiseFault(answer.fault));
  });
  worker.on('error', (error) => fail(new BatchError('worker/thrown', '', { why: error.message }, error)));
  worker.on('exit', (code) => fail(new BatchError('worker/ended', '', { code: String(code) })));
  // A message wakes the other thread: those of one turn of the loop go together.
  let leaving: Task[] = [];
  const send = () => {
    worker.postMessage(leaving);
    leaving = [];
  };
  return {
    count: () => waiting.length,
    print: (task: Task) =>
      new Promise<Printed>((resolve, reject) => {
        if (fault) return reject(fault);
        waiting.push({ resolve, reject });
        if (leaving.push(task) === 1) setImmediate(send);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
