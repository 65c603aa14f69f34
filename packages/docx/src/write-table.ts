import type { Cell, Edge, Page, Twips } from '@jiandu/sheet';
import type { GridPlace, PageGrid, Side } from './page-grid.ts';
import { emptyParagraph } from './write-paragraph.ts';

/** A cell of the sheet that has a place in a table. */
export interface TablePlace {
  /** Index into the cells of the page. */
  readonly index: number;
  /** The width of the rule on top of it, below which its text begins. */
  readonly topRule: Twips;
  /** Whether rules stand beside its lines. */
  readonly isRuled: boolean;
}

/** A table without what its cells say: `between` has what stands before the content of each place, and after the last. */
export interface TableTemplate {
  readonly places: readonly TablePlace[];
  readonly between: readonly string[];
}

const sides = ['top', 'left', 'bottom', 'right'] as const satisfies readonly Side[];
const noBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="none"/>`);
const noMargins = sides.map((side) => `<w:${side} w:w="0" w:type="dxa"/>`);

/** Writes a grid as a table of fixed columns and exact rows, which looks the same in every program. */
export function writeTable(grid: PageGrid, page: Page, isFillable: boolean): TableTemplate {
  const indexes = new Map(page.cells.map((cell, index) => [cell, index]));
  const places: TablePlace[] = [];
  const between: string[] = [];
  let before = headOf(grid);
  for (const [row, height] of grid.rows.entries()) {
    // What is typed may need more room than the paper has for it.
    const rule = isFillable ? 'atLeast' : 'exact';
    before += `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="${rule}"/></w:trPr>`;
    for (const place of placesIn(grid, row)) {
      before += `<w:tc>${cellProperties(place, row, grid)}`;
      const index = place.cell && indexes.get(place.cell);
      if (index === undefined || place.row < row) before += emptyParagraph;
      else {
        const { top, left, right } = place.borders;
        places.push({ index, topRule: top?.width ?? 0, isRuled: left !== undefined || right !== undefined });
        between.push(before);
        before = '';
      }
      before += '</w:tc>';
    }
    before += '</w:tr>';
  }
  return { places, between: [...between, `${before}</w:tbl>`] };
}

/** The cells that begin in a row, and those that go on in it. */
function placesIn({ places }: PageGrid, row: number): readonly GridPlace[] {
  return places
    .filter((place) => place.row <= row && row < place.row + place.rowSpan)
    .sort((first, second) => first.column - second.column);
}

function headOf({ columns }: PageGrid): string {
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(columns)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${noBorders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${noMargins.join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

function cellProperties(place: GridPlace, row: number, { columns }: PageGrid): string {
  const { column, columnSpan, rowSpan, cell, borders } = place;
  const width = sum(columns.slice(column, column + columnSpan));
  const lines = sides.flatMap((side) => (borders[side] ? writeBorder(side, borders[side]) : []));
  const merge = place.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return (
    `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''}` +
    `${rowSpan > 1 ? merge : ''}${lines.length > 0 ? `<w:tcBorders>${lines.join('')}</w:tcBorders>` : ''}` +
    `${cell?.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill.slice(1)}"/>` : ''}` +
    `${cell && isEmptyCell(cell) ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>`
  );
}

/** Whether nothing stands in a cell. */
export function isEmptyCell({ lines }: Cell): boolean {
  return lines.every(({ runs }) => runs.length === 0);
}

/** Word counts the width of borders in eighths of a point. */
function writeBorder(side: Side, { width, style }: Edge): string {
  const eighths = Math.max(2, Math.round((width / 20) * 8));
  return `<w:${side} w:val="${style === 'dashed' ? 'dashed' : 'single'}" w:sz="${eighths}"/>`;
}

function sum(lengths: readonly Twips[]): Twips {
  return lengths.reduce((total, length) => total + length, 0);
}
