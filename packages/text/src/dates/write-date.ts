import type { Era, Script } from '../script.ts';
import { formatMinute, isYear, minguoOffset, partDay, partMinute } from './calendar.ts';

/** In which script and era a date is written. */
export interface DateOptions {
  readonly script: Script;
  readonly era: Era;
  /** Names the era in full: 中華民國115年3月5日, as deeds and contracts want it. */
  readonly long?: boolean;
}

/** A calendar date in words: 2026年3月5日, 民國115年3月5日, 民國前1年; any other text comes back unchanged. */
export function writeDate(iso: string, options: DateOptions): string {
  const day = partDay(iso);
  return day ? `${sayYear(day.year, options)}年${day.month}月${day.day}日` : iso;
}

/** A time of day: 09:20 in both scripts; any other text comes back unchanged. Called like its siblings. */
export function writeTime(time: string, _options?: Pick<DateOptions, 'script'>): string {
  const minute = partMinute(time);
  return (minute && formatMinute(minute)) ?? time;
}

/**
 * A date-time to the minute: 2026年3月5日 09:20. Takes `YYYY-MM-DDTHH:mm` and a standard date-time, whose own wall clock is
 * written and never converted; any other text comes back unchanged.
 */
export function writeMoment(moment: string, options: DateOptions): string {
  const [, date = '', time = ''] = /^([^T]*)T(.*)$/i.exec(moment) ?? [];
  if (!partDay(date) || !partMinute(time)) return moment;
  return `${writeDate(date, options)} ${writeTime(time)}`;
}

/** The name of the era before the year, empty for the common one. */
export function nameEra({ script, era, long }: DateOptions): string {
  if (era === 'common') return '';
  const name = script === 'zh-Hant' ? '民國' : '民国';
  if (!long) return name;
  return script === 'zh-Hant' ? `中華${name}` : `中华${name}`;
}

/** A year in words: 2026, 民國115; any text that is no year of four digits comes back unchanged. */
export function writeYear(year: string, options: DateOptions): string {
  return isYear(year) ? sayYear(Number(year), options) : year;
}

function sayYear(year: number, options: DateOptions): string {
  if (options.era === 'common') return String(year);
  if (year > minguoOffset) return `${nameEra(options)}${year - minguoOffset}`;
  return `${nameEra(options)}前${minguoOffset + 1 - year}`;
}
