import type { Script } from '@jiandu/text';
import type { Inline } from './inline.ts';
import type { SetLine } from './set-line.ts';
import type { Setting } from './set-lines.ts';

/** Running content to set, and the same as plain text: a box is □, a line break is a line feed. */
export interface SetCase {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly script: Script;
  readonly setting: Setting;
}

/*
 * What a line may not begin or end with, as the books list it (CLREQ, prohibition rules, basic and GB style; GB/T 15834-2011
 * 5.1), written anew here: a judge that reads the table of the engine would find nothing.
 */
const neverFirst = '、，；：。．！？」』”’）］｝》〉】〗〕～·‧・/／%℃';
const neverLast = '「『“‘（［｛《〈【〖〔¥￥$';
const neverLastInGb = '/／';

/** What stays on one line. */
const wholes: readonly RegExp[] = [
  // Words, codes, addresses, figures.
  /[A-Za-z0-9](?:[A-Za-z0-9@._/:,'+&=?#$¥-]*[A-Za-z0-9])?/g,
  /[A-Za-z](?:’[A-Za-z]|%[A-Za-z0-9])/g,
  /(?<![A-Za-z])[A-Z]{0,3}[$¥￥]\d[\d,.]*/g,
  // A figure with its measure.
  /\d ?(?:年|月|日|时|時|分|件|个|個|条|條|万|元|名|户|戶|小时|小時)/g,
  /\d(?: ?(?:kg|kW|mm))(?![A-Za-z0-9])/g,
  /\d升/g,
  /第\d+[条條]/g,
  // Dates and times.
  /(?:民國|民国)?\d+年\d+月\d+日/g,
  /\d+月\d+日/g,
  /\d+[时時]\d+分/g,
  // Telephone numbers in groups.
  /\+?\d[\d-]*(?: \d{3,})+/g,
  // A box and its label, which has two characters in every case.
  /□../gu,
];

/** Where a line of a case lies in its text: `end` is behind its last character, `next` where the following line begins. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Line ends that the books forbid, where the line had another place to end. */
export function findForbidden(lines: readonly SetLine[], { text, script }: SetCase): readonly string[] {
  const whole = wholes.flatMap((pattern) => {
    return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  });
  const reasonAt = (end: number, next: number) => forbids(text, end, next, script, whole);
  return placesOf(lines, text).flatMap(({ start, end, next }) => {
    if (next >= text.length || text.slice(end, next).includes('\n')) return [];
    const reason = reasonAt(end, next);
    if (!reason || !couldEndBefore(text, start, end, reasonAt)) return [];
    return [`a line ends ${reason} (${text.slice(Math.max(start, end - 6), end)}｜${text.slice(next, next + 6)})`];
  });
}

function couldEndBefore(
  text: string,
  start: number,
  end: number,
  reasonAt: (end: number, next: number) => string | undefined,
): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (isBlank(text[at - 1])) continue;
    let next = at;
    while (isBlank(text[next])) next += 1;
    if (next < end && isCharacterStart(text, next) && !reasonAt(at, next)) return true;
  }
  return false;
}

function forbids(
  text: string,
  end: number,
  next: number,
  script: Script,
  whole: readonly { readonly start: number; readonly end: number }[],
): string | undefined {
  const [last = '', first = ''] = [text[end - 1], text[next]];
  if (whole.some((own) => own.start < end && next < own.end)) return 'inside what stays whole';
  if (neverFirst.includes(first)) return `before ${first}`;
  if (neverLast.includes(last)) return `after ${last}`;
  if (script === 'zh-Hans' && neverLastInGb.includes(last)) return `after ${last}`;
  if (!'—…'.includes(first)) return undefined;
  const before = /(—*|…*)$/.exec(text.slice(0, end))?.[0] ?? '';
  if (end === next && before.endsWith(first) && before.length % 2 === 1) return `inside ${first}${first}`;
  return first === '—' && last !== '—' && text[next + 1] !== '—' ? 'before a dash that joins' : undefined;
}

/** Lines wider than they may be; advances are rounded once a run. */
export function findWide(lines: readonly SetLine[], { setting }: SetCase): readonly string[] {
  return lines
    .filter(({ indent, width, runs }) => indent + width > setting.width + Math.ceil(runs.length / 2))
    .map(({ indent, width }) => `a line of ${indent + width} stands in ${setting.width}`);
}

/** Characters that no line has, or not in their place; spaces go where lines end. */
export function findLost(lines: readonly SetLine[], { text }: SetCase): readonly string[] {
  const places = placesOf(lines, text);
  const lost = places.findIndex(({ start }) => start < 0);
  if (lost >= 0) return [`line ${lost + 1} says “${sayLine(lines[lost])}”, which the text does not go on with`];
  const rest = text.slice(places.at(-1)?.end ?? 0);
  return isAllBlank(rest) ? [] : [`“${rest}” is on no line`];
}

function placesOf(lines: readonly SetLine[], text: string): readonly Place[] {
  let at = 0;
  const starts = lines.map((line) => {
    const said = sayLine(line);
    const start = said === '' ? at : text.indexOf(said, at);
    if (start < 0 || !isAllBlank(text.slice(at, start))) return { start: -1, end: at };
    at = start + said.length;
    return { start, end: at };
  });
  return starts.map(({ start, end }, index) => {
    const following = starts.slice(index + 1).find((other) => other.end > other.start);
    return { start, end, next: following?.start ?? text.length };
  });
}

function sayLine(line: SetLine | undefined): string {
  return line?.runs.map((run) => ('text' in run ? run.text : '□')).join('') ?? '';
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\u3000' || character === '\n';
}

function isAllBlank(text: string): boolean {
  return [...text].every(isBlank);
}

/** Not inside a surrogate pair, nor before a variation selector. */
function isCharacterStart(text: string, at: number): boolean {
  return (
    !/[\udc00-\udfff]/.test(text[at] ?? '') && !/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(text.slice(at, at + 2))
  );
}
