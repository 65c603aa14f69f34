/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A minute of a day. */
export interface Minute {
  readonly hour: number;
  readonly minute: number;
}

/** 民國元年 is 1912, so that a year of the era is this much less. */
export const minguoOffset = 1911;

/** Whether a text is a year as records keep it: four digits, from 1000 on. */
export function isYear(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text);
}

/** The day as `YYYY-MM-DD`, or `undefined` for one that does not exist (2026-02-30) or lies outside the years 1 to 9999. */
export function formatDay(own: Day): string | undefined {
  return isDay(own) ? `${String(own.year).padStart(4, '0')}-${pad(own.month)}-${pad(own.day)}` : undefined;
}

function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The time as `HH:mm`, or `undefined` for one that does not exist. */
export function formatMinute(own: Minute): string | undefined {
  return isMinute(own) ? `${pad(own.hour)}:${pad(own.minute)}` : undefined;
}

function isMinute({ hour, minute }: Minute): boolean {
  return hour <= 23 && minute <= 59;
}

/** The parts of a calendar date `YYYY-MM-DD` that exists. */
export function partDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

/** The wall clock of `HH:mm`, also with seconds and an offset, which are left out. */
export function partMinute(time: string): Minute | undefined {
  const match = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/i.exec(time);
  if (!match) return undefined;
  const minute = { hour: Number(match[1]), minute: Number(match[2]) };
  return isMinute(minute) ? minute : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
