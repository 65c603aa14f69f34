import type { Cell, Row } from '../tables/table.ts';
import type { SharedParts } from './open-workbook.ts';
import { parseXml } from './parse-xml.ts';
import { readCell } from './read-cell.ts';

/** Columns of a sheet (ECMA-376; XFD is the last). */
const mostColumns = 16_384;

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
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'v' || name === 'is') isEmpty = false;
    else if (name === 'col' && isTrue(attributes.hidden)) {
      const last = Math.min(Number(attributes.max), mostColumns);
      for (let column = Number(attributes.min); column <= last; column += 1) hidden.add(column - 1);
    } else if (name === 'mergeCell') {
      const merge = readMerge(attributes.ref ?? '');
      if (!merge) return;
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
  const spread = createSpread(scanned);
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
          column: r ? readAddress(r).column : at.column + 1,
        });
      } else if (name === 'v' || name === 't') {
        isValue = true;
        at.value ??= '';
      } else if (name === 'f') at.hasFormula = true;
      else if (name === 'rPh') isValue = false;
      else if (name === 'row') {
        Object.assign(at, {
          cells: [],
          line: Number(attributes.r ?? at.line + 1),
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
      if (isValue) at.value = (at.value ?? '') + piece;
    },
  };
}

/** Merges are asked in the order of rows, so that only those at hand are kept. */
function createSpread({ merges }: ScannedSheet): (row: Row) => Row {
  const tops = [...merges.keys()].sort((a, b) => a - b);
  let held: { readonly merge: Merge; cell: Cell | undefined }[] = [];
  let next = 0;
  return (row) => {
    for (; next < tops.length && (tops[next] ?? 0) <= row.line; next += 1) {
      held.push(...(merges.get(tops[next] ?? 0) ?? []).map((merge) => ({ merge, cell: undefined })));
    }
    held = held.filter(({ merge }) => merge.bottom >= row.line);
    if (held.length === 0) return row;
    const cells = [...row.cells];
    const merged = new Set<number>();
    for (const one of held) {
      const { top, left, right } = one.merge;
      if (top === row.line) one.cell = cells[left];
      else cells[left] = one.cell;
      for (let column = left; column <= right && right > left; column += 1) merged.add(column);
    }
    return { ...row, cells, ...(merged.size > 0 && { merged }) };
  };
}

function readMerge(reference: string): Merge | undefined {
  const [from = '', to = ''] = reference.split(':');
  const [first, last] = [readAddress(from), readAddress(to)];
  if (!(first.line > 0) || !(last.line > 0)) return undefined;
  return { top: first.line, bottom: last.line, left: first.column, right: last.column };
}

/** Throws for a column that no sheet has: rows of it would not stand in memory. */
function readAddress(address: string): { readonly line: number; readonly column: number } {
  let column = 0;
  let index = 0;
  for (; index < address.length; index += 1) {
    const letter = address.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column > mostColumns) throw new Error(`${address} is beyond the last column that a sheet has`);
  return { line: Number(address.slice(index)), column: column - 1 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
