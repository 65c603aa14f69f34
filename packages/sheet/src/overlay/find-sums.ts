import type { Cell, Sheet } from '../sheet.ts';
import { alignOf } from './gather-values.ts';

/** What a paper works out itself, with the cell that stock leaves open for it: sums under columns, what rules find. */
export interface StockSum {
  readonly text: string;
  readonly page: number;
  readonly cell: Cell;
  readonly align: ReturnType<typeof alignOf>;
}

/** Finds what a filled paper says without a field in rows whose heads are the stock's, where the stock says nothing. */
export function findSums(stock: Sheet, filled: Sheet): readonly StockSum[] {
  const written = groupByHead(filled);
  return [...groupByHead(stock)].flatMap(([head, cells]) => {
    const others = written.get(head) ?? [];
    return cells.flatMap(({ cell, page }, at): readonly StockSum[] => {
      const other = others[at]?.cell;
      if (!other || isSlotted(other) || sayCell(cell) !== '' || coversSlot(stock, page, cell)) return [];
      const text = sayCell(other);
      return text === '' ? [] : [{ text, page, cell, align: alignOf(other) }];
    });
  });
}

interface PlacedCell {
  readonly page: number;
  readonly cell: Cell;
}

/** The cells of each row by the words at its head, rows of the same words after each other. */
function groupByHead({ pages, nodes }: Sheet): ReadonlyMap<string, readonly PlacedCell[]> {
  const heads = new Map<number, string>();
  const rows = new Map<number, PlacedCell[]>();
  for (const [page, { cells }] of pages.entries()) {
    for (const cell of cells) {
      const node = nodes[cell.node];
      if (!node || nodes[node.parent]?.role !== 'row') continue;
      if (node.role === 'header') heads.set(node.parent, (heads.get(node.parent) ?? '') + sayCell(cell));
      else rows.set(node.parent, [...(rows.get(node.parent) ?? []), { page, cell }]);
    }
  }
  const groups = new Map<string, PlacedCell[]>();
  for (const [row, cells] of rows) {
    const head = heads.get(row) ?? '';
    if (head !== '') groups.set(head, [...(groups.get(head) ?? []), ...cells]);
  }
  return groups;
}

function sayCell({ lines }: Cell): string {
  const runs = lines.flatMap((line) => line.runs);
  return runs
    .map((run) => ('text' in run ? run.text : '□'))
    .join('')
    .trim();
}

function isSlotted({ lines }: Cell): boolean {
  return lines.some(({ runs }) => runs.some((run) => run.slot !== undefined));
}

function coversSlot({ slots }: Sheet, page: number, { x, y, width, height }: Cell): boolean {
  return slots.some(
    (slot) => slot.page === page && slot.x >= x && slot.x < x + width && slot.y >= y && slot.y < y + height,
  );
}
