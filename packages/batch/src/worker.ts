import { parentPort, workerData } from 'node:worker_threads';
import type { Form } from '@jiandu/model';
import { createPrinter } from './print/create-printer.ts';
import { explainFault } from './print/explain-fault.ts';
import type { Job, Task } from './print/job.ts';
import { loadFaces } from './print/load-faces.ts';

/** What a thread is started with. */
export interface WorkerData {
  readonly job: Job;
  /** A module that exports `form`. */
  readonly module: string;
  readonly id: string;
}

const { job, module, id } = workerData as WorkerData;
const { form } = (await import(module)) as { readonly form: Form };
const printer = createPrinter(form, await loadFaces(job.office, job.officeFolder), job, id);

parentPort?.on('message', async (tasks: readonly Task[]) => {
  for (const task of tasks) {
    try {
      parentPort?.postMessage({ done: await printer.print(task) });
    } catch (error) {
      parentPort?.postMessage({ fault: explainFault(error, job.folder) });
      return;
    }
  }
});
parentPort?.postMessage({ ready: true });
