import { renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Job } from './job.ts';
import { type Entry, type Kept, keptAt, readLines } from './journal.ts';
import { doneOf } from './work-folder.ts';
import { writeStream } from './write-stream.ts';

/** What is known of a printing of which nothing is left but to forget it. */
interface Done {
  /** How many records it had. */
  readonly count: number;
  /** The merged file, which stands in its place: its parts are not needed any more. */
  readonly merged?: { readonly file: string; readonly bytes: number };
}

/** What `writeDone` has kept. */
export interface ReadDone extends Done {
  readonly kept: ReadonlyMap<number, Kept>;
}

type Folders = Pick<Job, 'folder' | 'workFolder'>;

/** Keeps in one file that all is done, so that the next run needs nothing of what a stop leaves of the work folder. */
export async function writeDone(
  { folder, workFolder }: Folders,
  entries: Iterable<Entry>,
  { count, mergedFile: file }: { readonly count: number; readonly mergedFile: string | undefined },
): Promise<void> {
  const draft = join(workFolder, 'done');
  const merged = file === undefined ? undefined : { file, bytes: sizeOf(join(folder, file)) };
  const done: Done = { count, ...(merged && { merged }) };
  const lines = async function* () {
    yield Buffer.from(`${JSON.stringify(done)}\n`);
    for (const { part: _, ...entry } of entries) yield Buffer.from(`${JSON.stringify(entry)}\n`);
  };
  await writeStream(draft, lines());
  renameSync(draft, doneOf(workFolder));
}

/** Reads what `writeDone` has kept, where there is any and its merged file still stands. */
export function readDone({ folder, workFolder }: Folders): ReadDone | undefined {
  const path = doneOf(workFolder);
  if (sizeOf(path) < 0) return undefined;
  const kept = new Map<number, Kept>();
  let done: Done | undefined;
  for (const { value, at } of readLines(workFolder, join('..', basename(path)))) {
    if (done) kept.set((value as Entry).index, keptAt(value as Entry, at));
    else done = value as Done;
  }
  const merged = done?.merged;
  const stands = merged === undefined || sizeOf(join(folder, merged.file)) === merged.bytes;
  return done && stands ? { ...done, kept } : undefined;
}

/** Bytes of a file; -1 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
