import type { Cell, Line, Twips } from '@jiandu/sheet';
import { placeholderRatio } from './placeholder-picture.ts';
import { writePictureControl } from './write-control.ts';
import type { RunContext } from './write-run.ts';

/** A frame of less height than letters would not be found; one of more would fill a cell that has room for it. */
const [leastHeight, mostHeight]: readonly [Twips, Twips] = [200, 720];

/** What a line with a picture needs below it for letters, what stays free at the ends of the line, and under the rule over it. */
const [descent, padding, air]: readonly [Twips, Twips, Twips] = [70, 240, 40];

/** What is free above and below a line of some height. */
interface Room {
  readonly above: Twips;
  readonly height: Twips;
  readonly below: Twips;
}

/** A picture in a line: before which place it stands, and what the line is then. */
export interface PicturePlace {
  readonly near: number;
  readonly xml: string;
  readonly before: Twips;
  readonly height: Twips;
}

/** Finds the place of a picture of the hand beside the name that is typed on a line, where the line has room for one. */
export function placePicture(
  cell: Cell,
  { runs }: Line,
  { above, height, below }: Room,
  { spots }: RunContext,
): PicturePlace | undefined {
  if (!spots?.isFillable) return undefined;
  const numbers = new Set(runs.map((run) => spots.find(cell, run)?.n));
  const spot = spots.inCell(cell).find(({ near }) => near !== undefined && numbers.has(near));
  const [first, last] = [runs[0], runs.at(-1)];
  if (spot?.near === undefined || !first || !last) return undefined;
  const free = cell.width - (last.x + last.width - first.x) - padding;
  // The least frame is worth more than the air over it.
  const over = Math.max(0, above - air, Math.min(above, leastHeight + descent - height - below));
  const tall = Math.min(over + height + below - descent, mostHeight, Math.floor(free / placeholderRatio));
  if (tall < leastHeight) return undefined;
  const grown = Math.max(0, tall + descent - height);
  const before = above - Math.min(over, Math.max(grown - below, Math.round(grown / 2)));
  const size = { width: Math.round(tall * placeholderRatio), height: tall };
  return { near: spot.near, xml: writePictureControl(spot, size), before, height: height + grown };
}
