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
  const heights = table.rows.map((row) => rowHeight(row, table, setter));
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) if (cell.rowSpan > 1) growForSpan(cell, index, table, heights, setter);
  }
  const rows = table.rows.map((row, index) => {
    const cells = row.cells.map((cell) => {
      const room = sumOf(heights, index, index + cell.rowSpan);
      return fitCell(cell, widthOf(cell, table), row.grow ? undefined : room, setter);
    });
    const even = row.even || index < table.heads ? evenOut(cells, setter) : cells;
    return { row, height: heights[index] ?? row.height, cells: even };
  });
  return { table, rows };
}

/** Cells beside each other that say the same kind of thing take the size of the smallest. */
function evenOut(cells: readonly FittedCell[], setter: Typesetter): readonly FittedCell[] {
  const shrunk = Math.max(...cells.map((cell) => cell.shrunk));
  return cells.map((fitted) =>
    fitted.shrunk === shrunk ? fitted : setShrunk(fitted.cell, fitted.width, shrunk, setter),
  );
}

function rowHeight(row: DraftRow, table: DraftTable, setter: Typesetter): Twips {
  const needed = row.cells
    .filter((cell) => cell.rowSpan === 1)
    .map((cell) => {
      const width = widthOf(cell, table);
      return fitCell(cell, width, row.grow ? undefined : row.height, setter).needed;
    });
  return Math.max(row.height, ...needed);
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

export function widthOf(cell: DraftCell, table: DraftTable): Twips {
  return (table.borders[cell.column + cell.span] ?? 0) - (table.borders[cell.column] ?? 0);
}
