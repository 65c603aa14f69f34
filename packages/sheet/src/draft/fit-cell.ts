import type { Twips } from '../sheet.ts';
import type { Typesetter } from '../typeset/atoms.ts';
import { type SetLine, setLines } from '../typeset/set-lines.ts';
import type { DraftCell, Part } from './draft.ts';

/** A cell with its lines set, not yet placed. */
export interface FittedCell {
  readonly cell: DraftCell;
  readonly width: Twips;
  readonly parts: readonly FittedPart[];
  /** The height that its content asks for, padding included. */
  readonly needed: Twips;
  /** By how much its text shrank. */
  readonly shrunk: Twips;
  /** How many lines end inside a word or a kept group. */
  readonly broken: number;
  /** The rest of a cell that began on another page. */
  readonly continued?: boolean;
}

/** A paragraph with its lines set. */
export interface FittedPart {
  readonly part: Part;
  readonly lines: readonly SetLine[];
}

/** Half a point: the step by which text shrinks. */
const step: Twips = 10;

/** Text shrinks so far to spare a line, and no further than nine points. */
const spares: Twips = 30;
const stays: Twips = 180;

/**
 * Sets a cell at the largest sizes that fit a height, sparing words from being broken where a smaller size can;
 * at its smallest sizes where none fits, and then its row must grow. Without a height it shrinks only to spare words.
 */
export function fitCell(cell: DraftCell, width: Twips, height: Twips | undefined, setter: Typesetter): FittedCell {
  const own = setShrunk(cell, width, 0, setter);
  const most = Math.max(0, ...cell.parts.map((part) => part.size - part.leastSize));
  if (height === undefined) return cell.role === 'header' ? spareLine(own, setter) : spareWords(own, most, setter);
  let fitting: FittedCell | undefined;
  for (let shrunk = 0; shrunk <= most; shrunk += step) {
    const fitted = shrunk === 0 ? own : setShrunk(cell, width, shrunk, setter);
    if (fitted.needed > height) continue;
    if (fitted.broken === 0) return spareLine(fitted, setter);
    fitting ??= fitted;
  }
  return fitting ?? setShrunk(cell, width, most, setter);
}

/** Sets a cell at one size less. */
export function setShrunk(cell: DraftCell, width: Twips, shrunk: Twips, setter: Typesetter): FittedCell {
  const room = width - 2 * cell.padding.x;
  const set = cell.parts.map((part) => ({ part, ...setLines(part.inlines, settingOf(part, room, shrunk), setter) }));
  const parts = set.map(({ part, lines }) => ({ part, lines }));
  const broken = set.reduce((sum, own) => sum + own.broken, 0);
  return { cell, width, parts, needed: heightOf(parts) + 2 * cell.padding.y, shrunk, broken };
}

/** Where lines end inside a word: the largest size that spares it, else the smallest. */
function spareWords(own: FittedCell, most: Twips, setter: Typesetter): FittedCell {
  let fitted = own;
  for (let shrunk = step; fitted.broken > 0 && shrunk <= most; shrunk += step) {
    fitted = setShrunk(own.cell, own.width, shrunk, setter);
  }
  return fitted;
}

/** Text a little smaller, where that puts a label on fewer lines or a value on one. */
function spareLine(fitted: FittedCell, setter: Typesetter): FittedCell {
  const { cell, width } = fitted;
  const lines = countLines(fitted);
  if (lines < 2 || cell.parts.length !== 1 || isUpright(fitted)) return fitted;
  const most = cell.role === 'header' ? lines - 1 : 1;
  const size = Math.min(...cell.parts.map((part) => part.size));
  for (let shrunk = fitted.shrunk + step; shrunk <= spares && size - shrunk >= stays; shrunk += step) {
    const smaller = setShrunk(cell, width, shrunk, setter);
    if (countLines(smaller) <= most) return smaller;
  }
  return fitted;
}

/** One character a line: 序 over 号, a head written downwards. */
function isUpright({ parts }: FittedCell): boolean {
  const runs = parts.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  return (
    parts.every(({ lines }) => lines.length === runs.length) &&
    runs.every((run) => 'text' in run && [...run.text].length === 1)
  );
}

export function countLines({ parts }: Pick<FittedCell, 'parts'>): number {
  return parts.reduce((sum, { lines }) => sum + lines.length, 0);
}

function settingOf(part: Part, width: Twips, shrunk: Twips) {
  return {
    width,
    size: Math.max(part.leastSize, part.size - shrunk),
    leading: part.leading,
    ...(part.indentEms !== undefined && { indentEms: part.indentEms }),
    ...(part.balance && { balance: true }),
  };
}

/** The height of paragraphs under each other. */
export function heightOf(parts: readonly FittedPart[]): Twips {
  return parts.reduce(
    (sum, { part, lines }) => sum + (lines.length > 0 ? (part.gap ?? 0) + heightOfLines(lines) : 0),
    0,
  );
}

function heightOfLines(lines: readonly SetLine[]): Twips {
  return lines.reduce((sum, line) => sum + line.height, 0);
}
