import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Printed } from './create-printer.ts';
import type { Job, Task } from './job.ts';
import { type Entry, type Kept, openSpans, readJournals, type Span } from './journal.ts';
import { lockWorkFolder, removeWorkFolder } from './work-folder.ts';

/** Knows what was done, in this run and before. */
export interface Ledger {
  /** The number of this run. */
  readonly run: number;
  /** What became of a record before, where it is still the same and its files are there. */
  readonly find: (task: Task) => Entry | undefined;
  readonly keep: (printed: Printed) => Entry;
  readonly at: (index: number) => Entry | undefined;
  readonly readPart: (part: Span) => Uint8Array;
  /** Forgets all: nothing is left to be done. */
  readonly remove: () => void;
  readonly close: () => void;
}

/** Opens the ledger of a job. Throws `BatchError` where another process prints the same. */
export function openLedger({ folder, workFolder }: Pick<Job, 'folder' | 'workFolder'>): Ledger {
  const unlock = lockWorkFolder(workFolder);
  const { kept: known, nextRun } = readJournals(workFolder);
  const kept = new Map(known);
  const spans = openSpans(workFolder);
  const read = ({ at }: Kept) => JSON.parse(Buffer.from(spans.read(at)).toString()) as Entry;
  return {
    run: nextRun,
    find: ({ index, digest }) => {
      const found = known.get(index);
      if (found?.digest !== digest) return undefined;
      const entry = read(found);
      const isThere = ({ file, bytes }: Entry['files'][number]) => sizeOf(join(folder, file)) === bytes;
      const { part } = entry;
      const hasPart = part === undefined || sizeOf(join(workFolder, part.file)) >= part.offset + part.length;
      return hasPart && entry.files.every(isThere) ? entry : undefined;
    },
    keep: ({ entry, kept: where }) => {
      kept.set(entry.index, where);
      return entry;
    },
    at: (index) => {
      const found = kept.get(index);
      return found && read(found);
    },
    readPart: spans.read,
    remove: () => {
      spans.close();
      removeWorkFolder(workFolder);
    },
    close: () => {
      spans.close();
      unlock();
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
