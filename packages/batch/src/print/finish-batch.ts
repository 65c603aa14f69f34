import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '@jiandu/model';
import type { RecordSource } from '../records/source.ts';
import type { Job } from './job.ts';
import type { Ledger } from './open-ledger.ts';
import type { Merger } from './open-merger.ts';
import { createSayer } from './say-reasons.ts';
import { type Rejected, rejectedFormat, writeRejected } from './write-rejected.ts';
import { writeStream } from './write-stream.ts';

/** What is written when all records were dealt with. */
export interface Finished {
  readonly mergedFile?: string;
  readonly rejectedFile?: string;
}

interface FinishOptions extends Pick<RecordSource, 'name' | 'sheets'> {
  readonly rejected?: 'xlsx' | 'csv';
}

/** Ends the merged file, writes the one of rejected records and keeps that all is done. */
export async function finishBatch(
  form: Form,
  job: Job,
  { name, sheets, rejected }: FinishOptions,
  { ledger, merger }: { readonly ledger: Ledger; readonly merger?: Merger | undefined },
  count: number,
): Promise<Finished> {
  const format = rejectedFormat(sheets ? { sheets } : {}, rejected);
  const rejectedFile = join(job.folder, `${name}.rejected.${format}`);
  const returned = () => readRejected(form, job, ledger, count);
  const mergedFile = ledger.findMerged(count) ?? (await placeMerged(job, `${name}.${job.script}.pdf`, merger));
  const hasRejected = !(await isEmpty(returned()));
  if (hasRejected) {
    const draft = join(job.workFolder, 'draft');
    await writeStream(draft, writeRejected(format, returned, sheets ?? [], job.office.scripts[0]));
    renameSync(draft, rejectedFile);
  } else rmSync(rejectedFile, { force: true });
  await ledger.end(count, mergedFile);
  return {
    ...(mergedFile !== undefined && { mergedFile: join(job.folder, mergedFile) }),
    ...(hasRejected && { rejectedFile }),
  };
}

/** Puts the merged file in its place; gives its name, and `undefined` where no record was printed. */
async function placeMerged(job: Job, file: string, merger: Merger | undefined): Promise<string | undefined> {
  const merged = await merger?.finish();
  const path = join(job.folder, file);
  if (merged === undefined && job.merged) rmSync(path, { force: true });
  if (merged === undefined) return undefined;
  renameSync(merged, path);
  return file;
}

async function isEmpty(items: AsyncGenerator<unknown>): Promise<boolean> {
  const { done } = await items.next();
  await items.return(undefined);
  return done === true;
}

/** A line of JSON that could not be read is not given back: it is where it was. */
async function* readRejected(form: Form, job: Job, ledger: Ledger, count: number): AsyncGenerator<Rejected> {
  const sayReasons = createSayer(form.model, job.office);
  for (let index = 0; index < count; index += 1) {
    const entry = ledger.at(index);
    if (!entry || entry.status === 'printed') continue;
    const { given = {} } = entry;
    if (given.lines === undefined && given.record === undefined) continue;
    yield { given, reasons: sayReasons(entry) };
  }
}
