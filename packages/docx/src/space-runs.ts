import { type Face, widerAdvance } from '@jiandu/fonts';
import type { Run, TextRun, Twips } from '@jiandu/sheet';
import { addedTo, excessInLibreOffice, type LineWidth, scriptChange, trimOf, widthOf } from './scale-line.ts';

/** A piece of a line with the letter spacing that each of its characters has after it. */
export type SpacedRun = Run & { readonly spacing?: Twips };

/** A line as Word spaces it. */
export interface SpacedLine extends LineWidth {
  readonly runs: readonly SpacedRun[];
  /** The places that a tab stop holds, as indexes into `runs`. */
  readonly held: ReadonlySet<number>;
  /** Word itself puts a quarter of an em where Han and Latin meet. */
  readonly autoSpace: boolean;
  /** Letter spacing makes the line as wide as its room. */
  readonly isStretched: boolean;
  /** How far blanks of marks reach past the right edge, where LibreOffice does not squeeze them as far as the sheet. */
  readonly hang: Twips;
}

/** The room of a line up to the edge of its cell. */
export interface LineRoom {
  readonly room: Twips;
  /** Whether a rule stands at the edge, which no letter may cross. */
  readonly isRuled: boolean;
}

/** Runs further apart than this are held in place by a tab stop. */
const gapToHold: Twips = 60;

/** Characters further apart than so many ems are no spread label. */
const mostSpread = 3;

/** What a full line leaves free for the rounding of programs. */
const leeway: Twips = 4;

/** What a stretched line leaves free beside: LibreOffice rounds the width of each run and the edges of its cells. */
const ease: Twips = 14;

/** No line reaches further past its edge: 4 mm. */
const mostHang: Twips = 227;

