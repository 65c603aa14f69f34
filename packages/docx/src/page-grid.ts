import type { Cell, Edge, Page, Twips } from '@jiandu/sheet';
import { DocxError } from './docx-error.ts';
import { findLine, type GridLines, gaps, gridLines } from './grid-lines.ts';
import { cutRules, type Direction, directionOf, type Piece, type Pieces } from './rule-pieces.ts';

/** The sides of a table cell. */
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** One cell of a Word table: a cell of the sheet, or the empty space between cells. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell?: Cell;
  /** The rules that lie along a whole side. */
  readonly borders: Readonly<Partial<Record<Side, Edge>>>;
}

/** A page as one table. */
export interface PageGrid {
  readonly x: Twips;
  readonly y: Twips;
  readonly columns: readonly Twips[];
  readonly rows: readonly Twips[];
  /** In the order of rows, then columns. */
  readonly places: readonly GridPlace[];
  /** What no side of a cell can carry. */
  readonly loose: readonly Edge[];
}

/** What a grid is found for: the form and the place of the page. */
export interface About {
  readonly form: string;
  readonly path: string;
}

type Span = Omit<GridPlace, 'borders'>;

/**
 * Positions closer than these are one grid line. Columns are true to a tenth of a point: a narrower one is spanned by every cell
 * of its rows. A row so low would hold no paragraph, so that rows are true to 0.3 pt.
 */
const tolerances = { across: 2, down: 6 } as const satisfies Record<Direction, Twips>;

/** More cells in a row Word takes for a damaged file. */
const mostCells = 63;

/** Finds the table that the cells and rules of a page are, so that Word draws what the sheet has. */
export function findGrid({ cells, edges }: Page, about: About): PageGrid {
  const [across, down] = [ends(edges, 'across'), ends(edges, 'down')];
  const columns = gridLines([...cells.flatMap(({ x, width }) => [x, x + width]), ...across], tolerances.across);
  const rows = gridLines([...cells.flatMap(({ y, height }) => [y, y + height]), ...down], tolerances.down);
  const pieces = cutRules(edges, columns, rows);
  const spans = placeCells(cells, columns, rows, about);
  const taken = occupy(spans, about);
  const [widths, heights] = [gaps(columns), gaps(rows)];
  const all = [...spans, ...fillGaps(taken, widths.length, heights.length, pieces)];
  refuseWideRows(all, heights.length, about);
  const drawn = new Set<Piece>();
  const places = all.map((span): GridPlace => ({ ...span, borders: findBorders(span, pieces, drawn) }));
  return {
    x: columns.positions[0] ?? 0,
    y: rows.positions[0] ?? 0,
    columns: widths,
    rows: heights,
    places: places.sort((first, second) => first.row - second.row || first.column - second.column),
    loose: [
      ...pieces.loose,
      ...pieces.all.filter((piece) => !drawn.has(piece)).map((piece) => cut(piece, columns, rows)),
    ],
  };
}

function refuseWideRows(spans: readonly Span[], rows: number, about: About): void {
  for (let row = 0; row < rows; row += 1) {
    const cells = spans.filter((span) => span.row <= row && row < span.row + span.rowSpan).length;
    if (cells > mostCells) {
      throw new DocxError(
        'too-many-columns',
        about,
        `has ${cells} cells in one row, and Word takes ${mostCells}; print it as PDF`,
      );
    }
  }
}

function ends(edges: readonly Edge[], direction: Direction): readonly Twips[] {
  const along = edges.filter((edge) => directionOf(edge) === direction);
  return along.flatMap(({ x1, y1, x2, y2 }) => (direction === 'across' ? [x1, x2] : [y1, y2]));
}

function placeCells(cells: readonly Cell[], columns: GridLines, rows: GridLines, about: About): readonly Span[] {
  return cells.map((cell, index) => {
    const column = findLine(columns, cell.x);
    const row = findLine(rows, cell.y);
    const columnSpan = findLine(columns, cell.x + cell.width) - column;
    const rowSpan = findLine(rows, cell.y + cell.height) - row;
    if (columnSpan < 1 || rowSpan < 1) throw new DocxError('overlap', cellAt(about, index), 'has no area');
    return { row, column, rowSpan, columnSpan, cell };
  });
}

function cellAt({ form, path }: About, index: number): About {
  return { form, path: `${path}/cells/${index}` };
}

function occupy(spans: readonly Span[], about: About): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const [index, { row, column, rowSpan, columnSpan }] of spans.entries()) {
    for (let down = row; down < row + rowSpan; down += 1) {
      for (let across = column; across < column + columnSpan; across += 1) {
        const key = `${down} ${across}`;
        if (taken.has(key)) throw new DocxError('overlap', cellAt(about, index), 'lies over another cell');
        taken.add(key);
      }
    }
  }
  return taken;
}

/** Fills each row between the cells; a filler ends where a rule beside it begins or ends, so that it can carry the rule. */
function fillGaps(taken: ReadonlySet<string>, columns: number, rows: number, pieces: Pieces): readonly Span[] {
  const fillers: Span[] = [];
  for (let row = 0; row < rows; row += 1) {
    let column = 0;
    while (column < columns) {
      let end = column + 1;
      if (!taken.has(`${row} ${column}`)) {
        while (end < columns && !taken.has(`${row} ${end}`) && continues(pieces, row, end)) end += 1;
        fillers.push({ row, column, rowSpan: 1, columnSpan: end - column });
      }
      column = end;
    }
  }
  return fillers;
}

function continues({ find }: Pieces, row: number, column: number): boolean {
  const alike = (line: number) => look(find('across', line, column - 1)) === look(find('across', line, column));
  return !find('down', column, row) && alike(row) && alike(row + 1);
}

function findBorders(
  { row, column, rowSpan, columnSpan }: Span,
  { find }: Pieces,
  drawn: Set<Piece>,
): GridPlace['borders'] {
  const sides = {
    top: side(columnSpan, (step) => find('across', row, column + step)),
    bottom: side(columnSpan, (step) => find('across', row + rowSpan, column + step)),
    left: side(rowSpan, (step) => find('down', column, row + step)),
    right: side(rowSpan, (step) => find('down', column + columnSpan, row + step)),
  } satisfies Record<Side, readonly Piece[] | undefined>;
  const whole = Object.entries(sides).flatMap(([name, pieces]) => {
    for (const piece of pieces ?? []) drawn.add(piece);
    return pieces?.[0] ? [[name, pieces[0].edge] as const] : [];
  });
  return Object.fromEntries(whole);
}

/** The rule along a side; `undefined` where there is none or it changes on the way. */
function side(length: number, at: (step: number) => Piece | undefined): readonly Piece[] | undefined {
  const pieces = Array.from({ length }, (_, step) => at(step));
  const first = look(pieces[0]);
  return first && pieces.every((piece) => look(piece) === first) ? (pieces as Piece[]) : undefined;
}

function look(piece: Piece | undefined): string | undefined {
  return piece && `${piece.edge.style} ${piece.edge.width}`;
}

function cut({ direction, line, step, edge }: Piece, columns: GridLines, rows: GridLines): Edge {
  const [{ positions: lines }, { positions: steps }] = direction === 'across' ? [rows, columns] : [columns, rows];
  const [at, from, to] = [lines[line] ?? 0, steps[step] ?? 0, steps[step + 1] ?? 0];
  return direction === 'across'
    ? { ...edge, x1: from, x2: to, y1: at, y2: at }
    : { ...edge, x1: at, x2: at, y1: from, y2: to };
}
