import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import type { Form } from '@jiandu/model';
import { type LaidPaper, writePaper } from '@jiandu/paper';
import type { Plate } from '@jiandu/sheet';
import type { Given, SourceRecord } from '../records/source.ts';
import type { Job, Task } from './job.ts';
import { type Entry, type Kept, openJournal } from './journal.ts';
import { layRecord } from './lay-record.ts';
import { createSheetPacker } from './pack-sheets.ts';

/** What one record has become, and where that is kept. */
export interface Printed {
  readonly entry: Entry;
  readonly kept: Kept;
}

/** Prints records one by one and keeps what became of each. */
export interface Printer {
  readonly print: (task: Task) => Promise<Printed>;
  readonly close: () => void;
}

/** Makes the printer of one thread; `id` is its own in all runs. */
export function createPrinter(form: Form, faces: Faces, job: Job, id: string): Printer {
  const journal = openJournal(job.workFolder, id);
  const draft = join(job.workFolder, `draft-${id}`);
  const plates = new Map<string, Plate>();
  const keepSheet = createSheetPacker(journal.keepPart);
  return {
    close: journal.close,
    print: async ({ index, digest, name, record }) => {
      const { cells } = record;
      const laid = layRecord(form, { faces, plates }, job, record);
      const files = laid.status === 'printed' ? await writeFiles(laid.paper, name, faces, job, draft) : [];
      const part = laid.status === 'printed' && job.merged ? keepSheet(laid.paper.sheet) : undefined;
      const entry: Entry = {
        index,
        digest,
        name,
        status: laid.status,
        files,
        problems: laid.problems,
        ...(cells && { cells }),
        ...('fault' in laid && { fault: laid.fault }),
        ...(part && { part }),
        ...(laid.status !== 'printed' && { given: giveBack(record) }),
      };
      return { entry, kept: journal.keep(entry) };
    },
  };
}

/** Lines of a table are given back as they were, without what was read from them. */
function giveBack({ lines, record, stage, variant, trail }: SourceRecord): Given {
  return {
    ...(lines ? { lines } : { record }),
    ...(stage !== undefined && { stage }),
    ...(variant !== undefined && { variant }),
    ...(trail && { trail }),
  };
}

/** A file stands in its place whole or not at all: what a stop leaves behind is in the work folder. */
async function writeFiles(
  paper: LaidPaper,
  name: string,
  faces: Faces,
  job: Job,
  draft: string,
): Promise<Entry['files']> {
  const files: { file: string; bytes: number }[] = [];
  const { stock } = job;
  for (const format of job.formats) {
    for (const { suffix, content } of await writePaper(stock ? { ...paper, stock } : paper, format, faces)) {
      const face = job.face === undefined ? '' : `.${job.face}`;
      const file = `${name}${face}.${job.script}${suffix}.${format}`;
      replaceFile(draft, join(job.folder, file), content);
      files.push({ file, bytes: Buffer.byteLength(content) });
    }
  }
  return files;
}

function replaceFile(draft: string, path: string, content: Uint8Array | string): void {
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
