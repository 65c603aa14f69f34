import { type Ordered, order } from './arithmetic.ts';
import type { Exact, Maybe } from './exact.ts';
import { and, or } from './logic.ts';
import { hasLost } from './lost.ts';

/** A list written in an expression; absent when a part is absent. */
export function listOf<T>(...items: readonly Maybe<T>[]): Maybe<readonly T[]> {
  return items.includes(undefined) ? undefined : (items as readonly T[]);
}

/** Whether a value is in a list. */
export function isIn(value: Maybe<Ordered>, list: Maybe<readonly Ordered[]>): Maybe<boolean> {
  return value === undefined ? undefined : list?.some((item) => order(item, value) === 0);
}

/** Members of a list, or code points of a text. */
export function size(value: Maybe<string | readonly unknown[]>): Maybe<Exact> {
  return value === undefined ? undefined : { numerator: BigInt([...value].length), denominator: 1n };
}

/**
 * What is made of each member; members that make nothing are left out, so that a total counts what is there. When every
 * member makes nothing the list is absent: a column without a figure has no total. So is it where one makes nothing of which a
 * value is wrong: half a total is none.
 */
export function map<T, U>(list: Maybe<readonly T[]>, make: (item: T) => Maybe<U>): Maybe<readonly U[]> {
  const all = list?.map(make);
  if (all?.some((item, index) => item === undefined && hasLost(list?.[index]))) return undefined;
  const made = all?.filter((item) => item !== undefined);
  return made?.length === 0 && list?.length !== 0 ? undefined : made;
}

/** The members for which the condition holds. */
export function filter<T>(list: Maybe<readonly T[]>, holds: (item: T) => Maybe<boolean>): Maybe<readonly T[]> {
  return list?.filter((item) => holds(item) === true);
}

/** Whether the condition holds for all members, as `&&` between them. */
export function all<T>(list: Maybe<readonly T[]>, holds: (item: T) => Maybe<boolean>): Maybe<boolean> {
  return list?.reduce<Maybe<boolean>>((so, item) => and(so, () => holds(item)), true);
}

/** Whether the condition holds for some member, as `||` between them. */
export function exists<T>(list: Maybe<readonly T[]>, holds: (item: T) => Maybe<boolean>): Maybe<boolean> {
  return list?.reduce<Maybe<boolean>>((so, item) => or(so, () => holds(item)), false);
}
