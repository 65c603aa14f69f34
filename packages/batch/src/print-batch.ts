import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createOffice, type Form, given, type Office } from '@jiandu/model';
import type { Format, PaperScript } from '@jiandu/paper';
import type { Files } from '@jiandu/sheet';
import type { Problem } from '@jiandu/text';
import { checkFace } from './check-face.ts';
import { openOwnThread, openPool, type Pool } from './open-pool.ts';
import { createPrinter } from './print/create-printer.ts';
import { explainFault, raiseFault } from './print/explain-fault.ts';
import { finishBatch } from './print/finish-batch.ts';
import type { Job, PaperManner, Task } from './print/job.ts';
import type { Entry, Status } from './print/journal.ts';
import { loadFaces } from './print/load-faces.ts';
import { createNames } from './print/name-papers.ts';
import { type Ledger, openLedger } from './print/open-ledger.ts';
import { type Merger, openMerger } from './print/open-merger.ts';
import { partFormat } from './print/pack-papers.ts';
import { createSayer, type SayReasons } from './print/say-reasons.ts';
import { digest, nameWorkFolder } from './print/work-folder.ts';
import type { ReturnedSheet, SourceRecord } from './records/source.ts';

/** One record to print: at least the record; what else is known of it says where it stands and how it is given back. */
export type BatchRecord = Omit<SourceRecord, 'place'>;

/** How to print many records. */
export interface PrintBatchOptions extends PaperManner {
  /** Papers stand in a folder of their form in this one. */
  readonly out: string;
  /** What the papers are called where records have no names: `week`, `week-007`. */
  readonly name: string;
  readonly office?: Partial<Office>;
  readonly script?: PaperScript;
  /** Formats of the files of each record; default: PDF. */
  readonly formats?: readonly Format[];
  /** A file for each record (default), one PDF file of all, or both. */
  readonly output?: 'separate' | 'merged' | 'both';
  /** How files are named: `{number}-{customer}`. */
  readonly names?: string;
  /** The sheets of the source, on which rejected records are given back. */
  readonly sheets?: readonly ReturnedSheet[];
  /** What a table is given back as; default: `xlsx`. */
  readonly rejected?: 'xlsx' | 'csv';
  /** The address of a module that exports this form as `form`: with it, threads print side by side. */
  readonly module?: string;
  /** Default: one for each core. */
  readonly threads?: number;
  /** Ends the printing when it aborts: what was begun is finished, and the same call goes on from there. */
  readonly signal?: AbortSignal;
  /** Is told what becomes of each record, in their order. */
  readonly on?: (event: BatchEvent) => void;
  /** Is told the sum before what was done is forgotten: stopped until it returns, the same call prints nothing again. */
  readonly onEnd?: (summary: BatchSummary) => void;
}

/** What became of one record. */
export interface BatchEvent {
  /** From 0. */
  readonly index: number;
  readonly name: string;
  readonly status: Status;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** Why it was not printed, or what to know of it, in the first script of the office. */
  readonly reasons: readonly string[];
  /** Why no paper can show it, or it cannot be read, in English. */
  readonly fault?: string;
  /** It was dealt with before this call went on. */
  readonly before: boolean;
}

/** What became of all: `read` is the sum of `printed`, `rejected` and `failed`. */
export interface BatchSummary {
  readonly read: number;
  readonly printed: number;
  readonly rejected: number;
  readonly failed: number;
  /** Of those, how many were dealt with before this call went on. */
  readonly before: number;
  /** The signal ended it. */
  readonly stopped: boolean;
  readonly mergedFile?: string;
  readonly rejectedFile?: string;
}

/**
 * Prints many records: each is judged, laid out and written, or rejected or failed with its reasons; none is lost. Memory
 * does not grow with their number. Stopped at any moment, the same call with the same records goes on where it was and ends
 * with the same files. Throws `BatchError` when it cannot go on.
 */
export async function printBatch(
  form: Form,
  records: AsyncIterable<BatchRecord>,
  options: PrintBatchOptions,
): Promise<BatchSummary> {
  checkFace(options);
  const job = describeJob(form, options);
  try {
    const ledger = openLedger(job);
    const merger = job.merged ? openMerger(job, ledger.readPart) : undefined;
    try {
      const printed = await printInPool(form, records, options, job, { ledger, merger });
      const finished = printed.stopped ? {} : await finishBatch(form, job, options, { ledger, merger }, printed.read);
      const summary = { ...printed, ...finished };
      options.onEnd?.(summary);
      if (!summary.stopped) ledger.remove();
      return summary;
    } finally {
      await merger?.stop();
      ledger.close();
    }
  } catch (error) {
    const isOfDisk = (error as NodeJS.ErrnoException).syscall !== undefined;
    throw isOfDisk ? raiseFault(explainFault(error, job.folder), error) : error;
  }
}

