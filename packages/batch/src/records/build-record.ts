import type { RecordData } from '@jiandu/model';
import { escapePointer } from '@jiandu/model';
import { fillWords, pickWords, scripts, type Words } from '@jiandu/text';
import type { Column } from '../columns/list-columns.ts';
import { nameCell, type Row } from '../tables/table.ts';
import { type CellFault, cellFaults } from '../values/find-fault.ts';
import { readValue } from '../values/read-value.ts';
import type { ReadingOffice } from '../values/reading-office.ts';
import type { CellProblem } from './source.ts';

/** Lines of one table that belong to one record, with the columns of the table. */
export interface RecordLines {
  /** The sheet that they stand on, where it is not that of the records. */
  readonly sheet?: string;
  readonly lines: readonly Row[];
  readonly columns: ReadonlyMap<number, Column>;
}

/** What lines say of a record. */
export interface BuiltRecord {
  readonly record: RecordData;
  readonly cells: readonly CellProblem[];
}

type Draft = Record<string, unknown>;

/**
 * Builds a record of all its lines: what stands on several of them must be the same, and each line adds a row to the rows
 * of which it has cells.
 */
export function buildRecord(parts: readonly RecordLines[], office: ReadingOffice): BuiltRecord {
  const record: Draft = {};
  const cells: CellProblem[] = [];
  for (const { lines, columns, sheet } of parts) {
    const report = (fault: CellFault, spot: Spot) => cells.push(explain(fault, spot, sheet));
    const reading = { record, office, report };
    // Parts of a value follow the value.
    const ordered = [...columns].sort(([, a], [, b]) => Number(a.part !== 'whole') - Number(b.part !== 'whole'));
    for (const [at, column] of ordered) {
      if (column.rows === undefined) readShared(reading, lines, at, column);
    }
    for (const line of lines) readRows(reading, line, ordered);
  }
  return { record, cells };
}

interface Reading {
  readonly record: Draft;
  readonly office: ReadingOffice;
  readonly report: (fault: CellFault, spot: Spot) => void;
}

/** One cell and where its value belongs: in the record, or in a row of it at a path. */
interface Spot {
  readonly line: Row;
  readonly at: number;
  readonly column: Column;
  readonly into: Draft;
  readonly path: string;
}

/** A field of the record itself, from the first line that has it. */
function readShared(reading: Reading, lines: readonly Row[], at: number, column: Column): void {
  const line = lines.find(({ cells }) => cells[at] !== undefined);
  if (!line) return;
  const spot = { line, at, column, into: reading.record, path: '' };
  readSpot(reading, spot);
  const text = line.cells[at]?.text;
  const other = lines.find(({ cells }) => cells[at] !== undefined && cells[at].text !== text);
  if (other) reading.report('conflict', { ...spot, line: other });
}

function readRows(reading: Reading, line: Row, columns: readonly (readonly [number, Column])[]): void {
  const added = new Map<string, Pick<Spot, 'into' | 'path'>>();
  for (const [at, column] of columns) {
    if (column.rows === undefined || line.cells[at] === undefined) continue;
    const { name } = column.rows;
    const row = added.get(name) ?? addRow(reading.record, name);
    added.set(name, row);
    readSpot(reading, { line, at, column, ...row });
  }
}

function addRow(record: Draft, name: string): Pick<Spot, 'into' | 'path'> {
  record[name] ??= [];
  const list = record[name] as Draft[];
  const into: Draft = {};
  return { into, path: `/${escapePointer(name)}/${list.push(into) - 1}` };
}

function readSpot({ office, report }: Reading, spot: Spot): void {
  const cell = spot.line.cells[spot.at];
  if (!cell) return;
  const read = readValue(cell, spot.column.field, spot.column.part, office);
  if ('fault' in read) report(read.fault, spot);
  else place(spot.into, spot.column, read.value);
}

/** Sets a value, or a part of one, where it belongs. */
function place(into: Draft, { names, part }: Column, value: unknown): void {
  const last = names.at(-1) ?? '';
  const holder = names.slice(0, -1).reduce((parent, name) => {
    parent[name] ??= {};
    return parent[name] as Draft;
  }, into);
  if (part === 'whole') holder[last] = value;
  else if (part === 'code') holder[last] = withCodes(holder[last], String(value));
  else holder[last] = { ...(holder[last] as object | undefined), [part]: value };
}

/** The host's own key of what was chosen; of several, as many keys as there are labels. */
function withCodes(chosen: unknown, codes: string): unknown {
  if (!Array.isArray(chosen)) return { label: codes, ...(chosen as object | undefined), value: codes };
  const each = codes.split(/[、；;，,\n]/).map((code) => code.trim());
  if (each.length !== chosen.length) return codes;
  return chosen.map((option: object, index) => ({ ...option, value: each[index] }));
}

function explain(fault: CellFault, { line, at, column, path }: Spot, sheet: string | undefined): CellProblem {
  const { names, field, part } = column;
  // What is personal is not repeated; the name of an error is not.
  const text = field.sensitive && fault !== 'error' ? '' : (line.cells[at]?.text ?? '');
  const cell = [sheet, nameCell(line.line, at)].filter((part) => part !== undefined).join(' ');
  const all: Words = cellFaults[fault];
  const said = scripts.map((script) => {
    const says = fillWords(all[script] ?? '', { text }).trim();
    return [script, `${cell} ${pickWords(column.title, script)}：${says}`];
  });
  const own = part === 'by' || part === 'on' ? [...names, part] : names;
  return { path: `${path}${own.map((name) => `/${escapePointer(name)}`).join('')}`, words: Object.fromEntries(said) };
}
