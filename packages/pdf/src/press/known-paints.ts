import type { Cell, Mark, Page, SheetNode } from '@jiandu/sheet';
import type { Texts } from './file-fonts.ts';

/** A part of a page's content with the nodes of its pieces, in the order of their numbers. */
export interface Painted {
  readonly content: string;
  readonly marked: readonly number[];
  /** What it says, and so needs glyphs for. */
  readonly texts: Texts;
}

/** What the form says on a page. */
interface Fixed {
  readonly page: Page;
  readonly nodes: readonly SheetNode[];
  readonly labels: readonly Cell[];
  /** Seal squares and watermarks. */
  readonly marks: readonly Mark[];
}

/** What was painted already. Sheets of one plate have objects in common, by which they are known again. */
export interface KnownPaints {
  readonly fixed: (fixed: Fixed, paint: () => Painted) => Painted;
  /** A cell painted in one manner. */
  readonly cell: (cell: Cell, manner: string, paint: () => string) => string;
}

/** So many pages of one ruling are remembered: those of a form whose labels change with its record. */
const mostPages = 8;

export function createKnownPaints(): KnownPaints {
  const pages = new WeakMap<Page['edges'], { readonly fixed: Fixed; readonly painted: Painted }[]>();
  const cells = new WeakMap<Cell, { readonly manner: string; readonly content: string }>();
  const seen = new WeakSet<Cell>();
  return {
    fixed: (fixed, paint) => {
      const known = pages.get(fixed.page.edges) ?? [];
      pages.set(fixed.page.edges, known);
      const found = known.find((own) => isSame(own.fixed, fixed));
      if (found) return found.painted;
      const painted = paint();
      if (known.unshift({ fixed, painted }) > mostPages) known.pop();
      return painted;
    },
    cell: (cell, manner, paint) => {
      const known = cells.get(cell);
      if (known?.manner === manner) return known.content;
      const content = paint();
      // Most cells are those of one record: what is seen once is not remembered.
      if (seen.has(cell)) cells.set(cell, { manner, content });
      else seen.add(cell);
      return content;
    },
  };
}

/** Grounds of cells with values are painted with the form too. */
function isSame(one: Fixed, other: Fixed): boolean {
  return (
    one.nodes === other.nodes &&
    one.page.height === other.page.height &&
    one.page.width === other.page.width &&
    one.labels.length === other.labels.length &&
    one.labels.every((cell, index) => cell === other.labels[index]) &&
    one.marks.length === other.marks.length &&
    JSON.stringify(one.marks) === JSON.stringify(other.marks) &&
    groundsOf(one) === groundsOf(other)
  );
}

function groundsOf({ page }: Fixed): string {
  return page.cells.map(({ fill, x, y, width, height }) => (fill ? `${fill} ${x} ${y} ${width} ${height}` : '')).join();
}
