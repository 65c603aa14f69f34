import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Printed } from './create-printer.ts';
import type { Job, Task } from './job.ts';
import { type Entry, openSpans, readJournals, type Span } from './journal.ts';
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
  const kept = createPlaces();
  const spans = openSpans(workFolder);
  const read = (at: Span) => JSON.parse(Buffer.from(spans.read(at)).toString()) as Entry;
  return {
    run: nextRun,
    find: ({ index, digest }) => {
      const found = known.get(index);
      if (found?.digest !== digest) return undefined;
      const entry = read(found.at);
      const isThere = ({ file, bytes }: Entry['files'][number]) => sizeOf(join(folder, file)) === bytes;
      const { part } = entry;
      const hasPart = part === undefined || sizeOf(join(workFolder, part.file)) >= part.offset + part.length;
      return hasPart && entry.files.every(isThere) ? entry : undefined;
    },
    keep: ({ entry, kept: where }) => {
      kept.set(entry.index, where.at);
      return entry;
    },
    at: (index) => {
      const found = kept.get(index) ?? known.get(index)?.at;
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

/** Where entries of this run are, by the index of their record: plain numbers, of which a hundred thousand take little room. */
function createPlaces() {
  const files: string[] = [];
  const numbers: number[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  return {
    set: (index: number, { file, offset, length }: Span) => {
      const known = files.indexOf(file);
      numbers[index] = known < 0 ? files.push(file) - 1 : known;
      offsets[index] = offset;
      lengths[index] = length;
    },
    get: (index: number): Span | undefined => {
      const [file, offset, length] = [files[numbers[index] ?? -1], offsets[index], lengths[index]];
      return file === undefined || offset === undefined || length === undefined ? undefined : { file, offset, length };
    },
  };
}
