import { foldTyped } from '../fold-typed.ts';
import type { Era } from '../script.ts';
import { formatDay, formatMinute, isYear, minguoOffset } from './calendar.ts';

/** How the office counts years. */
export interface ReadDateOptions {
  readonly era: Era;
}

/**
 * The date that a typed text means as `YYYY-MM-DD`, or `undefined`: `2026.3.5`, `2026/3/5`, `2026-3-5`, `20260305`,
 * `2026年3月5日`, full width too. Where the era is 民國, `115/3/5` and `1150305` are of it; a year of fewer than four digits is
 * otherwise refused. 民國115年3月5日 says its era itself and is read in both. A day that does not exist is not read.
 */
export function readDate(text: string, { era }: ReadDateOptions): string | undefined {
  const typed = foldTyped(text).replaceAll(' ', '');
  const match =
    /^(?:((?:中[華华])?民[國国])(前)?)?(\d+|元)(?:([./-])(\d{1,2})\4(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号號]?)$/.exec(
      typed,
    ) ?? /^()()(\d{3,4})()(\d{2})(\d{2})$/.exec(typed);
  if (!match) return undefined;
  const [, name, before, typedYear = '', , month = match[7], day = match[8]] = match;
  const year = countYear(typedYear, { named: Boolean(name), before: Boolean(before), era });
  return year === undefined ? undefined : formatDay({ year, month: Number(month), day: Number(day) });
}

/** The year that a typed text means as four digits, or `undefined`: `2026`, `2026年度`, 民國115, and `115` where the era is 民國. */
export function readYear(text: string, { era }: ReadDateOptions): string | undefined {
  const typed = foldTyped(text).replaceAll(' ', '');
  const match = /^((?:中[華华])?民[國国])?(前)?(\d+|元)(?:年度?)?$/.exec(typed);
  if (!match) return undefined;
  const [, name, before, typedYear = ''] = match;
  if (before && !name) return undefined;
  const year = String(countYear(typedYear, { named: Boolean(name), before: Boolean(before), era }));
  return isYear(year) ? year : undefined;
}

/** The time that a typed text means as `HH:mm`, or `undefined`: `9:5`, `0920`, `9点20分`, `9時`, `9点半`, `下午3:20`. */
export function readTime(text: string): string | undefined {
  const match =
    /^([上下]午)?(\d{1,2})(?::(\d{1,2})|[点點时時](?:(\d{1,2})分?|(半))?)$/.exec(foldTyped(text).replaceAll(' ', '')) ??
    /^()(\d{1,2})(\d{2})$/.exec(foldTyped(text));
  if (!match) return undefined;
  const [, half, hourText, colon, word, halfHour] = match;
  const hour = Number(hourText);
  if (half && (hour < 1 || hour > 12)) return undefined;
  const shift = half === '下午' && hour < 12 ? 12 : half === '上午' && hour === 12 ? -12 : 0;
  return formatMinute({ hour: hour + shift, minute: halfHour ? 30 : Number(colon ?? word ?? 0) });
}

/**
 * The date-time that a typed text means as `YYYY-MM-DDTHH:mm`, or `undefined`: a date and a time as `readDate` and
 * `readTime` take them, parted by a space, a `T` or the 日 of the date; or twelve digits.
 */
export function readMoment(text: string, options: ReadDateOptions): string | undefined {
  const typed = foldTyped(text).replace(/ ?([年月日号號点點时時分]) ?/g, '$1');
  for (const cut of typed.matchAll(/(?<=[日号號])| |T|(?<=^\d{7,8})(?=\d{4}$)/gi)) {
    const date = readDate(typed.slice(0, cut.index), options);
    const time = readTime(typed.slice(cut.index + cut[0].length));
    if (date !== undefined && time !== undefined) return `${date}T${time}`;
  }
  return undefined;
}

function countYear(typed: string, how: { named: boolean; before: boolean; era: Era }): number | undefined {
  if (typed === '元') return how.named && !how.before ? minguoOffset + 1 : undefined;
  const year = Number(typed);
  if (how.named) {
    if (typed.length > 4 || year < 1) return undefined;
    return how.before ? minguoOffset + 1 - year : minguoOffset + year;
  }
  if (typed.length === 4) return year;
  return how.era === 'minguo' && typed.length < 4 && year > 0 ? minguoOffset + year : undefined;
}
