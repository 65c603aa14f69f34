import { type Exact, type Maybe, parseExact } from './exact.ts';
import { hasLost } from './lost.ts';

/** The value at names, walking own properties only. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((parent, name) => {
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return undefined;
    return Object.hasOwn(parent, name) ? (parent as Record<string, unknown>)[name] : undefined;
  }, value);
}

/** A JSON number. As in every reader here, a value of a wrong type is absent. */
export function number(value: unknown): Maybe<Exact> {
  return typeof value === 'number' ? parseExact(String(value)) : undefined;
}

/** A decimal string. */
export function amount(value: unknown): Maybe<Exact> {
  return typeof value === 'string' && value.length <= 60 && !/e/i.test(value) ? parseExact(value) : undefined;
}

/** A text; an empty one is absent. */
export function text(value: unknown): Maybe<string> {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value of a choice that the host supplied as `{value, label}`. */
export function hosted(value: unknown): Maybe<string> {
  return text(at(value, 'value'));
}

export function flag(value: unknown): Maybe<boolean> {
  return typeof value === 'boolean' ? value : undefined;
}

/** `YYYY-MM-DD`, a day that exists. */
export function date(value: unknown): Maybe<string> {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const instant = Date.parse(`${value}T00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== value ? undefined : value;
}

/** `HH:mm`; what follows the minute is left out. */
export function time(value: unknown): Maybe<string> {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(?!\d)/.test(value) ? value.slice(0, 5) : undefined;
}

/** `YYYY-MM-DDTHH:mm` on its own wall clock; what follows the minute (seconds, an offset) is left out. */
export function moment(value: unknown): Maybe<string> {
  if (typeof value !== 'string' || value[10] !== 'T') return undefined;
  return date(value.slice(0, 10)) && time(value.slice(11)) && value.slice(0, 16);
}

/** A date, or the date of a moment. */
export function day(value: unknown): Maybe<string> {
  return date(value) ?? moment(value)?.slice(0, 10);
}

/** An object with something in it, or something wrong: an empty row or group is absent. */
export function object(value: unknown): Maybe<object> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return hasLost(value) || Object.values(value).some((member) => member !== undefined) ? value : undefined;
}

/** The members of a list that read well; a list without any is absent. */
export function list<T>(value: unknown, read: (item: unknown) => Maybe<T>): Maybe<readonly T[]> {
  if (!Array.isArray(value)) return undefined;
  const members = value.map((item) => read(item)).filter((item) => item !== undefined);
  return members.length > 0 ? members : undefined;
}
