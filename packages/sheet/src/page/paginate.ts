import type { FittedCell } from '../draft/fit-cell.ts';
import type { FittedRow, FittedTable } from '../draft/fit-rows.ts';
import { OverflowError } from '../errors.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import { splitRow } from './split-row.ts';

/** A row on a page; `y` is measured from the top of the page's content. */
export interface PlacedRow {
  readonly table: FittedTable;
  /** Index of the row in its table. */
  readonly index: number;
  readonly row: FittedRow;
  readonly cells: readonly FittedCell[];
  readonly y: Twips;
  readonly height: Twips;
  /** A head that was already said on an earlier page. */
  readonly repeated?: boolean;
}

/** A row with its table, in the order of the paper. */
interface Item {
  readonly table: FittedTable;
  readonly index: number;
  readonly row: FittedRow;
  /** Room over it, where it does not open a page; besides what brings it to the grid. */
  readonly gap: Twips;
}

/** The state of the page that is being filled. */
interface Filling {
  readonly job: PaperJob;
  /** The room of a page. */
  readonly height: Twips;
  /** Room that the running head takes on later pages. */
  readonly headRoom: Twips;
  readonly pages: PlacedRow[][];
  y: Twips;
}

/** Rows higher than this part of a page are split where they do not fit, others move on whole. */
const splitFrom = 1 / 3;

/** Gives every row its page: what belongs together stays together, long rows continue, heads come again. */
export function paginate(
  tables: readonly FittedTable[],
  room: { readonly height: Twips; readonly headRoom: Twips },
  job: PaperJob,
): readonly (readonly PlacedRow[])[] {
  const filling: Filling = { job, ...room, pages: [[]], y: 0 };
  for (const chunk of chunksOf(tables, room.height)) placeChunk(chunk, filling);
  return filling.pages;
}

function placeChunk(chunk: readonly Item[], filling: Filling): void {
  if (chunk[0]?.row.row.sums === 'before' && !isFresh(filling)) startPage(filling);
  if (heightOf(chunk, filling) + footRoom(chunk) <= filling.height - filling.y) {
    for (const item of chunk) putRow(item, item.row.cells, item.row.height, filling);
    return;
  }
  const [first] = chunk;
  if (chunk.length === 1 && first) {
    placeRow(first, filling);
    return;
  }
  const fresh = filling.height - filling.headRoom;
  const whole = chunk.reduce((sum, { row, gap }) => sum + row.height + gap, 0);
  if (whole <= fresh && !isFresh(filling)) {
    startPage(filling);
    placeChunk(chunk, filling);
    return;
  }
  // No page holds them together: each for itself, heads with the first row that they head.
  for (const [at, item] of chunk.entries()) {
    if (!isFresh(filling) && heightHeaded(chunk.slice(at), filling) > filling.height - filling.y) startPage(filling);
    placeRow(item, filling);
  }
}

/** The height of heads with what must stand under them: the row that they head, or the least part of one that is split. */
function heightHeaded(chunk: readonly Item[], filling: Filling): Twips {
  const first = chunk.findIndex(({ row }) => !row.row.keepWithNext);
  const headed = chunk[first];
  if (first <= 0 || !headed) return 0;
  const heads = chunk.slice(0, first).reduce((sum, { row, gap }) => sum + row.height + gap, 0);
  return heads + (isLong(headed, filling) ? leastOf(headed) : headed.row.height) + headed.gap;
}

/** Places one row: here, split, or on the next page. */
function placeRow(item: Item, filling: Filling): void {
  const over = headsHeight(item, filling) + (isFresh(filling) ? 0 : gapAt(item, filling.y));
  const room = filling.height - filling.y - over - footRoom([item]);
  if (item.row.height <= room) {
    putRow(item, item.row.cells, item.row.height, filling);
    return;
  }
  const fresh = filling.height - filling.headRoom - repeatedHeight(item) - footRoom([item]);
  const splits = item.row.height > fresh || (!item.table.sumRoom && isLong(item, filling));
  const parts = splits && room >= leastOf(item) ? splitRow(item.row, room, filling.job.setter, filling.job) : undefined;
  if (parts) {
    putRow(item, parts.here, room, filling);
    startPage(filling);
    placeRow({ ...item, row: parts.rest, gap: 0 }, filling);
    return;
  }
  if (isFresh(filling)) {
    const path = item.row.cells[0]?.cell.path ?? '';
    throw new OverflowError(filling.job.form, path, 'is higher than a page and cannot be continued; let its row grow');
  }
  startPage(filling);
  placeRow(item, filling);
}

/** Rows that are worth splitting; on a grid all are, so that pages are full. */
function isLong({ row, table }: Item, { height }: Filling): boolean {
  return table.table.pitch !== undefined || row.height > height * splitFrom;
}

/** The least part of a row that is worth its room: on a grid, a line of it. */
function leastOf({ table }: Item): Twips {
  return table.table.pitch ?? leastSplit;
}

