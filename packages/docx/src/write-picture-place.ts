import type { Cell, Line, Run, TextRun, Twips } from '@jiandu/sheet';
import { placeholderRatio } from './placeholder-picture.ts';
import { writePictureControl } from './write-control.ts';
import type { RunContext, SpotContext } from './write-run.ts';

/** A frame of less height than letters is found only where nothing else is; one of more would fill a cell that has room for it. */
const [leastHeight, usualHeight, mostHeight]: readonly [Twips, Twips, Twips] = [150, 200, 720];

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
  readonly line: Line;
}

/** A line with room for a picture: how high it may be. */
interface Spared {
  readonly line: Line;
  readonly tall: Twips;
}

/**
 * Finds the place of a picture of the hand beside the name that is typed on a line: where the line has room for one, else in the
 * room of the name, of which an em stays at least.
 */
export function placePicture(
  cell: Cell,
  line: Line,
  room: Room,
  { spots }: Pick<RunContext, 'spots'>,
): PicturePlace | undefined {
  if (!spots?.isFillable) return undefined;
  const numbers = new Set(line.runs.map((run) => spots.find(cell, run)?.n));
  const spot = spots.inCell(cell).find(({ near }) => near !== undefined && numbers.has(near));
  if (spot?.near === undefined) return undefined;
  const spared = spareRoom(cell, line, room, spots, spot.near);
  if (!spared) return undefined;
  const { above, height, below } = room;
  const { tall } = spared;
  const grown = Math.max(0, tall + descent - height);
  const before = above - Math.min(freeOver(room, usualHeight), Math.max(grown - below, Math.round(grown / 2)));
  const size = { width: Math.round(tall * placeholderRatio), height: tall };
  return { near: spot.near, xml: writePictureControl(spot, size), before, height: height + grown, line: spared.line };
}

function spareRoom(cell: Cell, line: Line, room: Room, spots: SpotContext, near: number): Spared | undefined {
  const [first, last] = [line.runs[0], line.runs.at(-1)];
  if (!first || !last) return undefined;
  const free = cell.width - (last.x + last.width - first.x) - padding;
  for (const least of [usualHeight, leastHeight]) {
    const tall = heightIn(free, room, least);
    if (tall >= least) return { line, tall };
  }
  const [name, ...others] = line.runs.filter((run) => spots.find(cell, run)?.n === near);
  return name && others.length === 0 && isBlank(name) ? shortenName(line, name, room) : undefined;
}

/** A frame as high as a width and what is above and below the line allow. */
function heightIn(width: Twips, room: Room, least: Twips): Twips {
  const most = freeOver(room, least) + room.height + room.below - descent;
  return Math.min(most, mostHeight, Math.floor(width / placeholderRatio));
}

/** The least frame is worth more than the air over it. */
function freeOver({ above, height, below }: Room, least: Twips): Twips {
  return Math.max(0, above - air, Math.min(above, least + descent - height - below));
}

function isBlank(run: Run): run is TextRun {
  return 'text' in run && run.text.trim() === '';
}

/** Takes so many ems of the room of a name as a picture needs; what follows stays where it is. */
function shortenName({ baseline, runs }: Line, name: TextRun, room: Room): Spared | undefined {
  const { length } = name.text;
  const em = name.width / length;
  for (let taken = 1; taken < length; taken += 1) {
    const tall = heightIn(taken * em, room, leastHeight);
    if (tall < leastHeight) continue;
    const short = { ...name, text: name.text.slice(taken), width: Math.round(name.width - taken * em) };
    return { line: { baseline, runs: runs.map((run) => (run === name ? short : run)) }, tall };
  }
  return undefined;
}
