import type { Cell, Line, Run, Twips } from '@jiandu/sheet';
import { autoSpaced } from './package/style-sheet.ts';
import { scaleLine, trimOf } from './scale-line.ts';
import { type SpacedLine, spaceRuns } from './space-runs.ts';
import { ownMark } from './stretches.ts';
import { type ParagraphLook, writeParagraph } from './write-paragraph.ts';
import { type PicturePlace, placePicture } from './write-picture-place.ts';
import { type RunContext, tab, writeRun } from './write-run.ts';
import { type Flow, flowLines, type Piece, wrapSpots } from './write-spots.ts';

/**
 * The height of an exact line over its size. At 1.2, the baseline is at the same place whether a program centres the text in
 * the line, as Word does, or puts it at four fifths of the height, as LibreOffice does.
 */
const lineHeight = 1.2;
const ascentPart = 0.8;

/** How exactly a line must be centred, or end at the right padding, to be taken as meant so. */
const slack: Twips = 4;
const rightPadding: Twips = 180;
const farFromLeft: Twips = 400;

/** What stays free between text and the border that it runs towards. */
const leastPadding: Twips = 60;

/** What letters that LibreOffice does not squeeze leave free to a rule: what the closest labels have, 0.6 mm. */
const ruledPadding: Twips = 34;

/** Where the first line of a cell may begin, and whether rules stand beside its lines. */
interface LinesPlace {
  readonly top: Twips;
  readonly isRuled: boolean;
}

/** Writes the lines of a cell as one paragraph each, which Word has no need to break again; what is typed flows on. */
export function writeLines(cell: Cell, { top, isRuled }: LinesPlace, context: RunContext): string {
  let bottom = top;
  const lines = joinLines(cell.lines);
  const flows = context.spots?.isFillable
    ? flowLines(lines, (run) => context.spots?.find(cell, run))
    : lines.map(alone);
  const topOf = (at: number) => Math.round((lines[at]?.baseline ?? 0) - ascentPart * heightOf(lines, at));
  const paragraphs = flows.map(({ at, lines: own }) => {
    const [first, second] = own as readonly [Line, ...Line[]];
    const height = second ? second.baseline - first.baseline : heightOf(lines, at);
    const before = Math.max(0, Math.round(first.baseline - ascentPart * height) - bottom);
    const end = at + 1 < lines.length ? topOf(at + 1) : cell.y + cell.height - leastPadding;
    const room = { above: before, height, below: Math.max(0, end - bottom - before - height) };
    const picture = second ? undefined : placePicture(cell, first, room, context);
    bottom += picture ? picture.before + picture.height : before + height * own.length;
    const place = { before: picture?.before ?? before, height, isRuled, ...(picture && { picture }) };
    return prepareParagraph(picture ? [picture.line] : own, cell, place, context);
  });
  const children = wrapSpots(
    cell,
    paragraphs.map(({ pieces }) => pieces),
    context,
  );
  return paragraphs.map(({ properties }, index) => `<w:p>${properties}${children[index] ?? ''}</w:p>`).join('');
}

function alone(line: Line, at: number): Flow {
  return { at, lines: [line] };
}

/** The height of a line that holds text of a size. */
export function exactHeight(size: Twips): Twips {
  return Math.round(size * lineHeight);
}

/** Lines on one baseline are one line to Word. */
function joinLines(lines: readonly Line[]): readonly Line[] {
  if (lines.length === 1 && lines[0]?.runs.length === 1) return lines;
  const joined = new Map<Twips, Run[]>();
  for (const { baseline, runs } of lines) joined.set(baseline, [...(joined.get(baseline) ?? []), ...runs]);
  return [...joined]
    .filter(([, runs]) => runs.length > 0)
    .map(([baseline, runs]) => ({ baseline, runs: runs.sort((first, second) => first.x - second.x) }))
    .sort((first, second) => first.baseline - second.baseline);
}

