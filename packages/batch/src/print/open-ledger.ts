import { join } from 'node:path';
import { BatchError } from '../batch-error.ts';
import type { Printed } from './create-printer.ts';
import { readDone, sizeOf, writeDone } from './done.ts';
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
  /** The merged file of these records where a run wrote it that was stopped at its very end. */
  readonly findMerged: (count: number) => string | undefined;
  /** Keeps that all is done, with the name of the merged file. */
  readonly end: (count: number, mergedFile: string | undefined) => Promise<void>;
  /** Forgets all: nothing is left to be done. */
  readonly remove: () => void;
  readonly close: () => void;
}

/** Opens the ledger of a job. Throws `BatchError` where another process prints the same. */
export function openLedger({ folder, workFolder }: Pick<Job, 'folder' | 'workFolder'>): Ledger {
  const unlock = lockWorkFolder(workFolder);
  const { kept: journaled, nextRun } = readJournals(workFolder);
  const done = readDone({ folder, workFolder });
  const merged = done?.merged;
  // Parts that are left would make a second file of some records.
  const known = new Map([...(done?.kept ?? []), ...(merged ? [] : journaled)]);
  const kept = createPlaces();
  const spans = openSpans(workFolder);
  const read = (at: Span) => JSON.parse(Buffer.from(spans.read(at)).toString()) as Entry;
  const isThere = ({ file, bytes }: Entry['files'][number]) => sizeOf(join(folder, file)) === bytes;
  const isWhole = ({ part, files }: Entry) => {
    const hasPart = part === undefined || sizeOf(join(workFolder, part.file)) >= part.offset + part.length;
    return hasPart && files.every(isThere);
  };
  /** A record that is another cannot be changed in the file of all. */
  const refuseOthers = () => {
    removeWorkFolder(workFolder);
    return new BatchError('other-records', join(folder, merged?.file ?? ''));
  };
  const at = (index: number) => {
    const found = kept.get(index) ?? known.get(index)?.at;
    return found && read(found);
  };
  return {
    run: nextRun,
    find: ({ index, digest }) => {
      const found = known.get(index);
      const entry = found?.digest === digest ? read(found.at) : undefined;
      if (entry && isWhole(entry)) return entry;
      if (merged) throw refuseOthers();
      return undefined;
    },
    keep: ({ entry, kept: where }) => {
      kept.set(entry.index, where.at);
      return entry;
    },
    at,
    readPart: spans.read,
    findMerged: (count) => {
      if (merged && done?.count !== count) throw refuseOthers();
      return merged?.file;
    },
    end: (count, mergedFile) => {
      const entries = function* () {
        for (let index = 0; index < count; index += 1) {
          const entry = at(index);
          if (entry) yield entry;
        }
      };
      return writeDone({ folder, workFolder }, entries(), { count, mergedFile });
    },
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