function describeJob(form: Form, options: PrintBatchOptions): Job {
  const { out, name, names, module, officeFolder, files, script = 'zh-Hans', output = 'separate' } = options;
  const { face, registration, stock, until, variant, draft, copy, customerCopy, duplex, code, data } = options;
  const folder = join(out, form.model.form);
  const printing = {
    office: createOffice(options.office),
    script,
    formats: output === 'merged' ? [] : (options.formats ?? ['pdf']),
    merged: output !== 'separate',
    ...given({ face, registration, until, variant, draft, copy, customerCopy, duplex, code, data }),
  } as const;
  const what = [
    partFormat,
    form.model,
    module?.startsWith('data:') && digest(module),
    name,
    names,
    printing,
    nameBytes(files),
    stock?.map((bytes) => digest([...bytes])),
  ];
  return {
    ...printing,
    folder,
    workFolder: nameWorkFolder(folder, what),
    ...given({ officeFolder, files, stock }),
  };
}

/** Other pictures under the same names are another printing. */
function nameBytes(files: Files = {}): readonly (readonly [string, string])[] {
  return Object.entries(files).map(([name, bytes]) => [name, digest([...bytes])]);
}

async function startPool(form: Form, job: Job, options: PrintBatchOptions, run: number): Promise<Pool> {
  const { module, threads = availableParallelism() } = options;
  if (module !== undefined && threads > 0) {
    return openPool(Array.from({ length: threads }, (_, thread) => ({ job, module, id: `${run}-${thread + 1}` })));
  }
  return openOwnThread(createPrinter(form, await loadFaces(job.office, job.officeFolder), job, `${run}-0`));
}

/** The memory of the threads is free again before the merged file is ended. */
async function printInPool(
  form: Form,
  records: AsyncIterable<BatchRecord>,
  options: PrintBatchOptions,
  job: Job,
  works: Omit<Works, 'pool'>,
): Promise<BatchSummary> {
  const pool = await startPool(form, job, options, works.ledger.run);
  try {
    return await printAll(form, records, options, job, { ...works, pool });
  } finally {
    await pool.close();
  }
}

/** What prints records, what knows those that are printed, and what puts them into one file. */
interface Works {
  readonly pool: Pool;
  readonly ledger: Ledger;
  readonly merger: Merger | undefined;
}

/** Records go to the pool in their order, as many as it takes, and are told in their order. */
async function printAll(
  form: Form,
  records: AsyncIterable<BatchRecord>,
  options: PrintBatchOptions,
  job: Job,
  { pool, ledger, merger }: Works,
): Promise<BatchSummary> {
  const counts = { read: 0, printed: 0, rejected: 0, failed: 0, before: 0 };
  const { signal, on } = options;
  const sayReasons = createSayer(form.model, job.office);
  const begun: { readonly entry: Promise<Entry>; readonly before: boolean }[] = [];
  const settle = async () => {
    const first = begun.shift();
    if (!first) return;
    const entry = await first.entry;
    counts.read += 1;
    counts[entry.status] += 1;
    if (first.before) counts.before += 1;
    if (entry.part) merger?.add(entry.part);
    on?.(tell(job, entry, sayReasons, first.before));
  };
  for await (const task of nameTasks(form, records, options, job)) {
    if (signal?.aborted) break;
    const known = ledger.find(task);
    const entry = known ? Promise.resolve(known) : pool.print(task).then((printed) => ledger.keep(printed));
    // Told when its turn comes.
    entry.catch(() => undefined);
    begun.push({ entry, before: known !== undefined });
    if (begun.length >= pool.size) await settle();
  }
  while (begun.length > 0) await settle();
  return { ...counts, stopped: signal?.aborted ?? false };
}

async function* nameTasks(
  form: Form,
  records: AsyncIterable<BatchRecord>,
  { name, names }: PrintBatchOptions,
  { merged, office }: Job,
): AsyncGenerator<Task> {
  const namePaper = createNames(form.model, names, office.scripts[0], merged ? [name] : []);
  let index = 0;
  for await (const record of records) {
    const paper = namePaper(record.record, record.name ?? `${name}-${String(index + 1).padStart(6, '0')}`);
    yield { index, name: paper, digest: digest([paper, record]), record: { place: '', ...record } };
    index += 1;
  }
}

function tell(job: Job, entry: Entry, sayReasons: SayReasons, before: boolean): BatchEvent {
  const { index, name, status, files, problems, fault } = entry;
  return {
    index,
    name,
    status,
    files: files.map(({ file }) => join(job.folder, file)),
    problems,
    reasons: sayReasons(entry),
    ...(fault !== undefined && { fault: fault.en }),
    before,
  };
}