function heightOf(lines: readonly Line[], index: number): Twips {
  const baseline = lines[index]?.baseline ?? 0;
  const size = Math.max(...(lines[index]?.runs.map((run) => run.size) ?? [0]));
  const before = lines[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY;
  const after = lines[index + 1]?.baseline ?? Number.POSITIVE_INFINITY;
  return Math.min(exactHeight(size), baseline - before, after - baseline);
}

/** Where a paragraph stands in its cell. */
interface ParagraphPlace {
  readonly before: Twips;
  /** Of each line. */
  readonly height: Twips;
  readonly isRuled: boolean;
  /** What makes its line higher. */
  readonly picture?: PicturePlace;
}

function prepareParagraph(
  lines: readonly Line[],
  cell: Cell,
  { before, height, isRuled, picture }: ParagraphPlace,
  context: RunContext,
) {
  const width = isRuled ? cell.width - ruledPadding : cell.width;
  const roomOf = (runs: readonly Run[]) => width - ((runs[0]?.x ?? cell.x) - cell.x);
  const space = (runs: readonly Run[], room = roomOf(runs)) => spaceRuns(runs, { room, isRuled }, context.face);
  const [runs = [], ...others] = lines.map((line) => line.runs);
  const asPlaced = space(runs);
  const { room, left, right, align, stops } = alignLine(runs, asPlaced, cell, context.spots?.isFillable === true);
  // Letters wider than the sheet's have room on the other side too.
  const spaced = align && asPlaced.excess > 0 ? space(runs, Math.max(room, roomOf(runs))) : asPlaced;
  const scale = others.length > 0 ? 100 : scaleLine(runs, room, spaced);
  const style = spaced.autoSpace ? autoSpaced : undefined;
  const grows = picture !== undefined;
  const properties = writeParagraph({ style, before, line: height, grows, left, right, align, stops });
  const isNear = (run: Run | undefined) => run !== undefined && context.spots?.find(cell, run)?.n === picture?.near;
  const startsNear = (run: Run, last: Run | undefined) => picture !== undefined && isNear(run) && !isNear(last);
  const pieces = [spaced, ...others.map((other) => space(other))].flatMap((line, at) =>
    line.runs.map((run, index): Piece => {
      const stop = at === 0 && line.held.has(index) ? tab : '';
      const before = stop + (startsNear(run, line.runs[index - 1]) ? (picture?.xml ?? '') : '');
      return { run, before, written: markOwn(run, writeRun(run, scale, context)), isNextLine: at > 0 && index === 0 };
    }),
  );
  return { properties, pieces };
}

/** What another record is likely to say in another way; an empty room is the same for many. */
function markOwn(run: Run, written: string): string {
  const isOwn = run.slot !== undefined && 'text' in run && run.text.trim() !== '';
  return isOwn ? `${ownMark}${written}${ownMark}` : written;
}

/** How a line is aligned, and the room that its text has then. */
interface Alignment extends Omit<ParagraphLook, 'before' | 'line'> {
  readonly room: Twips;
}

/** Centred and right-aligned lines stay so when Word's letters are wider or narrower than the sheet's. */
function alignLine(
  runs: readonly Run[],
  { runs: spaced, held, isStretched, hang }: SpacedLine,
  cell: Cell,
  isFillable: boolean,
): Alignment {
  const stops = spaced.filter((_, index) => held.has(index));
  const left = (runs[0]?.x ?? cell.x) - cell.x;
  const last = runs.at(-1);
  // What the last mark gives up of its width is blank, and reaches past where the line ends.
  const trim = last ? trimOf(last) : 0;
  const right = last ? cell.x + cell.width - last.x - last.width + trim : 0;
  // Spaces at the end of a line hang over the edge that it is aligned to: room to write on would be lost.
  const endsInRoom = last !== undefined && 'text' in last && /\s$/.test(last.text) && !isFillable;
  const isAligned = stops.length === 0 && !isStretched && last !== undefined && !endsInRoom;
  if (isAligned && Math.abs(left - right) <= slack) {
    return { align: 'center', right: -trim, room: cell.width - 2 * leastPadding };
  }
  if (isAligned && left >= farFromLeft && right >= 0 && right <= rightPadding) {
    return { align: 'right', right: right - trim, room: cell.width - right - leastPadding };
  }
  return {
    left,
    right: -hang,
    room: cell.width - left - (isStretched ? 0 : leastPadding),
    stops: stops.map(({ x }) => x - cell.x),
  };
}
