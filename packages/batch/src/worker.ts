import { parentPort, workerData } from 'node:worker_threads';
import type { Form } from '@jiandu/model';
import { createPrinter, type Printed } from './print/create-printer.ts';
import { explainFault, type ThreadFault } from './print/explain-fault.ts';
import type { Job, Task } from './print/job.ts';
import { loadFaces } from './print/load-faces.ts';

/** What a thread is started with. */
export interface WorkerData {
  readonly job: Job;
  /** A module that exports `form`. */
  readonly module: string;
  readonly id: string;
}

/** What records have become, in their order; the last of all answers has what stopped the thread. */
export interface Answer {
  readonly done: readonly Printed[];
  readonly fault?: ThreadFault;
}

/** Whoever watches sees it go on. */
const longestSilenceMs = 50;

const { job, module, id } = workerData as WorkerData;
const { form } = (await import(module)) as { readonly form: Form };
const printer = createPrinter(form, await loadFaces(job.office, job.officeFolder), job, id);

const waiting: Task[] = [];
let isPrinting = false;

parentPort?.on('message', async (tasks: readonly Task[]) => {
  waiting.push(...tasks);
  if (!isPrinting) await printWaiting();
});

/** So many records are judged, then laid out, then pressed: what a stop undoes stays little. */
const together = 16;

/** Tells what is done when nothing is left to do, else now and then: each message wakes the other thread. */
async function printWaiting(): Promise<void> {
  isPrinting = true;
  let done: Printed[] = [];
  let toldAt = performance.now();
  const tell = (fault?: ThreadFault) => {
    parentPort?.postMessage({ done, ...(fault && { fault }) } satisfies Answer);
    done = [];
    toldAt = performance.now();
  };
  while (waiting.length > 0) {
    try {
      for await (const printed of printer.print(waiting.splice(0, together))) {
        done.push(printed);
        if (performance.now() - toldAt > longestSilenceMs) tell();
      }
    } catch (error) {
      return tell(explainFault(error, job.folder));
    }
  }
  tell();
  isPrinting = false;
}
