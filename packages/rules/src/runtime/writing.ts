import { type Exact, type Maybe, printExact, printFixed } from './exact.ts';
import { amount, date, moment, number, time } from './read.ts';

/** How a computed value stands in the record. */
export type Writing =
  /** A JSON number, rounded to `digits` when given. */
  | { readonly as: 'number'; readonly digits?: number }
  /** A decimal string with 2 digits unless said otherwise. */
  | { readonly as: 'money'; readonly digits?: number }
  | { readonly as: 'text' | 'boolean' | 'date' | 'time' | 'moment' };

/** What an expression gives. */
export type Value = Maybe<Exact | string | boolean | object>;

/** Gives a computed value as the record keeps it; `undefined` when it is absent or beyond what JSON can say. */
export function writeComputed(value: Value, writing: Writing): unknown {
  if (value === undefined || value === '') return undefined;
  if (writing.as === 'number') {
    const figure = value as Exact;
    const json = Number(writing.digits === undefined ? printExact(figure) : printFixed(figure, writing.digits));
    return Number.isFinite(json) ? json : undefined;
  }
  return writing.as === 'money' ? printFixed(value as Exact, writing.digits ?? 2) : value;
}

/** Whether a record's own value says the same as a computed one: amounts by their worth, moments to the minute. */
export function agrees(actual: unknown, expected: unknown, writing: Writing): boolean {
  if (actual === expected || expected === undefined) return actual === expected;
  const read = readers[writing.as];
  return read(actual) !== undefined && read(actual) === read(expected);
}

const readers = {
  number: (value) => printed(number(value)),
  money: (value) => printed(amount(value)),
  text: (value) => value,
  boolean: (value) => value,
  date,
  time,
  moment,
} satisfies Record<Writing['as'], (value: unknown) => unknown>;

function printed(value: Maybe<Exact>): Maybe<string> {
  return value && printExact(value);
}
