import { multiply } from './arithmetic.ts';
import { type Exact, type Maybe, roundExact } from './exact.ts';
import { date, moment } from './read.ts';

const msPerMinute = 60_000;
const minutesPerDay = 1_440;

/** The date of a moment, or of what already was read as a date. */
export function dateOf(value: Maybe<string>): Maybe<string> {
  return value?.slice(0, 10);
}

/** Minutes from `a` to `b`, two moments or two times of one day; below zero when `b` is earlier. */
export function minutesBetween(a: Maybe<string>, b: Maybe<string>): Maybe<Exact> {
  if (a === undefined || b === undefined) return undefined;
  return { numerator: BigInt(minutesOf(b) - minutesOf(a)), denominator: 1n };
}

/** Hours from `a` to `b`, exactly: 20 minutes are a third of an hour. */
export function hoursBetween(a: Maybe<string>, b: Maybe<string>): Maybe<Exact> {
  return multiply(minutesBetween(a, b), { numerator: 1n, denominator: 60n });
}

/** Days from date `a` to date `b`. */
export function daysBetween(a: Maybe<string>, b: Maybe<string>): Maybe<Exact> {
  if (a === undefined || b === undefined) return undefined;
  return { numerator: BigInt((minutesOf(b) - minutesOf(a)) / minutesPerDay), denominator: 1n };
}

/** A moment some hours later, to the nearest minute; absent outside the years 0 to 9999. */
export function addHours(start: Maybe<string>, hours: Maybe<Exact>): Maybe<string> {
  const minutes = multiply(hours, { numerator: 60n, denominator: 1n });
  if (start === undefined || !minutes) return undefined;
  return moment(printMinutes(minutesOf(start) + Number(roundExact(minutes, 0).numerator)));
}

/** A date some whole days later; a part of a day is absent. */
export function addDays(start: Maybe<string>, days: Maybe<Exact>): Maybe<string> {
  if (start === undefined || !days || days.numerator % days.denominator !== 0n) return undefined;
  const minutes = minutesOf(start) + Number(days.numerator / days.denominator) * minutesPerDay;
  return date(printMinutes(minutes)?.slice(0, 10));
}

function minutesOf(value: string): number {
  const full = value.length === 5 ? `1970-01-01T${value}` : value.length === 10 ? `${value}T00:00` : value;
  return Date.parse(`${full}Z`) / msPerMinute;
}

function printMinutes(minutes: number): Maybe<string> {
  const instant = new Date(minutes * msPerMinute);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().slice(0, 16);
}
