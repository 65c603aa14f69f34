import { addExact, type Exact, type Maybe, orderExact, parseExact, roundExact } from './exact.ts';

/** A literal of an expression; the compiler has checked it. */
export function decimal(text: string): Maybe<Exact> {
  return parseExact(text);
}

export function add(a: Maybe<Exact>, b: Maybe<Exact>): Maybe<Exact> {
  return a && b && addExact(a, b);
}

export function subtract(a: Maybe<Exact>, b: Maybe<Exact>): Maybe<Exact> {
  return add(a, negate(b));
}

export function multiply(a: Maybe<Exact>, b: Maybe<Exact>): Maybe<Exact> {
  return a && b && { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Division by zero is absent. */
export function divide(a: Maybe<Exact>, b: Maybe<Exact>): Maybe<Exact> {
  if (!a || !b || b.numerator === 0n) return undefined;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

export function negate(a: Maybe<Exact>): Maybe<Exact> {
  return a && { ...a, numerator: -a.numerator };
}

export function abs(a: Maybe<Exact>): Maybe<Exact> {
  return a && a.numerator < 0n ? negate(a) : a;
}

/** Rounds half away from zero. */
export function round(a: Maybe<Exact>, digits: number): Maybe<Exact> {
  return a && roundExact(a, digits);
}

export function sum(list: Maybe<readonly Exact[]>): Maybe<Exact> {
  return list?.reduce(addExact, { numerator: 0n, denominator: 1n });
}

/** What has an order: figures, and dates, times and moments in their canonical text. */
export type Ordered = Exact | string | boolean;

export function order(a: Ordered, b: Ordered): number {
  if (typeof a === 'object' && typeof b === 'object') {
    const difference = orderExact(a, b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The least of a list; absent when a part is absent or there is none. */
export function min<T extends Ordered>(list: Maybe<readonly T[]>): Maybe<T> {
  return list?.reduce<Maybe<T>>(
    (least, item) => (least !== undefined && order(least, item) <= 0 ? least : item),
    undefined,
  );
}

/** The most of a list, as `min`. */
export function max<T extends Ordered>(list: Maybe<readonly T[]>): Maybe<T> {
  return list?.reduce<Maybe<T>>(
    (most, item) => (most !== undefined && order(most, item) >= 0 ? most : item),
    undefined,
  );
}
