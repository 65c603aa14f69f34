import type { Twips } from '../sheet.ts';
import type { Inline } from '../typeset/inline.ts';
import { keepSet, type Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';
import type { DraftCell, DraftRow, DraftTable } from './draft.ts';
import { type FittedCell, fitCell, heightOf, setShrunk } from './fit-cell.ts';

/** A table whose rows have their heights. */
export interface FittedTable {
  readonly table: DraftTable;
  readonly rows: readonly FittedRow[];
  /** Room that each line of sums will take, at the foot of its pages and at the head of all but the first. */
  readonly sumRoom?: Twips;
}

/** A row with its height; `spanned` cells of rows above reach into it. */
export interface FittedRow {
  readonly row: DraftRow;
  readonly height: Twips;
  readonly cells: readonly FittedCell[];
}

/** What a row leaves free where it outgrows its height, so that no text stands on a rule. */
const air = { table: fromMm(0.8), grid: fromMm(0.4) } as const;

/** Gives every row its height and sets every cell: fixed rows shrink their text before they grow, growing rows grow. */
export function fitRows(table: DraftTable, setter: Typesetter): FittedTable {
  return keepSet(
    table,
    () => 'rows',
    setter,
    () => fit(table, setter),
  );
}

function fit(table: DraftTable, setter: Typesetter): FittedTable {
  const alone = table.rows.map((row) => row.cells.map((cell) => fitAlone(cell, row, table, setter)));
  const heights = table.rows.map((row, index) => {
    const needed = Math.max(0, ...(alone[index] ?? []).map(neededAlone));
    if (needed <= row.height || !table.framed) return Math.max(needed, row.height);
    return table.heads > 0 ? needed + air.table : Math.max(...(alone[index] ?? []).map(neededWithAir));
  });
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
  const evened = evenColumns(rows, table, setter);
  return {
    table,
    rows: evened.map((row) => ({ ...row, cells: row.cells.map((cell) => withHint(cell, row, setter)) })),
  };
}

/** A cell as its own row would have it; `undefined` for one that reaches over several. */
function fitAlone(cell: DraftCell, row: DraftRow, table: DraftTable, setter: Typesetter): FittedCell | undefined {
  return cell.rowSpan > 1 ? undefined : fitCell(cell, widthOf(cell, table), row.grow ? undefined : row.height, setter);
}

function neededAlone(cell: FittedCell | undefined): Twips {
  return cell?.needed ?? 0;
}

/** Long texts have room of their own over and under them. */
function neededWithAir(cell: FittedCell | undefined): Twips {
  return cell === undefined || cell.cell.padding.y >= air.table ? neededAlone(cell) : cell.needed + air.grid;
}

/**
 * Figures of one column, and heads of rows where their table asks for it, take the size of the smallest. Where one figure
 * has no room for its places, all of its column stand at the right: points under each other by halves mislead.
 */
function evenColumns(rows: readonly FittedRow[], table: DraftTable, setter: Typesetter): readonly FittedRow[] {
  const classOf = ({ cell }: FittedCell): string | undefined => {
    if (cell.figure) return `figure ${cell.column}`;
    return table.evenHeads && cell.scope === 'row' ? `head ${cell.column}` : undefined;
  };
  const body = rows.slice(table.heads);
  const smallest = new Map<string, Twips>();
  for (const fitted of body.flatMap(({ cells }) => cells)) {
    const name = classOf(fitted);
    if (name !== undefined) smallest.set(name, Math.max(fitted.shrunk, smallest.get(name) ?? 0));
  }
  const even = body.map((row) => ({
    ...row,
    cells: row.cells.map((fitted) => {
      const shrunk = smallest.get(classOf(fitted) ?? '') ?? fitted.shrunk;
      return shrunk === fitted.shrunk ? fitted : setShrunk(fitted.cell, fitted.width, shrunk, setter);
    }),
  }));
  const crowded = new Set(even.flatMap(({ cells }) => cells.filter(lacksTrail).map(classOf)));
  return [
    ...rows.slice(0, table.heads),
    ...even.map((row) => ({
      ...row,
      cells: row.cells.map((fitted) => (crowded.has(classOf(fitted)) ? withoutTrail(fitted) : fitted)),
    })),
  ];
}

/** Whether a figure has no room for the places of others. */
export function lacksTrail({ parts }: FittedCell): boolean {
  return parts.some(({ part, trail }) => part.trail !== undefined && trail === undefined);
}

function withoutTrail(fitted: FittedCell): FittedCell {
  return { ...fitted, parts: fitted.parts.map(({ trail: _trail, ...part }) => part) };
}

/** What a hand needs to write a line over a hint: 6 mm. */
const handRoom: Twips = fromMm(6);

/** From here on, hints of two lines do not crowd what is written. */
const tallRow: Twips = fromMm(18);

/** Rooms and boxes are where a hand writes. */
function isOffered(inline: Inline): boolean {
  if (inline.inline === 'keep') return inline.items.some(isOffered);
  return inline.inline === 'box' || (inline.inline === 'text' && inline.room === true);
}

/** A hint is printed where it fits under what stands in its cell, and a hand has room over it. */
function withHint(fitted: FittedCell, { height, row }: FittedRow, setter: Typesetter): FittedCell {
  const { cell, width, parts } = fitted;
  if (!cell.hints || cell.rowSpan > 1) return fitted;
  const offers = parts.some(({ part }) => part.comb !== undefined || part.inlines.some(isOffered));
  const used = fitted.needed + (offers ? 0 : handRoom);
  const fitting = setShrunk({ ...cell, parts: cell.hints }, width, 0, setter).parts.filter(
    (set) => heightOf([set]) <= height - used,
  );
  const most = row.grow && height >= tallRow ? 2 : 1;
  const hint = fitting.find(({ lines }) => lines.length === 1) ?? fitting.find(({ lines }) => lines.length <= most);
  return hint ? { ...fitted, parts: [...parts, hint] } : fitted;
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
