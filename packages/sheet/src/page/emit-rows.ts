import type { DraftCell } from '../draft/draft.ts';
import { type FittedCell, heightOf } from '../draft/fit-cell.ts';
import type { FittedTable } from '../draft/fit-rows.ts';
import type { Cell, Edge, Mark, Twips } from '../sheet.ts';
import type { SlotMark } from '../typeset/inline.ts';
import type { Rect, ruleFrame } from './edges.ts';
import { type Drawing, nodeOfCell, nodeOfFigure, type Taken, type Tree } from './emitter.ts';
import type { PlacedRow } from './paginate.ts';
import { placeLines, placeMarks, type TakeSlot } from './place-cell.ts';

/** What rows leave on a page. */
export interface Drawn {
  readonly cells: readonly Cell[];
  readonly edges: readonly Edge[];
  readonly marks: readonly Mark[];
}

/** Where rows are drawn: the top left of the page's content, the tree that they belong to, and the page's slots. */
export interface Ground {
  readonly x: Twips;
  readonly y: Twips;
  readonly tree: Tree;
  readonly takeSlot: TakeSlot;
  readonly rule: typeof ruleFrame;
  /** Nothing of it belongs to the logical tree: running heads, feet. */
  readonly artifact?: boolean;
}

/** A cell with its rectangle. */
interface Spot {
  readonly fitted: FittedCell;
  readonly rect: Rect;
  readonly placed: PlacedRow;
  /** It began on an earlier page. */
  readonly again: boolean;
}

/** Draws the rows of a page. */
export function drawRows(rows: readonly PlacedRow[], ground: Ground): Drawn {
  const spots = stretchesOf(rows).flatMap((stretch) => spotsOf(stretch, ground));
  const framed = spots.filter(({ placed }) => placed.table.table.framed).map(({ rect }) => rect);
  const drawn = spots.map((spot) => ({ spot, ...drawSpot(spot, ground) }));
  // All figures have their nodes after all cells.
  const drawings = drawn.map(({ spot, ...own }) => ({ ...own, marks: marksOf(spot, own.cell, ground) }));
  ground.tree.emitter.drawings.push(...drawings);
  return {
    cells: drawings.map(({ cell }) => cell),
    edges: ground.rule(framed),
    marks: drawings.flatMap(({ marks }) => marks),
  };
}

