import type { Script } from '@jiandu/text';
import type { BoxRun, Twips } from '../sheet.ts';
import type { Atom } from './atoms.ts';
import type { LineRange } from './break-lines.ts';
import type { SlotMark, TextInline } from './inline.ts';
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
  readonly text: string;
  readonly width: Twips;
  /** By how much the next run stands nearer than the width says: dashes join, marks are squeezed; below zero farther. */
  readonly tuck?: Twips;
  /** The blank of its last mark, which the line does not count; of the last run alone. */
  readonly trim?: Twips;
  readonly size: Twips;
  readonly face: string;
  readonly lang: Script;
  readonly underline?: boolean;
  readonly color?: string;
  readonly slot?: SlotMark;
}
interface SetBox {
  readonly box: BoxRun['box'];
  readonly width: Twips;
  readonly size: Twips;
  readonly option?: string | number;
  readonly slot?: SlotMark;
}

/** How one line is set. */
interface LineSetting extends Setting {
  readonly indent: Twips;
}

/** Sets atoms as a line: runs in one face, whose advances are summed in font units and rounded once a run. */
export function setLine(atoms: readonly Atom[], { start, end, next }: LineRange, setting: LineSetting): SetLine {
  const line = atoms.slice(start, end);
  const isWrapped = next < atoms.length && atoms[next - 1]?.after !== ranks.must;
  const kerned = squeezeLine(line, setting, isWrapped);
  const plain = setRuns(line, kerned.kerns, () => false);
  const runs = (setting.justify && isWrapped && stretch(line, kerned.kerns, plain, kerned.trim, setting)) || plain;
  const size = runs.reduce((most, run) => Math.max(most, run.size), runs.length > 0 ? 0 : setting.size);
  const height = Math.round(size * setting.leading);
  const face = line.find((atom) => atom.size === size && atom.face)?.face;
  const ascent = face ? (face.metrics.ascent * size) / face.metrics.unitsPerEm : size * 0.88;
  return {
    runs: trimLast(runs, kerned.trim),
    width: widthOf(runs) - kerned.trim,
    height,
    baseline: Math.round((height - size) / 2 + ascent),
    indent: setting.indent,
  };
}

/** By how much the run after a run stands nearer than its width says. */
export function tuckOf(run: SetRun): Twips {
  return 'text' in run ? (run.tuck ?? 0) : 0;
}

/**
 * The kerns of a line, and what its last mark gives up: where the line would not hold it otherwise, and of a mark in the corner
 * where lines are stretched, so that they end alike.
 */
function squeezeLine(
  line: readonly Atom[],
  { width, indent, justify }: LineSetting,
  isWrapped: boolean,
): { readonly kerns: readonly Twips[]; readonly trim: Twips } {
  const kerns = line.map((atom, index) => (index < line.length - 1 ? atom.kern : 0));
  const end = line.at(-1)?.end;
  if (!end) return { kerns, trim: 0 };
  const natural = line.reduce((sum, atom, index) => sum + atom.wide + (kerns[index] ?? 0), 0);
  const isNeeded = natural > width - indent + 0.5;
  if (!isNeeded && !(justify && isWrapped && end.before === 0)) return { kerns, trim: 0 };
  return { kerns: kerns.map((kern, index) => (index === line.length - 2 ? kern - end.before : kern)), trim: end.after };
}

/** What lies between two characters of a stretched line at most, as a part of the size: more would fall apart. */
const mostStretch = 0.25;

/** The runs of a line stretched to its width, in whole units between the characters that a line may part; else nothing. */
function stretch(
  line: readonly Atom[],
  kerns: readonly Twips[],
  plain: readonly SetRun[],
  trim: Twips,
  { width, indent, size }: LineSetting,
): readonly SetRun[] | undefined {
  const gaps = line.flatMap((_, index) => (isGap(line, index) ? [index] : []));
  if (gaps.length === 0) return undefined;
  const room = width - indent + trim;
  const free = room - widthOf(plain);
  if (free <= 0 || free > gaps.length * size * mostStretch) return undefined;
  const rest = room - widthOf(setRuns(line, kerns, (index) => isGap(line, index)));
  const each = Math.max(0, Math.floor(rest / gaps.length));
  const wider = Math.max(0, rest) - each * gaps.length;
  const own = new Map(gaps.map((index, at) => [index, each + (at < wider ? 1 : 0)]));
  return setRuns(
    line,
    kerns.map((kern, index) => kern + (own.get(index) ?? 0)),
    (index) => isGap(line, index),
  );
}

/** Where a stretched line gets wider: where it might end, and not within what is underlined. */
function isGap(line: readonly Atom[], index: number): boolean {
  const [atom, next] = [line[index], line[index + 1]];
  return atom !== undefined && next !== undefined && atom.after === ranks.free && !(isRuled(atom) && isRuled(next));
}

function isRuled({ source }: Atom): boolean {
  return source.inline === 'text' && source.underline === true;
}

function setRuns(line: readonly Atom[], kerns: readonly Twips[], isCut: (index: number) => boolean): readonly SetRun[] {
  const runs: SetRun[] = [];
  let from = 0;
  while (from < line.length) {
    let to = from + 1;
    const ends = (at: number) => line[at]?.tuck || kerns[at] || isCut(at);
    while (to < line.length && !ends(to - 1) && joins(line[from] as Atom, line[to] as Atom)) to += 1;
    runs.push(setRun(line, from, to, kerns[to - 1] ?? 0));
    from = to;
  }
  return runs;
}

function widthOf(runs: readonly SetRun[]): Twips {
  return runs.reduce((sum, run, index) => sum + run.width - (index < runs.length - 1 ? tuckOf(run) : 0), 0);
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
  if (source.inline === 'box') {
    const { box, option, slot } = source;
    return { box, width: own, size, ...(option !== undefined && { option }), ...(slot && { slot }) };
  }
  let units = 0;
  let text = '';
  for (let index = from; index < to; index += 1) {
    const atom = line[index] as Atom;
    units += atom.units;
    text += atom.text;
  }
  const toTwips = (own: number) => (face ? Math.round((own * size) / face.metrics.unitsPerEm) : 0);
  const tuck = toTwips(line[to - 1]?.tuck ?? 0) - kern;
  return { ...describe(source), text, width: toTwips(units), size, face: face?.id ?? '', ...(tuck !== 0 && { tuck }) };
}

function describe({
  script,
  underline,
  color,
  slot,
}: TextInline): Pick<SetWords, 'lang' | 'underline' | 'color' | 'slot'> {
  return { lang: script, ...(underline && { underline }), ...(color && { color }), ...(slot && { slot }) };
}
