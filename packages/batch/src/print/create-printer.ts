import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import type { Form } from '@jiandu/model';
import { type LaidPaper, writePaper } from '@jiandu/paper';
import { openPress } from '@jiandu/pdf/press';
import type { Plate } from '@jiandu/sheet';
import type { Given, SourceRecord } from '../records/source.ts';
import type { Job, Task } from './job.ts';
import { type Entry, type Kept, openJournal } from './journal.ts';
import { createPaperPacker, deflate } from './pack-papers.ts';
import { printRecord } from './print-record.ts';

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
  const keepPaper = createPaperPacker(journal.keepPart);
  const { press } = openPress({ faces, deflate });
  return {
    close: journal.close,
    print: async ({ index, digest, name, record }) => {
      const { cells } = record;
      const write = async (paper: LaidPaper) => ({
        files: await writeFiles(paper, name, faces, job, draft),
        part: job.merged ? keepPaper(await press({ sheet: paper.sheet, files: job.files })) : undefined,
      });
      const printed = await printRecord(form, { faces, plates, job, write }, record);
      const { files, part } = printed.status === 'printed' ? printed.written : { files: [], part: undefined };
      const entry: Entry = {
        index,
        digest,
        name,
        status: printed.status,
        files,
        problems: printed.problems,
        ...(cells && { cells }),
        ...('fault' in printed && { fault: printed.fault }),
        ...(part && { part }),
        ...(printed.status !== 'printed' && { given: giveBack(record) }),
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

/** A file stands in its place whole or not at all, and none does where one cannot be written: what a stop leaves behind is in the work folder. */
async function writeFiles(
  paper: LaidPaper,
  name: string,
  faces: Faces,
  job: Job,
  draft: string,
): Promise<Entry['files']> {
  const whole = job.stock ? { ...paper, stock: job.stock } : paper;
  const face = job.face === undefined ? '' : `.${job.face}`;
  const written: { readonly file: string; readonly content: Uint8Array | string }[] = [];
  for (const format of job.formats) {
    for (const { suffix, content } of await writePaper(whole, format, faces))
      written.push({ file: `${name}${face}.${job.script}${suffix}.${format}`, content });
  }
  for (const { file, content } of written) replaceFile(draft, join(job.folder, file), content);
  return written.map(({ file, content }) => ({ file, bytes: Buffer.byteLength(content) }));
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
