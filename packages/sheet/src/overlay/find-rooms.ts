import type { Rect } from '../page/edges.ts';
import type { BoxRun, Cell, Line, Run, Sheet, Slot, TextRun, Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';

/** A room that the stock leaves for a hand: its rectangle, and the line that it stands on, if any. */
export interface Room {
  readonly rect: Rect;
  readonly baseline?: Twips;
  readonly size?: Twips;
}

/** The place of a field on stock. */
export interface StockPlace {
  readonly slot: Slot;
  readonly rooms: readonly Room[];
  readonly boxes: readonly { readonly run: BoxRun; readonly baseline: Twips }[];
}

/** Finds where the blank form has room for each field, in the order in which they stand. */
export function findRooms({ pages, slots }: Sheet): readonly StockPlace[] {
  return slots.flatMap((slot, index): readonly StockPlace[] => {
    const cells = pages[slot.page]?.cells ?? [];
    const own = cells.flatMap((cell) => cell.lines.flatMap((line) => roomsOn(line, cell, index)));
    const boxes = cells.flatMap(({ lines }) =>
      lines.flatMap(({ baseline, runs }) =>
        runs.flatMap((run) => ('box' in run && run.slot === index ? [{ run, baseline }] : [])),
      ),
    );
    const whole = own.length === 0 && boxes.length === 0 ? [{ rect: freeOf(slot, cells) }] : own;
    return [{ slot, rooms: whole, boxes }];
  });
}

/** Rooms of a field on a line; one that is not ruled reaches to the next words. */
function roomsOn({ baseline, runs }: Line, cell: Cell, slot: number): readonly Room[] {
  return runs.flatMap((run, at): readonly Room[] => {
    if ('box' in run || run.slot !== slot) return [];
    const next = runs.slice(at + 1).find((other) => !isBlank(other) || other.slot !== undefined);
    const end = run.underline ? run.x + run.width : (next?.x ?? cell.x + cell.width - inset);
    const width = Math.max(run.width, end - run.x);
    return [
      {
        rect: { x: run.x, y: baseline - run.size, width, height: Math.round(1.3 * run.size) },
        baseline,
        size: run.size,
      },
    ];
  });
}

function isBlank(run: Run): run is TextRun {
  return 'text' in run && run.text.trim() === '';
}

const inset: Twips = fromMm(1);

/** The largest strip of a slot that no words of its cell take. */
function freeOf(slot: Slot, cells: readonly Cell[]): Rect {
  const lines = cells
    .filter((cell) => cell.x < slot.x + slot.width && slot.x < cell.x + cell.width)
    .flatMap((cell) => cell.lines)
    .filter(({ baseline, runs }) => baseline > slot.y && baseline <= slot.y + slot.height && !runs.every(isBlank))
    .sort((one, other) => one.baseline - other.baseline);
  const sizeOf = ({ runs }: Line) => Math.max(...runs.map(({ size }) => size));
  const tops = [slot.y, ...lines.map((line) => Math.round(line.baseline + 0.2 * sizeOf(line)))];
  const bottoms = [...lines.map((line) => line.baseline - sizeOf(line)), slot.y + slot.height];
  const strips = tops.map((y, at) => ({ y, height: (bottoms[at] ?? y) - y }));
  const largest = strips.reduce((most, strip) => (strip.height > most.height ? strip : most));
  return { x: slot.x, width: slot.width, ...largest };
}
