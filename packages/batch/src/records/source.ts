import type { TrailEntry } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import type { Said } from '../said.ts';
import type { Cell } from '../tables/table.ts';

/** What is wrong in one cell, before the form is asked. */
export interface CellProblem {
  /** The JSON Pointer of the field. */
  readonly path: string;
  readonly words: Words;
}

/** One line of a table as it is given back. */
export interface ReturnedLine {
  /** Which of the source's sheets it stands on, from 0. */
  readonly sheet: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** One record to judge or print. It is checked by the form, never before; one that cannot be read has a fault. */
export interface SourceRecord {
  /** Where it stands: `week.csv, A7`, `week.jsonl:7`. */
  readonly place: string;
  /** What it is called, where it has a name of its own. */
  readonly name?: string;
  readonly record: unknown;
  readonly stage?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  /** Why it cannot be read, as a sentence that begins with its place. */
  readonly fault?: Said;
  /** What is wrong in its cells. */
  readonly cells?: readonly CellProblem[];
  /** The lines of a table that it was read from, to be given back when it has problems. */
  readonly lines?: readonly ReturnedLine[];
}

/** What a record was read from, to be given back. */
export interface Given {
  readonly lines?: readonly ReturnedLine[];
  readonly record?: unknown;
  readonly stage?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
}

/** One sheet of a source as it is given back: its heads by column. */
export interface ReturnedSheet {
  readonly name: string;
  readonly heads: readonly (string | undefined)[];
}

/** Records of a file, to be read as often as need be. */
export interface RecordSource {
  /** What the file is called, without its ending. */
  readonly name: string;
  /** The file, as it was named. */
  readonly file?: string;
  readonly records: () => AsyncIterable<SourceRecord>;
  /** The same records for who only counts them: what is wrong in their shape is found, their values are not read. */
  readonly outlines: () => AsyncIterable<Pick<SourceRecord, 'name'>>;
  /** Sheets that rejected records are given back on; none where records are JSON. */
  readonly sheets?: readonly ReturnedSheet[];
  /** What was passed over and should be known. */
  readonly notices: readonly string[];
}
