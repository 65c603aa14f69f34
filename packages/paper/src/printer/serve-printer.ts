import { createPaperWork, type PaperWork } from './create-paper-work.ts';
import type { Answer, DrawnPaper, Order } from './messages.ts';
import { takeApart } from './printer-error.ts';

/** The side of a thread: a worker's global scope has it. */
export interface ThreadScope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(answer: Answer, transfer: Transferable[]): void;
}

/** Serves the printer of a page from a thread of its own. */
export function servePrinter(scope: ThreadScope): void {
  const stops = new Map<number, AbortController>();
  let work: PaperWork | undefined;
  const tell = (answer: Answer, transfer: Transferable[] = []) => scope.postMessage(answer, transfer);
  const perform = async ({ id, task }: Extract<Order, { order: 'do' }>) => {
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      work ??= createPaperWork(undefined);
      const onProgress = (progress: Extract<Answer, { answer: 'progress' }>['progress']) =>
        tell({ answer: 'progress', id, progress });
      const result = await work(task, { signal: stop.signal, onProgress });
      tell({ answer: 'done', id, result }, handOver(result));
    } catch (error) {
      tell({ answer: 'failed', id, fault: takeApart(error) });
    } finally {
      stops.delete(id);
    }
  };
  scope.onmessage = ({ data }) => {
    if (data.order === 'open') work = createPaperWork(data.fonts);
    else if (data.order === 'stop') stops.get(data.id)?.abort();
    else perform(data);
  };
}

/** Bytes go over without being copied. */
function handOver(result: DrawnPaper | Uint8Array): Transferable[] {
  return result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : [];
}
