import type { Face } from '@jiandu/fonts';
import type { Twips } from '../sheet.ts';
import type { Atom } from './atoms.ts';
import type { LineRange } from './break-lines.ts';
import type { BoxInline, TextInline } from './inline.ts';
import { isHan } from './kern-atoms.ts';
import { ranks } from './kinsoku.ts';
import type { Setting } from './set-lines.ts';

/** A line set in a width, not yet placed: runs follow each other without gaps. */
export interface SetLine {
  readonly runs: readonly SetRun[];
  readonly width: Twips;
  readonly height: Twips;
  /** From the top of the line to its baseline. */
  readonly baseline: Twips;
  /** Room left free before the first run. */
  readonly indent: Twips;
  /** Boxes of one size, a run in each of the first. */
  readonly comb?: { readonly count: number; readonly box: Twips; readonly height: Twips };
}

/** A run with its width, not yet placed. */
export type SetRun = SetWords | SetBox;
interface SetWords {
  readonly words: TextInline;
  readonly text: string;
  readonly width: Twips;
  readonly size: Twips;
  readonly face: Face | undefined;
  /** By how much the next run stands nearer than the width says: dashes join, marks are squeezed; below zero farther. */
  readonly tuck: Twips;
  /** The blank of its last mark, which the line does not count; of the last run alone. */
  readonly trim: Twips;
}
interface SetBox {
  readonly box: BoxInline;
  readonly width: Twips;
  readonly size: Twips;
}

/** Sets atoms as a line: runs in one face, whose advances are summed in font units and rounded once a run. */
export function setLine(
  atoms: readonly Atom[],
  { start, end, next }: LineRange,
  setting: Setting,
  indent: Twips,
): SetLine {
  const line = atoms.slice(start, end);
  const isWrapped = next < atoms.length && atoms[next - 1]?.after !== ranks.must;
  const room = setting.width - indent;
  const kerned = squeezeLine(line, room, isWrapped && setting.justify === true);
  const plain = setRuns(line, kerned.kerns);
  const runs = (setting.justify && isWrapped && stretch(line, kerned, plain, room, setting.size)) || plain;
  return levelLine(trimLast(runs, kerned.trim), setting, indent);
}

/** Makes a line of its runs: its baseline lies by the grid, else by the largest of them. */
export function levelLine(runs: readonly SetRun[], setting: Setting, indent: Twips): SetLine {
  const { size: own, leading, pitch } = setting;
  const width = widthOf(runs);
  if (pitch !== undefined) {
    return { runs, width, height: pitch, baseline: Math.round((pitch - own) / 2 + own * usualAscent), indent };
  }
  let size = runs.length > 0 ? 0 : own;
  let face: Face | undefined;
  for (const run of runs) {
    if (run.size > size) face = undefined;
    size = Math.max(size, run.size);
    if (run.size === size && 'face' in run) face ??= run.face;
  }
  const height = Math.round(size * leading);
  const ascent = face ? (face.metrics.ascent * size) / face.metrics.unitsPerEm : size * usualAscent;
  return { runs, width, height, baseline: Math.round((height - size) / 2 + ascent), indent };
}

/** What of a Chinese character stands over its baseline, as a part of its size. */
const usualAscent = 0.88;

/** By how much the run after a run stands nearer than its width says. */
export function tuckOf(run: SetRun): Twips {
  return 'text' in run ? run.tuck : 0;
}

function trimOf(run: SetRun): Twips {
  return 'text' in run ? run.trim : 0;
}

/** What follows atoms of a line nearer or farther, where it differs from what the atoms say, and what the last mark gives up. */
interface Kerned {
  /** By index; the last of a line has none. */
  readonly kerns: readonly Twips[];
  readonly trim: Twips;
}

/**
 * The kerns of a line, and what its last mark gives up: where the line would not hold it otherwise, and of a mark in the corner
 * where lines are stretched, so that they end alike.
 */
function squeezeLine(line: readonly Atom[], room: Twips, isStretched: boolean): Kerned {
  const last = line.length - 1;
  const kerns = line.map((atom, index) => (index < last ? atom.kern : 0));
  const end = line[last]?.end;
  if (!end) return { kerns, trim: 0 };
  const natural = line.reduce((sum, atom, index) => sum + atom.wide + (kerns[index] ?? 0), 0);
  const isNeeded = natural > room + 0.5;
  if (!isNeeded && !(isStretched && end.before === 0)) return { kerns, trim: 0 };
  return { kerns: kerns.map((kern, index) => (index === last - 1 ? kern - end.before : kern)), trim: end.after };
}

