import type { Cell, Sheet, Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';

/** How a printer's paper lies to what is printed on it. */
export interface Registration {
  /** Millimetres to the right and down. */
  readonly offsetMm?: readonly [x: number, y: number];
  /** Of lengths and type, from the top left; default 1. */
  readonly scale?: number;
}

/** Moves all that stands on the pages of a sheet, and scales it. */
export function moveSheet(sheet: Sheet, { offsetMm = [0, 0], scale = 1 }: Registration): Sheet {
  const [right, down] = offsetMm.map(fromMm) as [Twips, Twips];
  const size = (length: Twips) => Math.round(length * scale);
  const across = (x: Twips) => size(x) + right;
  const under = (y: Twips) => size(y) + down;
  const rectOf = (rect: Pick<Cell, 'x' | 'y' | 'width' | 'height'>) => ({
    x: across(rect.x),
    y: under(rect.y),
    width: size(rect.width),
    height: size(rect.height),
  });
  const cells = (cell: Cell): Cell => ({
    ...cell,
    ...rectOf(cell),
    lines: cell.lines.map(({ baseline, runs }) => ({
      baseline: under(baseline),
      runs: runs.map((run) => ({ ...run, x: across(run.x), width: size(run.width), size: size(run.size) })),
    })),
  });
  return {
    ...sheet,
    pages: sheet.pages.map((page) => ({ ...page, cells: page.cells.map(cells) })),
    slots: sheet.slots.map((slot) => ({ ...slot, ...rectOf(slot) })),
  };
}
