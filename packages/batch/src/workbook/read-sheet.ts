import { BatchError } from '../batch-error.ts';
import type { Cell, Row } from '../tables/table.ts';
import { Flaw, sayFlaw } from './flaws.ts';
import { limits } from './limits.ts';
import type { SharedParts } from './open-workbook.ts';
import { parseXml } from './parse-xml.ts';
import { readCell } from './read-cell.ts';
import { refuseMany } from './refuse-many.ts';

/** Cells that are shown as one; rows from 1, columns from 0. */
interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What stands behind the cells of a sheet in its file, but must be known before them. */
export interface ScannedSheet {
  readonly isEmpty: boolean;
  readonly hidden: ReadonlySet<number>;
  /** By their first row. */
  readonly merges: ReadonlyMap<number, readonly Merge[]>;
}

/** Looks through a sheet for hidden columns and merged cells. */
export async function scanSheet(pieces: AsyncIterable<string>, place: string): Promise<ScannedSheet> {
  const hidden = new Set<number>();
  const merges = new Map<number, Merge[]>();
  let isEmpty = true;
  let merged = 0;
  let spread = 0;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'v' || name === 'is') isEmpty = false;
    else if (name === 'col' && isTrue(attributes.hidden)) {
      const [first, last] = [Number(attributes.min), Math.min(Number(attributes.max), limits.columns)];
      spread += Math.max(0, last - first + 1);
      if (spread > limits.columns) throw new Flaw('columns');
      for (let column = first; column <= last; column += 1) hidden.add(column - 1);
    } else if (name === 'mergeCell') {
      const merge = readMerge(attributes.ref ?? '');
      if (!merge) return;
      merged += 1;
      if (merged > limits.merges) throw refuseMany('merges', limits.merges, place);
      const known = merges.get(merge.top);
      if (known) known.push(merge);
      else merges.set(merge.top, [merge]);
    }
  };
  for await (const _ of parseXml(pieces, place, { open }));
  return { isEmpty, hidden, merges };
}

/** Reads the rows of a sheet that have cells. What cells that are merged downwards hold stands in each of their rows. */
export async function* readSheetRows(
  pieces: AsyncIterable<string>,
  place: string,
  scanned: ScannedSheet,
  shared: SharedParts,
): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const reader = createReader(shared, (row) => rows.push(row));
  const spread = createSpread(scanned, place);
  for await (const _ of parseXml(pieces, place, reader)) {
    for (const row of rows.splice(0)) yield spread(row);
  }
  for (const row of rows.splice(0)) yield spread(row);
}

interface Open {
  cells: (Cell | undefined)[];
  line: number;
  hidden: boolean;
  column: number;
  attributes: Readonly<Record<string, string>>;
  value: string | undefined;
  hasFormula: boolean;
}

function createReader(shared: SharedParts, give: (row: Row) => void) {
  const at: Open = {
    cells: [],
    line: 0,
    hidden: false,
    column: -1,
    attributes: {},
    value: undefined,
    hasFormula: false,
  };
  let isValue = false;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'c') {
        const { r } = attributes;
        Object.assign(at, {
          attributes,
          value: undefined,
          hasFormula: false,
          column: checkColumn(r ? readAddress(r).column : at.column + 1, r, at.line),
        });
      } else if (name === 'v' || name === 't') {
        isValue = true;
        at.value ??= '';
      } else if (name === 'f') at.hasFormula = true;
      else if (name === 'rPh') isValue = false;
      else if (name === 'row') {
        Object.assign(at, {
          cells: [],
          line: checkLine(Number(attributes.r ?? at.line + 1), attributes.r),
          hidden: isTrue(attributes.hidden),
          column: -1,
        });
      }
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        const cell = readCell(at.attributes, at.value, at.hasFormula, shared);
        if (cell) at.cells[at.column] = cell;
      } else if (name === 'row' && at.cells.length > 0) {
        give({ line: at.line, cells: at.cells, ...(at.hidden && { hidden: true }) });
      }
    },
    text: (piece: string) => {
      if (!isValue) return;
      at.value = (at.value ?? '') + piece;
      if (at.value.length > limits.cellCharacters) throw new Flaw('text');
    },
  };
}

/** Merges are asked in the order of rows, so that only those at hand are kept. */
function createSpread({ merges }: ScannedSheet, place: string): (row: Row) => Row {
  const tops = [...merges.keys()].sort((a, b) => a - b);
  let held: { readonly merge: Merge; cell: Cell | undefined }[] = [];
  let next = 0;
  return (row) => {
    for (; next < tops.length && (tops[next] ?? 0) <= row.line; next += 1) {
      held.push(...(merges.get(tops[next] ?? 0) ?? []).map((merge) => ({ merge, cell: undefined })));
    }
    held = held.filter(({ merge }) => merge.bottom >= row.line);
    if (held.length === 0) return row;
    if (held.length > limits.columns) {
      throw new BatchError('not-a-workbook/damaged', place, { why: sayFlaw('merges') });
    }
    const cells = [...row.cells];
    for (const one of held) {
      const { top, left } = one.merge;
      if (top === row.line) one.cell = cells[left];
      else cells[left] = one.cell;
    }
    const wide = held.map(({ merge }) => merge).filter(({ left, right }) => right > left);
    const has = (column: number) => wide.some(({ left, right }) => column >= left && column <= right);
    return { ...row, cells, ...(wide.length > 0 && { merged: { has } }) };
  };
}

function readMerge(reference: string): Merge | undefined {
  const [from = '', to = ''] = reference.split(':');
  const [first, last] = [readAddress(from), readAddress(to)];
  if (!(first.line > 0) || !(last.line > 0) || first.column < 0 || last.column < 0) return undefined;
  return { top: first.line, bottom: last.line, left: first.column, right: last.column };
}

/** Throws for a column that no sheet has: rows of it would not stand in memory. */
function checkColumn(column: number, said: string | undefined, line: number): number {
  if (column >= 0 && column < limits.columns) return column;
  const address = said ?? sayFlaw('address', { line: String(line) });
  throw new Flaw(column < 0 ? 'no-cell' : 'no-column', { address });
}

/** Throws for a line that no sheet has. */
function checkLine(line: number, said = String(line)): number {
  if (Number.isInteger(line) && line > 0 && line <= limits.lines) return line;
  throw new Flaw('line', { line: said });
}

function readAddress(address: string): { readonly line: number; readonly column: number } {
  let column = 0;
  let index = 0;
  for (; index < address.length; index += 1) {
    const letter = address.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return { line: Number(address.slice(index)), column: column - 1 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
