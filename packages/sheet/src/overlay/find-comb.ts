import type { Rect } from '../page/edges.ts';
import type { Mark, Page, Slot } from '../sheet.ts';
import type { StockBox } from './find-rooms.ts';

/** Finds the boxes for one character each, in the order in which they are filled: ruled in a cell, or standing in a sentence. */
export function findComb(slot: Slot, { marks }: Pick<Page, 'marks'>, boxes: readonly StockBox[]): readonly Rect[] {
  if (slot.kind !== 'text') return [];
  const drawn = boxes.map(({ run: { x, width, size }, baseline }) => ({ x, y: baseline - size, width, height: size }));
  return drawn.length > 0 ? drawn : marks.filter((mark) => isUpright(mark, slot)).flatMap(boxFrom);
}

type Stroke = Extract<Mark, { mark: 'line' }>;

function isUpright(mark: Mark, { x, y, width, height }: Slot): mark is Stroke {
  if (mark.mark !== 'line' || mark.x1 !== mark.x2) return false;
  return mark.x1 >= x && mark.x1 <= x + width && mark.y1 >= y && mark.y2 <= y + height;
}

/** Between a rule and the next of the same height. */
function boxFrom({ x1: x, y1: y, y2 }: Stroke, at: number, rules: readonly Stroke[]): readonly Rect[] {
  const next = rules[at + 1];
  return next && next.y1 === y && next.x1 > x ? [{ x, y, width: next.x1 - x, height: y2 - y }] : [];
}
