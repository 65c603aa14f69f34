import type { OfficePrinter } from '@jiandu/model';
import type { Cell, Mark, Sheet, Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';

/** How a printer's paper lies to what is printed on it. */
export type Registration = OfficePrinter;

/** Moves the cells, lines and pictures of a sheet, and scales them. */
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
  const marks = (mark: Mark): Mark => {
    if (mark.mark === 'image') return { ...mark, ...rectOf(mark) };
    if (mark.mark !== 'line') return mark;
    return { ...mark, x1: across(mark.x1), x2: across(mark.x2), y1: under(mark.y1), y2: under(mark.y2) };
  };
  return {
    ...sheet,
    pages: sheet.pages.map((page) => ({ ...page, cells: page.cells.map(cells), marks: page.marks.map(marks) })),
    slots: sheet.slots.map((slot) => ({ ...slot, ...rectOf(slot) })),
  };
}