/** What lies between two characters of a stretched line at most, as a part of the size: more would fall apart. */
const mostStretch = 0.25;

/** The runs of a line stretched to its width, in whole units between the characters that a line may part; else nothing. */
function stretch(
  line: readonly Atom[],
  { kerns, trim }: Kerned,
  plain: readonly SetRun[],
  width: Twips,
  size: Twips,
): readonly SetRun[] | undefined {
  const cuts = line.map((_, index) => isGap(line, index));
  const gaps = cuts.filter((isCut) => isCut).length;
  if (gaps === 0) return undefined;
  const room = width + trim;
  const free = room - widthOf(plain);
  if (free <= 0 || free > gaps * size * mostStretch) return undefined;
  const rest = room - widthOf(setRuns(line, kerns, cuts));
  const each = Math.max(0, Math.floor(rest / gaps));
  let wider = Math.max(0, rest) - each * gaps;
  const stretched = kerns.map((kern, index) => {
    if (!cuts[index]) return kern;
    wider -= 1;
    return kern + each + (wider >= 0 ? 1 : 0);
  });
  return setRuns(line, stretched, cuts);
}

/**
 * Where a stretched line gets wider: where it might end, and between all Han characters, so that a word in brackets, which is kept
 * whole, is spaced as what stands around it; not within what is underlined.
 */
function isGap(line: readonly Atom[], index: number): boolean {
  const [atom, next] = [line[index], line[index + 1]];
  if (!atom || !next || (isRuled(atom) && isRuled(next))) return false;
  return atom.after === ranks.free || (isHan(atom) && isHan(next));
}

function isRuled({ source }: Atom): boolean {
  return source.inline === 'text' && source.underline === true;
}

function setRuns(line: readonly Atom[], kerns: readonly Twips[], cuts?: readonly boolean[]): readonly SetRun[] {
  const runs: SetRun[] = [];
  let from = 0;
  for (let to = 1; to <= line.length; to += 1) {
    const before = line[to - 1] as Atom;
    const isEnd = to === line.length || before.tuck !== 0 || kerns[to - 1] !== 0 || cuts?.[to - 1];
    if (!isEnd && joins(line[from] as Atom, line[to] as Atom)) continue;
    runs.push(setRun(line, from, to, kerns[to - 1] ?? 0));
    from = to;
  }
  return runs;
}

function widthOf(runs: readonly SetRun[]): Twips {
  let width = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index] as SetRun;
    width += run.width - (index < runs.length - 1 ? tuckOf(run) : trimOf(run));
  }
  return width;
}

function trimLast(runs: readonly SetRun[], trim: Twips): readonly SetRun[] {
  const last = runs.at(-1);
  return trim > 0 && last && 'text' in last ? [...runs.slice(0, -1), { ...last, trim }] : runs;
}

function joins(first: Atom, next: Atom): boolean {
  return first.source === next.source && first.face === next.face && first.face !== undefined;
}

function setRun(line: readonly Atom[], from: number, to: number, kern: Twips): SetRun {
  const { source, size, face, units: own } = line[from] as Atom;
  if (source.inline === 'box') return { box: source, width: own, size };
  let units = 0;
  let text = '';
  for (let index = from; index < to; index += 1) {
    const atom = line[index] as Atom;
    units += atom.units;
    text += atom.text;
  }
  const tuck = (face ? inTwips(line[to - 1]?.tuck ?? 0, size, face) : 0) - kern;
  return runOfWords(source, text, units, { size, face, tuck });
}

/** The run of a stretch of text in one face. */
export function runOfWords(
  words: TextInline,
  text: string,
  units: number,
  { size, face, tuck }: Pick<SetWords, 'size' | 'face' | 'tuck'>,
): SetWords {
  return { words, text, width: face ? inTwips(units, size, face) : 0, size, face, tuck, trim: 0 };
}

function inTwips(units: number, size: Twips, { metrics }: Face): Twips {
  return Math.round((units * size) / metrics.unitsPerEm);
}
