import { BatchError } from '../batch-error.ts';
import { isExampleNote } from '../columns/reserved.ts';
import type { Refusal } from '../refusals.ts';
import type { ArrangedTable } from './arrange-table.ts';
import { nameCell, type Row, type Table } from './table.ts';

/** Gives the records of an arranged table line by line, without empty lines and examples. Throws `BatchError`. */
export async function* readLines(arranged: ArrangedTable): AsyncGenerator<Row> {
  const { table, headerLine, columns, key, note, headed } = arranged;
  const read = [...columns.keys(), ...(key === undefined ? [] : [key])];
  for await (const row of table.rows()) {
    if (row.line <= headerLine) continue;
    const { line, cells } = row;
    const stray = cells.findIndex((cell, column) => cell !== undefined && !headed.has(column));
    if (stray >= 0) throw refuseCell(table, 'no-header/column', line, stray);
    if (read.every((column) => cells[column] === undefined)) continue;
    if (note !== undefined && isExampleNote(cells[note]?.text ?? '')) continue;
    if (row.hidden) throw refuseCell(table, 'hidden-cells/row', line, 0);
    const merged = read.find((column) => row.merged?.has(column));
    if (merged !== undefined) {
      throw refuseCell(table, 'merged-cells', line, merged);
    }
    yield row;
  }
}

function refuseCell(table: Table, refusal: Refusal, line: number, column: number): BatchError {
  return new BatchError(refusal, `${table.place}, ${nameCell(line, column)}`);
}
