import type { GridRow } from '@jiandu/model';
import { bandCell, bandFill, valueCell } from '../draft/cells.ts';
import type { DraftCell, DraftRow } from '../draft/draft.ts';
import { vary } from '../draft/vary.ts';
import { PaperError } from '../errors.ts';
import type { PaperJob } from '../job.ts';
import { recall, recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import { fromMm } from '../units.ts';
import type { Composer } from './composer.ts';
import { composeCell, type GridPiece } from './grid-cell.ts';

/** Ruled rows of labels and values. */
export const composeGrid: Composer<'grid'> = (block, job, path) => {
  const borders = block.columns ? scaleColumns(block.columns, job.page.content.width, job.borders) : job.borders;
  const count = borders.length - 1;
  const rows = block.rows
    .map((row, index) => ({ row, path: `${path}/rows/${index}` }))
    .filter(({ row }) => isShown(row, job))
    .map(({ row, path: rowPath }) => ({ row, path: rowPath, pieces: piecesOf(row, job, borders, rowPath) }))
    .filter(({ pieces }) => pieces.length > 0);
  const bandOnly = block.rows.length === 0 && block.head !== undefined;
  if (rows.length === 0 && !bandOnly) return [];
  const head: readonly DraftRow[] = block.head
    ? [
        {
          height: fromMm(7),
          grow: false,
          cells: [bandCell(block.head, count, job, `${path}/head`)],
          keepWithNext: true,
        },
      ]
    : [];
  const taken: boolean[][] = rows.map(() => []);
  const body = rows.map(({ row, pieces, path: rowPath }, index): DraftRow => {
    const cells = placePieces(pieces, taken, index, count, job, rowPath);
    const filled = fillRow(cells, taken[index] ?? [], count, job, rowPath);
    return {
      height: fromMm(row.heightMm),
      grow: row.grow ?? false,
      cells: row.shaded ? filled.map(shade) : filled,
      signs: row.cells.every(({ sign }) => sign !== undefined),
    };
  });
  return [{ framed: true, borders, rows: [...head, ...body], heads: 0, ...keepOf(block) }];
};

function shade(cell: DraftCell): DraftCell {
  return vary(cell, 'shaded', (own) => ({ ...own, fill: own.fill ?? bandFill }));
}

/** What blocks say about staying together. */
export function keepOf({ keep, keepWithNext }: { readonly keep?: boolean; readonly keepWithNext?: boolean }) {
  return { ...(keep && { keep }), ...(keepWithNext && { keepWithNext }) };
}

function isShown(row: GridRow, job: PaperJob): boolean {
  return !(row.internal && job.customerCopy) && (row.regions?.includes(job.office.region) ?? true);
}

/** The cells of a row, without those whose field this printing leaves out. */
function piecesOf(row: GridRow, job: PaperJob, borders: readonly number[], path: string): readonly GridPiece[] {
  return recall(job, row, path, (own) =>
    row.cells.flatMap((cell, index) => composeCell(cell, row, { job: own, borders, path: `${path}/cells/${index}` })),
  );
}

/** Gives every piece the first free columns; `taken` marks those that rows above reach into. */
function placePieces(
  pieces: readonly GridPiece[],
  taken: boolean[][],
  at: number,
  count: number,
  job: PaperJob,
  path: string,
): readonly DraftCell[] {
  let column = 0;
  return pieces.map((piece) => {
    while (taken[at]?.[column]) column += 1;
    if (column + piece.span > count) {
      throw new PaperError(
        'columns',
        job.form,
        path,
        `needs more columns than the ${count} of its grid; make spans smaller`,
      );
    }
    const rowSpan = Math.min(piece.rowSpan, taken.length - at);
    for (let row = at; row < at + rowSpan; row += 1) {
      for (let next = column; next < column + piece.span; next += 1) (taken[row] ?? [])[next] = true;
    }
    const place = { column, span: piece.span, rowSpan, path: piece.path };
    const cell = recallInsert(job, piece, `${column} ${piece.span} ${rowSpan}`, (own) => piece.compose(place, own));
    column += piece.span;
    return cell;
  });
}

/** A row that says less than its columns gives the rest to its last cell, so that no hole is left in the frame. */
function fillRow(
  cells: readonly DraftCell[],
  taken: boolean[],
  count: number,
  job: PaperJob,
  path: string,
): readonly DraftCell[] {
  const free = taken.findIndex((used, index) => index < count && !used);
  const first = free >= 0 ? free : taken.length;
  if (first >= count) return cells;
  const last = cells.at(-1);
  for (let column = first; column < count; column += 1) taken[column] = true;
  if (last && last.rowSpan === 1 && last.role !== 'header' && last.column + last.span === first) {
    const span = count - last.column;
    return [...cells.slice(0, -1), vary(last, `span ${span}`, (own) => ({ ...own, span }))];
  }
  return [...cells, valueCell([], { column: first, span: count - first, path }, job)];
}
