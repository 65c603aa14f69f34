import type { Twips } from '../sheet.ts';
import type { Typesetter } from '../typeset/atoms.ts';
import type { DraftCell, DraftRow, DraftTable } from './draft.ts';
import { type FittedCell, fitCell, setShrunk } from './fit-cell.ts';

/** A table whose rows have their heights. */
export interface FittedTable {
  readonly table: DraftTable;
  readonly rows: readonly FittedRow[];
}

/** A row with its height; `spanned` cells of rows above reach into it. */
export interface FittedRow {
  readonly row: DraftRow;
  readonly height: Twips;
  readonly cells: readonly FittedCell[];
}

/** Gives every row its height and sets every cell: fixed rows shrink their text before they grow, growing rows grow. */
export function fitRows(table: DraftTable, setter: Typesetter): FittedTable {
  const alone = table.rows.map((row) => row.cells.map((cell) => fitAlone(cell, row, table, setter)));
  const heights = table.rows.map((row, index) => Math.max(row.height, ...(alone[index] ?? []).map(neededAlone)));
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) if (cell.rowSpan > 1) growForSpan(cell, index, table, heights, setter);
  }
  const rows = table.rows.map((row, index): FittedRow => {
    const height = heights[index] ?? row.height;
    const cells = row.cells.map((cell, at) => {
      const first = alone[index]?.[at];
      // A row that kept its height, or that grew to its text, has its cells set already.
      if (first && (row.grow || height === row.height)) return first;
      return fitCell(cell, widthOf(cell, table), sumOf(heights, index, index + cell.rowSpan), setter);
    });
    const even = row.even || index < table.heads ? evenOut(cells, setter) : cells;
    return { row, height, cells: even };
  });
  return { table, rows: table.evenHeads ? evenHeads(rows, table, setter) : rows };
}

/** A cell as its own row would have it; `undefined` for one that reaches over several. */
function fitAlone(cell: DraftCell, row: DraftRow, table: DraftTable, setter: Typesetter): FittedCell | undefined {
  return cell.rowSpan > 1 ? undefined : fitCell(cell, widthOf(cell, table), row.grow ? undefined : row.height, setter);
}

function neededAlone(cell: FittedCell | undefined): Twips {
  return cell?.needed ?? 0;
}

/** Heads of rows in one column take the size of the smallest. */
function evenHeads(rows: readonly FittedRow[], table: DraftTable, setter: Typesetter): readonly FittedRow[] {
  const smallest = new Map<number, Twips>();
  const heads = rows.slice(table.heads).flatMap(({ cells }) => cells.filter(({ cell }) => cell.scope === 'row'));
  for (const { cell, shrunk } of heads) smallest.set(cell.column, Math.max(shrunk, smallest.get(cell.column) ?? 0));
  return rows.map((row, index) => {
    if (index < table.heads) return row;
    const cells = row.cells.map((fitted) => {
      const shrunk = fitted.cell.scope === 'row' ? (smallest.get(fitted.cell.column) ?? 0) : fitted.shrunk;
      return shrunk === fitted.shrunk ? fitted : setShrunk(fitted.cell, fitted.width, shrunk, setter);
    });
    return { ...row, cells };
  });
}

/** Cells beside each other that say the same kind of thing take the size of the smallest. */
function evenOut(cells: readonly FittedCell[], setter: Typesetter): readonly FittedCell[] {
  const shrunk = Math.max(...cells.map((cell) => cell.shrunk));
  return cells.map((fitted) =>
    fitted.shrunk === shrunk ? fitted : setShrunk(fitted.cell, fitted.width, shrunk, setter),
  );
}

/** A spanning cell that needs more than its rows have makes the last of them higher. */
function growForSpan(cell: DraftCell, at: number, table: DraftTable, heights: Twips[], setter: Typesetter): void {
  const room = sumOf(heights, at, at + cell.rowSpan);
  const { needed } = fitCell(cell, widthOf(cell, table), room, setter);
  const last = Math.min(at + cell.rowSpan, heights.length) - 1;
  if (needed > room) heights[last] = (heights[last] ?? 0) + needed - room;
}

function sumOf(heights: readonly Twips[], from: number, to: number): Twips {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

function widthOf(cell: DraftCell, table: DraftTable): Twips {
  return (table.borders[cell.column + cell.span] ?? 0) - (table.borders[cell.column] ?? 0);
}
