import type { Rect } from '../page/edges.ts';
import type { BoxRun, Cell, Line, Run, Sheet, Slot, TextRun, Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import { findComb } from './find-comb.ts';

/** A room that the stock leaves for a hand: its rectangle, and the line that it stands on, if any. */
export interface Room {
  readonly rect: Rect;
  readonly baseline?: Twips;
  readonly size?: Twips;
}

/** A box that is printed on the stock. */
export interface StockBox {
  readonly run: BoxRun;
  readonly baseline: Twips;
}

/** The place of a field on stock. */
export interface StockPlace {
  readonly slot: Slot;
  /** Its rooms on lines: one, or one each for year, month and day. */
  readonly rooms: readonly Room[];
  /** Without such: what is free of its cell, the best first. */
  readonly free: readonly Room[];
  /** Boxes to tick. */
  readonly boxes: readonly StockBox[];
  /** Boxes for one character each. */
  readonly comb: readonly Rect[];
}

/** Finds where the blank form has room for each field, in the order in which they stand. */
export function findRooms({ pages, slots }: Sheet): readonly StockPlace[] {
  return slots.flatMap((slot, index): readonly StockPlace[] => {
    const page = pages[slot.page];
    if (!page) return [];
    const rooms = page.cells.flatMap((cell) => cell.lines.flatMap((line) => roomsOn(line, cell, index)));
    const boxes = page.cells.flatMap((cell) => cell.lines.flatMap((line) => boxesOn(line, index)));
    const comb = findComb(slot, page, boxes);
    const hasOwn = rooms.length + boxes.length + comb.length > 0;
    return [{ slot, rooms, boxes, comb, free: hasOwn ? [] : freeOf(slot, page.cells) }];
  });
}

function boxesOn({ baseline, runs }: Line, slot: number): readonly StockBox[] {
  return runs.flatMap((run) => ('box' in run && run.slot === slot ? [{ run, baseline }] : []));
}

/** Rooms of a field on a line; one that is not ruled reaches to the next words, and all up to what stands over their line. */
function roomsOn({ baseline, runs }: Line, cell: Cell, slot: number): readonly Room[] {
  const top = topOver(baseline, cell);
  return joinBlanks(runs).flatMap((run, at, joined): readonly Room[] => {
    if ('box' in run || run.slot !== slot) return [];
    const next = joined.slice(at + 1).find((other) => !isBlank(other) || other.slot !== undefined);
    const end = run.underline ? run.x + run.width : (next?.x ?? cell.x + cell.width - inset);
    const width = Math.max(run.width, end - run.x);
    const y = Math.min(baseline - run.size, Math.max(top, baseline - 2 * run.size));
    const height = baseline + Math.round(0.3 * run.size) - y;
    return [{ rect: { x: run.x, y, width, height }, baseline, size: run.size }];
  });
}

/** Below the words of the line before, or below the rule over the cell. */
function topOver(baseline: Twips, { y, lines }: Cell): Twips {
  const above = lines.filter((line) => line.baseline < baseline);
  const ends = above.map((line) => Math.round(line.baseline + 0.2 * sizeOf(line)));
  return Math.max(y + hair, ...ends);
}

const hair: Twips = 10;

/** The room before a word may be several runs, where its line is spread. */
function joinBlanks(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last && run.slot !== undefined && run.slot === last.slot && isBlank(run) && isBlank(last);
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text, width: run.x + run.width - last.x };
    else joined.push(run);
  }
  return joined;
}

function isBlank(run: Run): run is TextRun {
  return 'text' in run && run.text.trim() === '';
}

const inset: Twips = fromMm(1);

/** What words in a cell leave free: strips over, between and under them, and what is behind the longest of their lines. */
function freeOf(slot: Slot, cells: readonly Cell[]): readonly Room[] {
  const lines = cells
    .filter((cell) => cell.x < slot.x + slot.width && slot.x < cell.x + cell.width)
    .flatMap((cell) => cell.lines)
    .filter(({ baseline, runs }) => baseline > slot.y && baseline <= slot.y + slot.height && !runs.every(isBlank))
    .sort((one, other) => one.baseline - other.baseline);
  const tops = [slot.y, ...lines.map((line) => Math.round(line.baseline + 0.2 * sizeOf(line)))];
  const bottoms = [...lines.map((line) => line.baseline - sizeOf(line)), slot.y + slot.height];
  const strips = tops.map((y, at) => ({ x: slot.x, y, width: slot.width, height: (bottoms[at] ?? y) - y }));
  const end = Math.max(slot.x, ...lines.flatMap(({ runs }) => runs.map((run) => run.x + run.width)));
  const behind = { x: end, y: slot.y, width: slot.x + slot.width - end, height: slot.height };
  const area = ({ width, height }: Rect) => width * height;
  return [...strips.sort((one, other) => area(other) - area(one)), ...(lines.length > 0 ? [behind] : [])]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((rect) => ({ rect }));
}

function sizeOf({ runs }: Line): Twips {
  return Math.max(...runs.map(({ size }) => size));
}
