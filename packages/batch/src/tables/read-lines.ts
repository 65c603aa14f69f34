import { BatchError, type BatchErrorCode } from '../batch-error.ts';
import { isExampleNote } from '../columns/reserved.ts';
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
    if (stray >= 0)
      throw refuseCell(table, 'no-header', line, stray, 'stands in a column without a head; name the column');
    if (read.every((column) => cells[column] === undefined)) continue;
    if (note !== undefined && isExampleNote(cells[note]?.text ?? '')) continue;
    if (row.hidden)
      throw refuseCell(
        table,
        'hidden-cells',
        line,
        0,
        'stands in a hidden row; show it (清除筛选、取消隐藏) or delete it',
      );
    const merged = read.find((column) => row.merged?.has(column));
    if (merged !== undefined) {
      throw refuseCell(
        table,
        'merged-cells',
        line,
        merged,
        'is merged with its neighbour; part them (取消合并) and fill each',
      );
    }
    yield row;
  }
}

function refuseCell(table: Table, code: BatchErrorCode, line: number, column: number, says: string): BatchError {
  return new BatchError(code, `${table.place}, ${nameCell(line, column)}`, says);
}
