import { type Ordered, order } from './arithmetic.ts';
import type { Maybe } from './exact.ts';

/** A part that is only looked at when it is needed. */
type Later<T> = () => Maybe<T>;

/** False as soon as one side is false, even beside an absent one; else absent when a side is absent. */
export function and(a: Maybe<boolean>, later: Later<boolean>): Maybe<boolean> {
  if (a === false) return false;
  const b = later();
  return b === false ? false : a && b;
}

/** True as soon as one side is true, even beside an absent one; else absent when a side is absent. */
export function or(a: Maybe<boolean>, later: Later<boolean>): Maybe<boolean> {
  if (a === true) return true;
  const b = later();
  return b === true ? true : a === undefined ? undefined : b;
}

export function not(a: Maybe<boolean>): Maybe<boolean> {
  return a === undefined ? undefined : !a;
}

/** `condition ? yes : no`; absent when the condition is. */
export function choose<T>(condition: Maybe<boolean>, yes: Later<T>, no: Later<T>): Maybe<T> {
  if (condition === undefined) return undefined;
  return condition ? yes() : no();
}

export function has(value: unknown): boolean {
  return value !== undefined;
}

export function equal(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign === 0);
}

export function unequal(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign !== 0);
}

export function less(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign < 0);
}

export function atMost(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign <= 0);
}

export function more(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign > 0);
}

export function atLeast(a: Maybe<Ordered>, b: Maybe<Ordered>): Maybe<boolean> {
  return compare(a, b, (sign) => sign >= 0);
}

function compare(a: Maybe<Ordered>, b: Maybe<Ordered>, holds: (sign: number) => boolean): Maybe<boolean> {
  return a === undefined || b === undefined ? undefined : holds(order(a, b));
}

/** One text after the other. */
export function join(a: Maybe<string>, b: Maybe<string>): Maybe<string> {
  return a === undefined || b === undefined ? undefined : a + b;
}