const lastCharacter = /.[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*$/su;

/**
 * Turns the places of a line's runs into letter spacing: a squeezed mark has less after it, a stretched line a little more. What
 * would make the line wider than `room` in Word's own letters, or in LibreOffice, is taken from what stretches it; the blank of
 * its last mark, and what LibreOffice does not squeeze, reach past the edge where no rule stands.
 */
export function spaceRuns(runs: readonly Run[], { room, isRuled }: LineRoom, face: (id: string) => Face): SpacedLine {
  const gaps = runs.map((run, index) => gapAfter(run, runs[index + 1]));
  const autoSpace = gaps.some(({ isMeeting }) => isMeeting);
  const free = Math.floor(room - leeway - widthInWord(runs, gaps, face));
  const over = Math.max(0, -free);
  const hang = Math.min(over, blankOf(runs, isRuled ? [] : gaps));
  const added = addedTo(runs);
  const less = shareOut(Math.max(ease - free - hang, excessInLibreOffice(added, widthOf(runs), room)), gaps);
  const given = less.reduce((sum, own) => sum + own, 0);
  const rest = Math.max(0, over - hang - given);
  const tight = tighten(runs, rest);
  const spaced: SpacedRun[] = [];
  const held = new Set<number>();
  for (const [index, run] of runs.entries()) {
    const own = gaps[index]?.own ?? 0;
    if (gaps[index - 1]?.isHeld) held.add(spaced.length);
    addSpaced(spaced, run, { last: own - (less[index] ?? 0), each: -(tight?.[index] ?? 0) }, held.has(spaced.length));
  }
  return {
    runs: spaced,
    held,
    autoSpace,
    isStretched: gaps.some(({ own }) => own > 0),
    hang,
    added,
    excess: tight ? 0 : rest,
    given: tight ? given + rest : given,
  };
}

/**
 * What each character of a run gives up of an excess that is no more than a twip of each; `undefined` where it is more, or none.
 * Narrower letters, which are counted in whole percents, would leave the line far too short.
 */
function tighten(runs: readonly Run[], excess: Twips): readonly Twips[] | undefined {
  if (excess === 0) return undefined;
  let left = excess;
  const tight = runs.map((run) => {
    if (left <= 0 || !('text' in run) || run.counts) return 0;
    left -= [...run.text].length;
    return 1;
  });
  return left <= 0 ? tight : undefined;
}

/** What each gap that stretches a line gives up of an excess: as much as the others, and no more than it has. */
function shareOut(excess: Twips, gaps: readonly Gap[]): readonly Twips[] {
  let left = Math.max(0, excess);
  let count = gaps.filter(({ own }) => own > 0).length;
  return gaps.map(({ own }) => {
    if (own <= 0) return 0;
    const share = Math.min(own, Math.ceil(left / count));
    left -= share;
    count -= 1;
    return share;
  });
}

/** The blanks that need not lie before the edge: that of the last mark, and what LibreOffice does not squeeze. */
function blankOf(runs: readonly Run[], gaps: readonly Gap[]): Twips {
  const last = runs.at(-1);
  const squeezed = gaps.reduce((sum, { own }) => sum - Math.min(0, own), 0);
  return Math.min(mostHang, squeezed + (last ? trimOf(last) : 0));
}

/** What lies between a run and the next. */
interface Gap {
  readonly own: Twips;
  readonly isHeld: boolean;
  readonly isMeeting: boolean;
}

const none: Gap = { own: 0, isHeld: false, isMeeting: false };

function gapAfter(run: Run, next: Run | undefined): Gap {
  if (!next) return none;
  const own = next.x - run.x - run.width;
  if (!('text' in run) || !('text' in next)) return { ...none, isHeld: own > gapToHold };
  // The dashes of Word's fonts join by themselves.
  if (own < 0 && run.text.endsWith('—') && next.text.startsWith('—')) return none;
  const quarter = Math.round(Math.min(run.size, next.size) / 4);
  const isMeeting = own >= quarter && meet(run, next);
  if (isMeeting && own - quarter <= gapToHold) return { own: own - quarter, isHeld: false, isMeeting };
  const isHeld = own > gapToHold && !isSpread(run, next, own);
  return { ...none, own: isHeld ? 0 : own, isHeld };
}

function meet(run: TextRun, next: TextRun): boolean {
  const pair = [...run.text].slice(-1).join('') + [...next.text].slice(0, 1).join('');
  return pair.search(scriptChange) >= 0;
}

/** The characters of a spread label are one word, which a tab would part. */
function isSpread(run: TextRun, next: TextRun, gap: Twips): boolean {
  const alike = run.face === next.face && run.size === next.size && !run.underline && !next.underline;
  return alike && [...run.text, ...next.text].length === 2 && run.text.trim() !== '' && gap <= mostSpread * run.size;
}

/** An upper bound of the line's width in the fonts that Word has; LibreOffice brings no two runs nearer. */
function widthInWord(runs: readonly Run[], gaps: readonly Gap[], face: (id: string) => Face): Twips {
  return runs.reduce((sum, run, index) => {
    const own = Math.max(0, gaps[index]?.own ?? 0);
    if (!('text' in run)) return sum + run.width + own;
    const font = face(run.face);
    let advances = 0;
    for (const character of run.text) advances += widerAdvance(font, character.codePointAt(0) ?? 0) ?? 0;
    return sum + (advances * run.size) / font.metrics.unitsPerEm + own;
  }, 0);
}

/** The last character apart, which has a gap after it beside what each has. */
function partLast(text: string, each: Twips, gap: Twips) {
  const last = lastCharacter.exec(text)?.[0] ?? '';
  return [
    { text: text.slice(0, text.length - last.length), spacing: each },
    { text: last, spacing: each + gap },
  ];
}

/** The letter spacing of a run: of each character, and what its last one has beside. */
interface RunSpacing {
  readonly each: Twips;
  readonly last: Twips;
}

/** Adds a run whose last character has a spacing of its own; what looks alike after each other is one. */
function addSpaced(spaced: SpacedRun[], run: Run, { each, last: gap }: RunSpacing, isHeld: boolean): void {
  if (!('text' in run)) {
    spaced.push(run);
    return;
  }
  const pieces = gap === 0 || run.counts ? [{ text: run.text, spacing: each }] : partLast(run.text, each, gap);
  for (const [index, { text, spacing }] of pieces.filter((piece) => piece.text !== '').entries()) {
    const before = spaced.at(-1);
    if (before && !(isHeld && index === 0) && isAlike(before, run, spacing)) {
      spaced[spaced.length - 1] = { ...before, text: before.text + text };
    } else spaced.push(spacing === 0 && text === run.text ? run : { ...run, text, spacing });
  }
}

function isAlike(before: SpacedRun, run: TextRun, spacing: Twips): before is TextRun & { readonly spacing: Twips } {
  return (
    'text' in before &&
    (before.spacing ?? 0) === spacing &&
    before.face === run.face &&
    before.asked === run.asked &&
    before.size === run.size &&
    before.lang === run.lang &&
    before.color === run.color &&
    before.underline === run.underline &&
    before.slot === run.slot &&
    before.counts === run.counts
  );
}
