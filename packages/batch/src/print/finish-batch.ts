import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '@jiandu/model';
import type { RecordSource } from '../records/source.ts';
import type { Job } from './job.ts';
import type { Span } from './journal.ts';
import { loadFaces } from './load-faces.ts';
import { mergePdf } from './merge-pdf.ts';
import type { Ledger } from './open-ledger.ts';
import { createSayer } from './say-reasons.ts';
import { type Rejected, rejectedFormat, writeRejected } from './write-rejected.ts';

/** What is written when all records were dealt with. */
export interface Finished {
  readonly mergedFile?: string;
  readonly rejectedFile?: string;
}

interface FinishOptions extends Pick<RecordSource, 'name' | 'sheets'> {
  readonly rejected?: 'xlsx' | 'csv';
}

/** Writes the merged file and the one of rejected records; then nothing is left to be done. */
export async function finishBatch(
  form: Form,
  job: Job,
  { name, sheets, rejected }: FinishOptions,
  ledger: Ledger,
  count: number,
): Promise<Finished> {
  const mergedFile = join(job.folder, `${name}.${job.script}.pdf`);
  const format = rejectedFormat(sheets ? { sheets } : {}, rejected);
  const rejectedFile = join(job.folder, `${name}.rejected.${format}`);
  const parts = () => findParts(ledger, count);
  const returned = () => readRejected(form, job, ledger, count);
  const hasParts = job.merged && !(await isEmpty(parts()));
  const hasRejected = !(await isEmpty(returned()));
  if (hasParts) {
    const faces = await loadFaces(job.office, job.officeFolder);
    await replaceFile(mergedFile, job, mergePdf(parts(), ledger.readPart, faces, job.files));
  } else if (job.merged) rmSync(mergedFile, { force: true });
  if (hasRejected)
    await replaceFile(rejectedFile, job, writeRejected(format, returned, sheets ?? [], job.office.scripts[0]));
  else rmSync(rejectedFile, { force: true });
  ledger.remove();
  return { ...(hasParts && { mergedFile }), ...(hasRejected && { rejectedFile }) };
}

async function isEmpty(items: AsyncGenerator<unknown>): Promise<boolean> {
  const { done } = await items.next();
  await items.return(undefined);
  return done === true;
}

async function replaceFile(path: string, { workFolder }: Job, content: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = join(workFolder, 'draft');
  const handle = openSync(draft, 'w');
  try {
    for await (const bytes of content) {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    }
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}

async function* findParts(ledger: Ledger, count: number): AsyncGenerator<Span> {
  for (let index = 0; index < count; index += 1) {
    const entry = ledger.at(index);
    if (entry?.part) yield entry.part;
  }
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
