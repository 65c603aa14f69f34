import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import { type Form, given } from '@jiandu/model';
import { type LaidPaper, writePaper } from '@jiandu/paper';
import { openPress } from '@jiandu/pdf/press';
import type { Plate } from '@jiandu/sheet';
import type { Given, SourceRecord } from '../records/source.ts';
import type { Job, Task } from './job.ts';
import { type Entry, type Kept, openJournal, type Span } from './journal.ts';
import { createPaperPacker, deflate } from './pack-papers.ts';
import { type PrintedRecord, printRecords } from './print-records.ts';

/** What one record has become, and where that is kept. */
export interface Printed {
  readonly entry: Entry;
  readonly kept: Kept;
}

/** Prints records and keeps what became of each. */
export interface Printer {
  readonly print: (tasks: readonly Task[]) => AsyncGenerator<Printed>;
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
    print: async function* (tasks) {
      const write = async (paper: LaidPaper, index: number) => ({
        files: await writeFiles(paper, (tasks[index] as Task).name, faces, job, draft),
        part: job.merged ? keepPaper(await press({ sheet: paper.sheet, files: job.files })) : undefined,
      });
      const records = tasks.map(({ record }) => record);
      let at = 0;
      for await (const printed of printRecords(form, { faces, plates, job, write }, records)) {
        const entry = describe(tasks[at] as Task, printed);
        at += 1;
        yield { entry, kept: journal.keep(entry) };
      }
    },
  };
}

/** What was written of a record: files of its own, its part of the merged file. */
interface Written {
  readonly files: Entry['files'];
  readonly part: Span | undefined;
}

function describe({ index, digest, name, record }: Task, printed: PrintedRecord<Written>): Entry {
  const { status, problems } = printed;
  const { files, part } = status === 'printed' ? printed.written : { files: [], part: undefined };
  return {
    index,
    digest,
    name,
    status,
    files,
    problems,
    ...given({ cells: record.cells, part, fault: status === 'failed' ? printed.fault : undefined }),
    ...(status !== 'printed' && { given: giveBack(record) }),
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
