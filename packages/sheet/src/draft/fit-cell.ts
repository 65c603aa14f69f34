import type { Twips } from '../sheet.ts';
import type { Inline, TextInline } from '../typeset/inline.ts';
import type { SetLine } from '../typeset/set-line.ts';
import { naturalWidth, type Setting, setLines } from '../typeset/set-lines.ts';
import { keepSet, type Typesetter } from '../typeset/typesetter.ts';
import type { DraftCell, Part } from './draft.ts';
import { setComb } from './set-comb.ts';

/** A cell with its lines set, not yet placed. */
export interface FittedCell {
  readonly cell: DraftCell;
  readonly width: Twips;
  readonly parts: readonly FittedPart[];
  /** The height that its content asks for, padding included. */
  readonly needed: Twips;
  /** By how much its text shrank. */
  readonly shrunk: Twips;
  /** How badly lines end, inside words or kept groups. */
  readonly broken: number;
  /** The rest of a cell that began on another page. */
  readonly continued?: boolean;
}

/** A paragraph with its lines set. */
export interface FittedPart {
  readonly part: Part;
  readonly lines: readonly SetLine[];
  /** Room that stays free at the right of its lines. */
  readonly trail?: Twips;
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
  return keepSet(
    cell,
    () => `${width} in ${height}`,
    setter,
    () => fit(cell, width, height, setter),
  );
}

function fit(cell: DraftCell, width: Twips, height: Twips | undefined, setter: Typesetter): FittedCell {
  const own = setShrunk(cell, width, 0, setter);
  const most = cell.parts.reduce((sum, part) => Math.max(sum, part.size - part.leastSize), 0);
  if (height === undefined) return cell.role === 'header' ? spareLine(own, setter) : spareWords(own, most, setter);
  let fitting: FittedCell | undefined;
  for (let shrunk = 0; shrunk <= most; shrunk += step) {
    const fitted = shrunk === 0 ? own : setShrunk(cell, width, shrunk, setter);
    if (fitted.needed > height) continue;
    if (fitted.broken === 0) return giveAir(spareLine(fitted, setter), most, height, setter);
    if (!fitting || fitted.broken < fitting.broken) fitting = fitted;
  }
  return fitting ?? setShrunk(cell, width, most, setter);
}

/** A size less where the text nearly touches the rules, so far as its smallest gives it air. */
function giveAir(fitted: FittedCell, most: Twips, height: Twips, setter: Typesetter): FittedCell {
  const { air = 0 } = fitted.cell;
  let best = fitted;
  for (let shrunk = fitted.shrunk + step; shrunk <= most && textOf(best) > height - 2 * air; shrunk += step) {
    const smaller = setShrunk(fitted.cell, fitted.width, shrunk, setter);
    if (smaller.broken <= fitted.broken) best = smaller;
  }
  return best;
}

/** The height of the text alone. */
function textOf({ needed, cell }: FittedCell): Twips {
  return needed - 2 * cell.padding.y;
}

/** Sets a cell at one size less. */
export function setShrunk(cell: DraftCell, width: Twips, shrunk: Twips, setter: Typesetter): FittedCell {
  return keepSet(
    cell,
    () => `${width} less ${shrunk}`,
    setter,
    () => setAt(cell, width, shrunk, setter),
  );
}

function setAt(cell: DraftCell, width: Twips, shrunk: Twips, setter: Typesetter): FittedCell {
  const room = width - 2 * cell.padding.x;
  let broken = 0;
  const parts = cell.parts.map((part) => {
    const set = setPart(part, room, shrunk, setter);
    broken += set.broken;
    return set.fitted;
  });
  return { cell, width, parts, needed: heightOf(parts) + 2 * cell.padding.y, shrunk, broken };
}

/** A figure leaves the room of the digits that others of its column have after their points, where it stays one line so. */
function setPart(
  part: Part,
  room: Twips,
  shrunk: Twips,
  setter: Typesetter,
): { readonly fitted: FittedPart; readonly broken: number } {
  const setting = settingOf(part, room, shrunk);
  if (part.comb) return { fitted: { part, lines: setComb(part.comb, room, setting.size, setter) }, broken: 0 };
  const { lines, broken } = setLines(part.inlines, setting, setter);
  const whole = { fitted: { part, lines }, broken };
  const first = part.trail === undefined ? undefined : part.inlines.flatMap(textsOf)[0];
  if (!first || !part.trail) return whole;
  const trail = naturalWidth([{ ...first, text: part.trail }], setting.size, setter);
  const fits = lines.length === 1 && lines.every((line) => line.width + trail <= room);
  return fits ? { fitted: { part, lines, trail }, broken } : whole;
}

function textsOf(inline: Inline): readonly TextInline[] {
  if (inline.inline === 'keep') return inline.items.flatMap(textsOf);
  return inline.inline === 'text' ? [inline] : [];
}

/** Where lines end inside a word or a kept group: the largest size that spares most of it. */
function spareWords(own: FittedCell, most: Twips, setter: Typesetter): FittedCell {
  let best = own;
  for (let shrunk = step; best.broken > 0 && shrunk <= most; shrunk += step) {
    const fitted = setShrunk(own.cell, own.width, shrunk, setter);
    if (fitted.broken < best.broken) best = fitted;
  }
  return best;
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

/** Ems that a line has at least to be stretched: in a narrow cell every gap would show. */
const leastMeasure = 20;

function settingOf(part: Part, width: Twips, shrunk: Twips): Setting {
  const { leading, pitch, indentEms, balance } = part;
  const justify = part.align === 'justify' && width >= leastMeasure * part.size;
  return { width, size: Math.max(part.leastSize, part.size - shrunk), leading, pitch, indentEms, balance, justify };
}

/** The height of paragraphs under each other. */
export function heightOf(parts: readonly FittedPart[]): Twips {
  let height = 0;
  for (const { part, lines } of parts) {
    if (lines.length > 0) height += part.gap ?? 0;
    for (const line of lines) height += line.height;
  }
  return height;
}
