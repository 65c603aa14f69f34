import type { Cell, Edge, Page, Twips } from '@jiandu/sheet';
import { type About, findGrid } from './page-grid.ts';
import { isEmptyCell, type TableTemplate, writeTable } from './write-table.ts';

/** What pages with the same rules and cells have in common, whatever their cells say. */
export interface PageTemplate {
  /** The table; none on a page without cells. */
  readonly table?: TableTemplate;
  /** Where it stands on the page. */
  readonly frame: Readonly<Record<'x' | 'y' | 'width' | 'height', Twips>>;
  /** The rules that are no border of a cell. */
  readonly loose: readonly Edge[];
}

interface Known {
  readonly page: Page;
  readonly isFillable: boolean;
  readonly template: PageTemplate;
}

/** Pages of one plate have their rules in common, by which they are known again. */
const knownPages = new WeakMap<Page['edges'], Known[]>();
const mostTemplates = 8;

/** Gives the template of a page, which is made once for all records that fill the form alike. Throws `DocxError`. */
export function findTemplate(page: Page, isFillable: boolean, about: About): PageTemplate {
  const known = knownPages.get(page.edges) ?? [];
  knownPages.set(page.edges, known);
  const found = known.find((own) => own.isFillable === isFillable && isAlike(own.page, page));
  if (found) return found.template;
  const template = makeTemplate(page, isFillable, about);
  if (known.unshift({ page, isFillable, template }) > mostTemplates) known.pop();
  return template;
}

function makeTemplate(page: Page, isFillable: boolean, about: About): PageTemplate {
  const grid = findGrid(page, about);
  const { x, y, columns, rows, loose } = grid;
  const frame = { x, y, width: sum(columns), height: sum(rows) };
  return { frame, loose, ...(rows.length > 0 && { table: writeTable(grid, page, isFillable) }) };
}

function isAlike(one: Page, other: Page): boolean {
  return (
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => {
      const same = other.cells[index];
      return cell === same || (same !== undefined && isPlacedAlike(cell, same));
    })
  );
}

function isPlacedAlike(one: Cell, other: Cell): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.fill === other.fill &&
    isEmptyCell(one) === isEmptyCell(other)
  );
}

function sum(lengths: readonly Twips[]): Twips {
  return lengths.reduce((total, length) => total + length, 0);
}
