import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@jiandu/text';
import type { CellProblem, Given } from '../records/source.ts';
import type { Said } from '../said.ts';

/** What became of a record. */
export type Status = 'printed' | 'rejected' | 'failed';

/** What is kept of a record that was dealt with. */
export interface Entry {
  readonly index: number;
  /** Tells whether the record is still the same. */
  readonly digest: string;
  readonly name: string;
  readonly status: Status;
  /** Files in the folder of papers, with their bytes. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  readonly problems: readonly Problem[];
  readonly cells?: readonly CellProblem[];
  /** Why no paper can show it. */
  readonly fault?: Said;
  /** Its part of the merged file. */
  readonly part?: Span;
  /** What is given back of it when it has problems. */
  readonly given?: Given;
}

/** Bytes of a file in the work folder. */
export interface Span {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** Where an entry is kept. */
export interface Kept extends Pick<Entry, 'index' | 'digest' | 'status'> {
  readonly at: Span;
}

/** Appends to a file; says where. What a stop cut off is never pointed to. */
interface Appender {
  readonly append: (bytes: Uint8Array) => Span;
  readonly close: () => void;
}

function openAppender(folder: string, file: string): Appender {
  const handle = openSync(join(folder, file), 'a');
  let offset = fstatSync(handle).size;
  return {
    append: (bytes) => {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      const span = { file, offset, length: bytes.length };
      offset += bytes.length;
      return span;
    },
    close: () => closeSync(handle),
  };
}

/** Keeps what was done, by one thread of one run: an entry stands only when all that it names is written. */
export interface Journal {
  readonly keepPart: (part: Uint8Array) => Span;
  readonly keep: (entry: Entry) => Kept;
  readonly close: () => void;
}

/** Opens the journal of a thread; `id` is its own in all runs. */
export function openJournal(folder: string, id: string): Journal {
  const entries = openAppender(folder, `journal-${id}.jsonl`);
  const parts = openAppender(folder, `parts-${id}.bin`);
  return {
    keepPart: parts.append,
    keep: (entry) => keptAt(entry, entries.append(Buffer.from(`${JSON.stringify(entry)}\n`))),
    close: () => {
      entries.close();
      parts.close();
    },
  };
}

/** Reads what earlier runs kept; a line that a stop cut off is left out. The number of the next run comes with it. */
export function readJournals(folder: string): { readonly kept: ReadonlyMap<number, Kept>; readonly nextRun: number } {
  const kept = new Map<number, Kept>();
  const files = readdirSync(folder).filter((file) => /^journal-\d+-\d+\.jsonl$/.test(file));
  const runOf = (file: string) => Number(file.split('-')[1]);
  for (const file of files.sort((a, b) => runOf(a) - runOf(b))) {
    for (const { value, at } of readLines(folder, file)) kept.set((value as Entry).index, keptAt(value as Entry, at));
  }
  return { kept, nextRun: Math.max(0, ...files.map(runOf)) + 1 };
}

/** Says where an entry is kept. */
export function keptAt({ index, digest, status }: Entry, at: Span): Kept {
  return { index, digest, status, at };
}

/** Reads the whole lines of a file, each with where it stands. */
export function* readLines(folder: string, file: string): Generator<{ readonly value: unknown; readonly at: Span }> {
  const bytes = readFileSync(join(folder, file));
  for (let offset = 0, end = bytes.indexOf(10); end >= 0; offset = end + 1, end = bytes.indexOf(10, offset)) {
    const at = { file, offset, length: end + 1 - offset };
    yield { value: JSON.parse(bytes.toString('utf8', offset, end)), at };
  }
}

/** Reads spans of files in the work folder, each file opened once. */
export function openSpans(folder: string): { readonly read: (span: Span) => Uint8Array; readonly close: () => void } {
  const handles = new Map<string, number>();
  const handleOf = (file: string) => {
    const handle = handles.get(file) ?? openSync(join(folder, file), 'r');
    handles.set(file, handle);
    return handle;
  };
  return {
    read: ({ file, offset, length }) => {
      const bytes = new Uint8Array(length);
      const read = readSync(handleOf(file), bytes, 0, length, offset);
      if (read < length) throw new Error(`${file} ends before ${offset + length}`);
      return bytes;
    },
    close: () => {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    },
  };
}
