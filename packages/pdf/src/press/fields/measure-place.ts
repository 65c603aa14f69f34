import type { Cell, Line, Run, Twips } from '@jiandu/sheet';
import type { PlannedSpot } from '@jiandu/sheet/spots';

/** A rectangle on a page, from its top left. */
export interface Rect {
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

/** The place of a form field on a page. */
export interface FieldPlace {
  readonly spot: PlannedSpot;
  readonly rect: Rect;
  /** What the sheet sets there: a value, or what a pen would fill in. */
  readonly lines: readonly Line[];
  readonly size: Twips;
  readonly align: 'left' | 'centre' | 'right';
  /** The rectangle has room for two lines of text at least. */
  readonly isTall: boolean;
}

/** The place that each run of a cell belongs to. */
export type Owners = ReadonlyMap<Run, PlannedSpot>;

/** What stays free between a field and the rules of its cell, and between its edge and its text: programs draw so. */
const inset: Twips = 24;
const padding: Twips = 40;

/** Measures the room of a place: its lines where they are its own, else what its neighbours leave of its line. */
export function measurePlace(spot: PlannedSpot, cell: Cell, owners: Owners): FieldPlace {
  const isOwn = (run: Run) => owners.get(run) === spot;
  const own = cell.lines.flatMap((line) => {
    const runs = line.runs.filter(isOwn);
    return runs.length > 0 ? [{ line, runs }] : [];
  });
  const lines = own.map(({ line, runs }): Line => ({ ...line, runs }));
  const [first] = lines as [Line, ...Line[]];
  const size = Math.max(...lines.flatMap(({ runs }) => runs.map((run) => run.size)));
  const [box] = first.runs;
  if (box && 'box' in box) {
    const rect = { x: box.x, y: Math.round(first.baseline - 0.87 * size), width: box.width, height: size };
    return { spot, rect, lines, size, align: 'left', isTall: false };
  }
  const isAlone = own.every(({ line }) =>
    onLine(line, cell).every((run) => isOwn(run) || (isBlank(run) && !owners.has(run))),
  );
  if (!isAlone) {
    const widest = lines.reduce((most, line) => (widthOf(line) > widthOf(most) ? line : most));
    const rect = shareLine(widest, cell, isOwn, lines.length === 1);
    const beside = lines.length === 1 && isLast(first, cell, isOwn) ? behindWords(first, cell, owners) : rect;
    return { spot, rect: beside, lines, size, align: 'left', isTall: beside.height >= 2 * size };
  }
  const room = ownRoom(lines, cell, owners);
  const align = alignOf(first, cell, spot.kind);
  const isTall = lines.length > 1 || room.height >= 2 * size;
  return { spot, rect: across(room, first, align, cell), lines, size, align, isTall };
}

/** A place for one line, of which programs fill the height: text is as large as on the paper, and smaller where it is longer. */
export function asLine(place: FieldPlace): FieldPlace {
  const { rect, lines, size } = place;
  const height = Math.min(rect.height, Math.round(lineHeight * size));
  const [top, bottom] = [lines[0]?.baseline ?? rect.y, lines.at(-1)?.baseline ?? rect.y];
  const middle = (top + bottom) / 2 - 0.37 * size;
  const y = Math.min(Math.max(rect.y, Math.round(middle - height / 2)), rect.y + rect.height - height);
  return { ...place, rect: { ...rect, y, height }, isTall: false };
}

/** The height of a field of one line over its size. */
const lineHeight = 1.5;

/** Lines on one baseline are one line to the eye. */
function onLine({ baseline }: Line, { lines }: Cell): readonly Run[] {
  return lines.flatMap((line) => (line.baseline === baseline ? line.runs : []));
}

const edgesOf = (runs: readonly Run[]): readonly [left: Twips, right: Twips] => [
  Math.min(...runs.map(({ x }) => x)),
  Math.max(...runs.map(({ x, width }) => x + width)),
];

function widthOf({ runs }: Line): Twips {
  const [left, right] = edgesOf(runs);
  return right - left;
}

/** A room that is ruled is as long as its rule, if it is its only one; another one takes what is free up to the next words. */
function shareLine(line: Line, cell: Cell, isOwn: (run: Run) => boolean, isOnly: boolean): Rect {
  const size = Math.max(...line.runs.map((run) => run.size));
  const [left, right] = edgesOf(line.runs);
  const isRuled = isOnly && line.runs.some((run) => 'text' in run && run.underline);
  const next = onLine(line, cell).filter((run) => !isOwn(run) && run.x >= right && !isBlank(run));
  const end = Math.min(cell.x + cell.width - inset, ...next.map(({ x }) => x));
  const height = Math.round(1.3 * size);
  const y = Math.max(cell.y, Math.round(line.baseline - 0.98 * size));
  return { x: left, y, width: Math.max(isRuled ? right : end, right) - left, height };
}

/** Whether nothing but room stands behind a place that no rule ends. */
function isLast({ baseline, runs }: Line, cell: Cell, isOwn: (run: Run) => boolean): boolean {
  const [, right] = edgesOf(runs);
  const isRuled = runs.some((run) => 'text' in run && run.underline);
  const behind = onLine({ baseline, runs }, cell).filter((run) => !isOwn(run) && run.x >= right);
  return !isRuled && behind.every(isBlank);
}

/** What words before a place leave of its cell: beside them, or the lines under them where those are more. */
function behindWords(line: Line, cell: Cell, owners: Owners): Rect {
  const [x] = edgesOf(line.runs);
  const [left, right] = [cell.x + inset, cell.x + cell.width - inset];
  const size = Math.max(...line.runs.map((run) => run.size));
  const room = ownRoom([line], cell, owners);
  const y = Math.round(line.baseline + 0.3 * size);
  const under = { x: left, y, width: right - left, height: room.y + room.height - y };
  const beside = { ...room, x, width: right - x };
  return under.height >= 2 * size && areaOf(under) > areaOf(beside) ? under : beside;
}

const areaOf = ({ width, height }: Rect): number => width * height;

function isBlank(run: Run): boolean {
  return 'text' in run && run.text.trim() === '' && !run.underline;
}

/** From the words over a place, or the top of its cell, to those under it, or the foot. */
function ownRoom(lines: readonly Line[], cell: Cell, owners: Owners): Pick<Rect, 'y' | 'height'> {
  const [top, bottom] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
  const spot = owners.get(lines[0]?.runs[0] as Run);
  const others = cell.lines.filter(({ runs }) =>
    runs.some((run) => owners.get(run) !== spot && (owners.has(run) || !isBlank(run))),
  );
  const sizeOf = ({ runs }: Line) => Math.max(...runs.map(({ size }) => size));
  const above = others.filter(({ baseline }) => baseline < top);
  const below = others.filter(({ baseline }) => baseline > bottom);
  const y = Math.max(cell.y + inset, ...above.map((line) => Math.round(line.baseline + 0.2 * sizeOf(line))));
  const end = Math.min(cell.y + cell.height - inset, ...below.map((line) => Math.round(line.baseline - sizeOf(line))));
  return { y, height: Math.max(end - y, sizeOf(lines[0] as Line)) };
}

/** How exactly a line must be centred, or end at the right, to be taken as meant so; and from where on it does not begin at the left. */
const slack: Twips = 40;
const nearRight: Twips = 180;
const farFromLeft: Twips = 260;

/** In a narrow cell a line in its very middle is centred, if more is before it than any padding. */
const rounding: Twips = 2;
const offPadding: Twips = 120;

function alignOf({ runs }: Line, cell: Cell, kind: PlannedSpot['kind']): FieldPlace['align'] {
  const [left, right] = edgesOf(runs);
  const [before, after] = [left - cell.x, cell.x + cell.width - right];
  if (before > offPadding && Math.abs(before - after) <= rounding) return 'centre';
  if (before < farFromLeft) return 'left';
  if (Math.abs(before - after) <= slack) return 'centre';
  // Figures stand under each other by their points: one without cents ends further from the edge.
  const isFigure = kind === 'number' || kind === 'money';
  return after <= nearRight || (isFigure && after < before) ? 'right' : 'left';
}

/** The text of a field begins, or ends, where that of the sheet does. */
function across(room: Pick<Rect, 'y' | 'height'>, first: Line, align: FieldPlace['align'], cell: Cell): Rect {
  const [left, right] = edgesOf(first.runs);
  const [least, most] = [cell.x + inset, cell.x + cell.width - inset];
  const x = align === 'left' ? Math.max(least, left - padding) : least;
  const end = align === 'right' ? Math.min(most, right + padding) : most;
  return { ...room, x, width: Math.max(end - x, right - left) };
}
