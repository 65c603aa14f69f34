import type { Cell, Edge, Twips } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { GridPlace, PageGrid, Side } from './page-grid.ts';
import { exactHeight, writeLines } from './write-line.ts';
import { fontOf, type RunContext } from './write-run.ts';

/** How text looks that someone types into an empty cell. */
export interface EmptyText {
  readonly face: string;
  readonly size: Twips;
  readonly lang: Script;
}

/** What a table is written with. */
export interface TableContext extends RunContext {
  readonly emptyText: EmptyText;
}

/** Room before what is typed into an empty cell: the 2 mm that labels have. */
const padding: Twips = 113;
const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Writes a grid as a table of fixed columns and exact rows, which looks the same in every program. */
export function writeTable(grid: PageGrid, context: TableContext): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(grid.columns), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    columnWidths: grid.columns,
    margins: noMargins,
    borders: TableBorders.NONE,
    rows: grid.rows.map(
      (height, row) =>
        new TableRow({
          cantSplit: true,
          // What is typed may need more room than the paper has for it.
          height: { value: height, rule: context.spots?.isFillable ? HeightRule.ATLEAST : HeightRule.EXACT },
          children: grid.places.filter((place) => place.row === row).map((place) => writeCell(place, grid, context)),
        }),
    ),
  });
}

function writeCell(place: GridPlace, grid: PageGrid, context: TableContext): TableCell {
  const { column, columnSpan, rowSpan, cell, borders } = place;
  const isEmpty = cell?.lines.every(({ runs }) => runs.length === 0) ?? false;
  return new TableCell({
    width: { size: sum(grid.columns.slice(column, column + columnSpan)), type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    borders: Object.fromEntries(Object.entries(borders).map(([side, edge]) => [side as Side, writeBorder(edge)])),
    ...(cell?.fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill.slice(1) } }),
    verticalAlign: isEmpty ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: writeContent(cell, isEmpty, borders, context),
  });
}

/** Text begins below the rule on top of its cell. */
function writeContent(
  cell: Cell | undefined,
  isEmpty: boolean,
  { top, left, right }: GridPlace['borders'],
  context: TableContext,
): readonly Paragraph[] {
  if (!cell) return [new Paragraph({})];
  if (isEmpty) return [writeEmptyLine(cell, context)];
  const isRuled = left !== undefined || right !== undefined;
  return writeLines(cell, { top: cell.y + (top?.width ?? 0), isRuled }, context);
}

function writeEmptyLine({ height }: Cell, { emptyText, face }: TableContext): Paragraph {
  const line = Math.min(exactHeight(emptyText.size), Math.max(20, height - 40));
  return new Paragraph({
    spacing: { line, lineRule: LineRuleType.EXACT },
    indent: { left: padding },
    run: fontOf(face(emptyText.face), emptyText.size, emptyText.lang),
  });
}

/** Word counts the width of borders in eighths of a point. */
function writeBorder({ width, style }: Edge): IBorderOptions {
  return {
    style: style === 'dashed' ? BorderStyle.DASHED : BorderStyle.SINGLE,
    size: Math.max(2, Math.round((width / 20) * 8)),
    color: '000000',
    space: 0,
  };
}

function sum(lengths: readonly Twips[]): Twips {
  return lengths.reduce((total, length) => total + length, 0);
}