const leastSplit: Twips = fromMm(18);

function putRow(item: Item, cells: readonly FittedCell[], height: Twips, filling: Filling): void {
  const page = filling.pages.at(-1) ?? [];
  if (needsHeads(item, filling)) {
    for (const [index, row] of repeatedHeads(item).entries()) {
      page.push({ table: item.table, index, row, cells: row.cells, y: filling.y, height: row.height, repeated: true });
      filling.y += row.height;
    }
    filling.y += headRoom(item);
  } else if (!isFresh(filling)) filling.y += gapAt(item, filling.y);
  page.push({ table: item.table, index: item.index, row: item.row, cells, y: filling.y, height });
  filling.y += height;
}

function startPage(filling: Filling): void {
  filling.pages.push([]);
  filling.y = filling.headRoom;
}

function isFresh({ pages }: Filling): boolean {
  return pages.at(-1)?.length === 0;
}

/** Heads come again where a body row opens a page. */
function needsHeads(item: Item, filling: Filling): boolean {
  return isFresh(filling) && repeatedHeads(item).length > 0;
}

function repeatedHeads({ table, index }: Item): readonly FittedRow[] {
  return index >= table.table.heads ? table.rows.slice(0, table.table.heads) : [];
}

function headsHeight(item: Item, filling: Filling): Twips {
  return needsHeads(item, filling) ? repeatedHeight(item) : 0;
}

function repeatedHeight(item: Item): Twips {
  return repeatedHeads(item).reduce((sum, row) => sum + row.height, headRoom(item));
}

/** Room for what is brought forward, over the row that opens a page. */
function headRoom({ table, index }: Item): Twips {
  return index > table.table.heads ? (table.sumRoom ?? 0) : 0;
}

/** Room for the sum of a page, below the last of its rows. */
function footRoom(chunk: readonly Item[]): Twips {
  const last = chunk.at(-1);
  return last && last.index >= last.table.table.heads ? (last.table.sumRoom ?? 0) : 0;
}

function heightOf(chunk: readonly Item[], filling: Filling): Twips {
  return (
    chunk.reduce((y, item, index) => {
      const over = index === 0 && isFresh(filling) ? headsHeight(item, filling) : gapAt(item, y);
      return y + over + item.row.height;
    }, filling.y) - filling.y
  );
}

/** Room over an item at some height of a page, up to the next line of the grid where it stands on one. */
function gapAt({ table, gap }: Item, y: Twips): Twips {
  const { pitch } = table.table;
  return pitch === undefined ? gap : Math.ceil((y + gap) / pitch) * pitch - y;
}

/** Rows that stay together: by their own wish, their block's, or because a cell reaches over them. */
function chunksOf(tables: readonly FittedTable[], height: Twips): readonly (readonly Item[])[] {
  const items = tables.flatMap((table, at) => itemsOf(table, tables[at - 1]));
  const chunks: Item[][] = [];
  let joined = false;
  for (const [index, item] of items.entries()) {
    const last = chunks.at(-1);
    if (joined && last) last.push(item);
    else chunks.push([item]);
    joined = staysWithNext(item, height) || isSigned(chunks.at(-1) ?? [], items[index + 1], height);
  }
  return chunks;
}

function itemsOf(table: FittedTable, before: FittedTable | undefined): readonly Item[] {
  const parted = before !== undefined && !(table.table.framed && before.table.framed);
  const gap = table.table.gap ?? (parted && table.table.framed ? fromMm(1.5) : 0);
  return table.rows.map((row, index) => ({ table, index, row, gap: index === 0 && before ? gap : 0 }));
}

function staysWithNext({ table, index, row }: Item, height: Twips): boolean {
  const last = index === table.rows.length - 1;
  if (last) return table.table.keepWithNext === true;
  return table.table.keep === true || row.row.keepWithNext === true || isSpanned(table, index, height);
}

/**
 * Whether rows are signed below them, and go with the signatures where those have no room on their page; not what would leave
 * much of it empty, nor lines of a grid or of sums, which have their own places.
 */
function isSigned(chunk: readonly Item[], next: Item | undefined, height: Twips): boolean {
  if (!next?.row.row.signs) return false;
  const isFree = chunk.every(({ table }) => table.table.pitch === undefined && table.sumRoom === undefined);
  return isFree && chunk.reduce((sum, { row }) => sum + row.height, 0) <= height * splitFrom;
}

/** Whether a cell reaches over the border below a row, in a group that is small enough to stay whole. */
function isSpanned({ rows }: FittedTable, index: number, height: Twips): boolean {
  return rows.slice(0, index + 1).some((row, at) =>
    row.cells.some(({ cell }) => {
      const end = at + cell.rowSpan;
      if (cell.rowSpan === 1 || end <= index + 1) return false;
      return rows.slice(at, end).reduce((sum, { height: own }) => sum + own, 0) <= height * splitFrom;
    }),
  );
}
