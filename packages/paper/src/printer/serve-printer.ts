import type { Files, Plate } from '@jiandu/sheet';
import { createPaperWork, type PaperJob, type PaperWork } from './create-paper-work.ts';
import type { Answer, DrawnPage, DrawnPaper, Order, PaperKind, Task } from './messages.ts';
import { findChange } from './page-change.ts';
import { takeApart } from './printer-error.ts';

/** The side of a thread: a worker's global scope has it. */
export interface ThreadScope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(answer: Answer, transfer: Transferable[]): void;
}

/** A kind of paper, with what was compiled and drawn for its last papers. */
interface KnownKind extends PaperKind {
  readonly plates: Map<string, Plate>;
  files: Files | undefined;
  pages: readonly DrawnPage[];
}

/** Serves the printer of a page from a thread of its own. */
export function servePrinter(scope: ThreadScope): void {
  const stops = new Map<number, AbortController>();
  const kinds = new Map<number, KnownKind>();
  let work: PaperWork | undefined;
  const tell = (answer: Answer, transfer: Transferable[] = []) => scope.postMessage(answer, transfer);

  const tellDrawn = (id: number, kind: number, { title, pages }: DrawnPaper) => {
    const known = kinds.get(kind);
    for (const [index, page] of pages.entries()) {
      const change = findChange(known?.pages[index], page);
      if (change) tell({ answer: 'page', kind, index, change });
    }
    if (known) known.pages = pages;
    tell({ answer: 'drawn', id, title, pages: pages.length });
  };
  const perform = async ({ id, task }: Extract<Order, { order: 'do' }>) => {
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const job = makeJob(task, kinds);
      work ??= createPaperWork(undefined);
      const onProgress = (progress: Extract<Answer, { answer: 'progress' }>['progress']) =>
        tell({ answer: 'progress', id, progress });
      const result = await work(job, { signal: stop.signal, onProgress });
      // Bytes go over without being copied.
      if (result instanceof Uint8Array) tell({ answer: 'printed', id, bytes: result }, [result.buffer as ArrayBuffer]);
      else tellDrawn(id, task.kind, result);
    } catch (error) {
      tell({ answer: 'failed', id, fault: takeApart(error) });
    } finally {
      stops.delete(id);
    }
  };
  const obey = {
    open: ({ fonts }) => {
      work = createPaperWork(fonts);
    },
    learn: ({ kind, of }) => void kinds.set(kind, { ...of, plates: new Map(), files: undefined, pages: [] }),
    forget: ({ kind }) => void kinds.delete(kind),
    do: (order) => void perform(order),
    stop: ({ id }) => stops.get(id)?.abort(),
  } satisfies { [Name in Order['order']]: (order: Extract<Order, { order: Name }>) => void };
  scope.onmessage = ({ data }) => (obey[data.order] as (order: Order) => void)(data);
}

/** Puts a paper together again, when its order comes: a later one may bring other pictures. */
function makeJob({ kind, paper, ...work }: Task, kinds: ReadonlyMap<number, KnownKind>): PaperJob {
  const known = kinds.get(kind);
  if (!known) throw new Error(`there is no kind ${kind} of paper`);
  const { hasSameFiles, own, ...rest } = paper;
  if (!hasSameFiles) known.files = own.files;
  const { model, layout, plates, files } = known;
  return { paper: { ...rest, model, layout, own: { ...own, ...(files && { files }) } }, plates, work };
}