/** Rows of one table after each other. */
function stretchesOf(rows: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const stretches: PlacedRow[][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    const joined = last?.[0]?.table === row.table && last[0]?.repeated === row.repeated;
    if (joined && last) last.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function spotsOf(stretch: readonly PlacedRow[], ground: Ground): readonly Spot[] {
  const [first] = stretch;
  if (!first) return [];
  return stretch.flatMap((placed, at) => {
    const own = placed.cells.map((fitted) => ({ fitted, again: fitted.continued === true }));
    const reaching = at === 0 ? reachingInto(first.table, first.index) : [];
    const all = [...reaching, ...own].sort((a, b) => a.fitted.cell.column - b.fitted.cell.column);
    return all.map(({ fitted, again }): Spot => {
      const until = rowEnd(fitted.cell, first.table, placed.index);
      const height = stretch
        .filter(({ index }) => index >= placed.index && index < until)
        .reduce((sum, row) => sum + row.height, 0);
      const left = first.table.table.borders[fitted.cell.column] ?? 0;
      return {
        fitted,
        again,
        placed,
        rect: { x: ground.x + left, y: ground.y + placed.y, width: fitted.width, height },
      };
    });
  });
}

/** The row after the last that a cell reaches. */
function rowEnd(cell: DraftCell, { rows }: FittedTable, index: number): number {
  if (cell.rowSpan === 1) return index + 1;
  const start = rows.findIndex((row) => row.cells.some((other) => other.cell === cell));
  return (start < 0 ? index : start) + cell.rowSpan;
}

/** Cells of earlier rows that reach into the row that opens a page: their words are said again. */
function reachingInto({ rows }: FittedTable, index: number): readonly { fitted: FittedCell; again: boolean }[] {
  return rows
    .slice(0, index)
    .flatMap((row, at) =>
      row.cells
        .filter(({ cell }) => at + cell.rowSpan > index)
        .map((fitted) => ({ fitted: { ...fitted, continued: true }, again: true })),
    );
}

function drawSpot({ fitted, rect, placed, again }: Spot, ground: Ground): Omit<Drawing, 'marks'> {
  const { cell } = fitted;
  const { emitter } = ground.tree;
  const saidBefore = placed.repeated === true || (again && cell.role === 'header');
  const artifact = ground.artifact === true || saidBefore;
  const takeSlot = artifact ? undefined : ground.takeSlot;
  const node = artifact ? -1 : nodeOfCell(cell, placed.table.table, placed.index, ground.tree);
  const earlier = drawnBefore.get(fitted) ?? [];
  const same = earlier.find((drawn) => isDrawnSo(drawn, { rect, again, node, takeSlot }));
  const drawn = same ?? { again, ...drawCell(fitted, { rect, again, node, takeSlot }) };
  if (!same) drawnBefore.set(fitted, [drawn, ...earlier.slice(0, mostDrawings - 1)]);
  const repeats = artifact || again;
  return { fitted, cell: drawn.cell, taken: drawn.taken, page: emitter.pages.length, repeats };
}

/** Where a cell is drawn. */
interface CellGround {
  readonly rect: Rect;
  readonly again: boolean;
  readonly node: number;
  readonly takeSlot: TakeSlot | undefined;
}

/** Draws a cell in its rectangle, and gives it with the slots that it took. */
export function drawCell(fitted: FittedCell, { rect, again, node, takeSlot }: CellGround) {
  const { cell } = fitted;
  const taken: Taken[] = [];
  const noting: TakeSlot | undefined = takeSlot && ((mark, own) => note(taken, mark, own, takeSlot));
  for (const mark of noting ? cell.slots : []) noting?.(mark, rect);
  // Words that are only said again stay away from a stretch too low for them.
  const hasRoom = !(again && cell.role === 'header') || heightOf(fitted.parts) <= rect.height;
  const lines = hasRoom ? placeLines(fitted, rect, noting && widenOnly(cell.slots, rect, noting)) : [];
  const said = lines.filter((line) => line.runs.length > 0);
  const drawn: Cell = { node, ...rect, lines: said, ...(cell.fill && { fill: cell.fill }) };
  return { cell: drawn, taken };
}

/** What a cell was drawn as before. */
interface DrawnCell {
  readonly cell: Cell;
  readonly again: boolean;
  readonly taken: readonly Taken[];
}

/** The last drawings of each cell: on the paper of another record it often stands where it stood. */
const drawnBefore = new WeakMap<FittedCell, readonly DrawnCell[]>();
const mostDrawings = 4;

function note(taken: Taken[], mark: SlotMark, rect: Rect, takeSlot: TakeSlot): number {
  const slot = takeSlot(mark, rect);
  taken.push({ mark, rect, slot });
  return slot;
}

/** Whether a cell would be drawn as it was before; its slots are taken then. */
function isDrawnSo({ cell, again, taken }: DrawnCell, now: CellGround): boolean {
  const { rect, node, takeSlot } = now;
  if (again !== now.again || node !== cell.node || (takeSlot === undefined && taken.length > 0)) return false;
  if (rect.x !== cell.x || rect.y !== cell.y || rect.width !== cell.width || rect.height !== cell.height) return false;
  // All are taken, of which the first tell already: taking one twice takes no more.
  return takeSlot === undefined || taken.filter((own) => takeSlot(own.mark, own.rect) !== own.slot).length === 0;
}

/** What is drawn over a cell; its figures stand under it in the logical tree, where it stands there itself. */
function marksOf({ fitted, rect }: Spot, { node }: Cell, { tree }: Ground): readonly Mark[] {
  return placeMarks(fitted, rect, node < 0 ? undefined : (alt) => nodeOfFigure(alt, node, tree));
}

/** A field whose room is the whole cell is not widened by its runs. */
function widenOnly(whole: readonly SlotMark[], rect: Rect, takeSlot: TakeSlot): TakeSlot {
  return (mark, own) => takeSlot(mark, whole.includes(mark) ? rect : own);
}
