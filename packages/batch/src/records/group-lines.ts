import { BatchError } from '../batch-error.ts';
import type { ArrangedTable } from '../tables/arrange-table.ts';
import { readLines } from '../tables/read-lines.ts';
import { nameCell, type Row } from '../tables/table.ts';

/** Lines that belong together, with what ties them. */
export interface LineGroup {
  readonly key?: string;
  readonly lines: readonly Row[];
}

/**
 * Gives the lines of a table record by record. Where it has columns of rows, lines that follow each other with one number
 * are of one record, and so are lines below with nothing but rows. Throws `BatchError` where lines with one number are apart.
 */
export async function* groupLines(arranged: ArrangedTable, isTied: boolean): AsyncGenerator<LineGroup> {
  const { key: keyColumn, columns } = arranged;
  const ofRecord = [...columns].filter(([, { rows }]) => rows === undefined).map(([at]) => at);
  const hasRows = ofRecord.length < columns.size;
  const seen = new Map<string, number>();
  let key: string | undefined;
  let lines: Row[] = [];
  for await (const line of readLines(arranged)) {
    const own = keyColumn === undefined ? undefined : readKey(line, keyColumn);
    const goesOn = own === undefined ? ofRecord.every((at) => line.cells[at] === undefined) : own === key;
    if (hasRows && lines.length > 0 && goesOn) {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) yield group(key, lines);
    if (own !== undefined && (hasRows || isTied)) checkApart(arranged, own, line, seen);
    key = own;
    lines = [line];
  }
  if (lines.length > 0) yield group(key, lines);
}

/** Reads what ties a line to its record. */
export function readKey({ cells }: Row, column: number): string | undefined {
  return cells[column]?.text.normalize('NFKC').trim();
}

function group(key: string | undefined, lines: readonly Row[]): LineGroup {
  return { lines, ...(key !== undefined && { key }) };
}

function checkApart(
  { table, key: column = 0 }: ArrangedTable,
  key: string,
  { line }: Row,
  seen: Map<string, number>,
): void {
  const before = seen.get(key);
  seen.set(key, line);
  if (before === undefined) return;
  throw new BatchError('split-record', table.place, {
    number: key,
    one: nameCell(before, column),
    other: nameCell(line, column),
  });
}
