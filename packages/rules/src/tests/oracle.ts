import fc from 'fast-check';
import type { Scope } from '../index.ts';

/** Thrown by the oracle where our code is silent: absence is an error in CEL's own words. */
export class Absent extends Error {}

/** A fraction, kept as naively as can be. */
type Fraction = readonly [bigint, bigint];

/** An expression as text, and what it means told a second time. */
interface Meant<T> {
  readonly source: string;
  readonly means: (record: Readonly<Record<string, unknown>>) => T;
}

export const scope: Scope = {
  policy: [],
  fields: {
    a: { kind: 'decimal' },
    b: { kind: 'decimal' },
    m: { kind: 'decimal', amount: true },
    t: { kind: 'text' },
    p: { kind: 'boolean' },
    q: { kind: 'boolean' },
    rows: { kind: 'list', of: { kind: 'object', members: { n: { kind: 'decimal' }, p: { kind: 'boolean' } } } },
  },
};

const junk = fc.constantFrom(undefined, null, '', 'x', [], {}, [1], { n: 'x' }, Number.NaN, true, '1e5', '--');
const figure = fc.integer({ min: -500, max: 500 }).map((units) => units / 100);
const orJunk = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk });

/** Records as a form holds them while somebody types: good values, none, and wrong ones. */
export const records = fc.record(
  {
    a: orJunk(figure),
    b: orJunk(figure),
    m: orJunk(figure.map((value) => value.toFixed(2))),
    t: orJunk(fc.constantFrom('x', 'y', '甲')),
    p: orJunk(fc.boolean()),
    q: orJunk(fc.boolean()),
    rows: orJunk(
      fc.array(orJunk(fc.record({ n: orJunk(figure), p: orJunk(fc.boolean()) }, { requiredKeys: [] })), {
        maxLength: 4,
      }),
    ),
  },
  { requiredKeys: [] },
);

export function fraction(text: string): Fraction {
  const [whole = '0', rest = ''] = text.split('.');
  return [BigInt(whole + rest), 10n ** BigInt(rest.length)];
}

function readDecimal(value: unknown): Fraction {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Absent();
  return fraction(String(value));
}

function readAmount(value: unknown): Fraction {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) throw new Absent();
  return fraction(value);
}

function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Absent();
  return value;
}

function readRows(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const isRow = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.values(row).some((member) => member !== undefined);
  const rows = Array.isArray(value) ? value.filter(isRow) : [];
  if (rows.length === 0) throw new Absent();
  return rows;
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = (a: Fraction, [c, d]: Fraction): Fraction => plus(a, [-c, d]);
const sign = ([a]: Fraction): number => (a > 0n ? 1 : a < 0n ? -1 : 0);

function tryTo<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (error instanceof Absent) return undefined;
    throw error;
  }
}

/** CEL's `&&` and `||`: the deciding value wins over an error on either side. */
function decide(deciding: boolean, left: () => boolean, right: () => boolean): boolean {
  const [a, b] = [tryTo(left), tryTo(right)];
  if (a === deciding || b === deciding) return deciding;
  if (a === undefined || b === undefined) throw new Absent();
  return !deciding;
}

const binary = <A, B, R>(left: Meant<A>, sign: string, right: Meant<B>, apply: (a: A, b: B) => R): Meant<R> => ({
  source: `(${left.source} ${sign} ${right.source})`,
  means: (record) => apply(left.means(record), right.means(record)),
});

const compares = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '==': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
} as const;

const leafDecimals = fc.oneof(
  fc
    .constantFrom('a', 'b')
    .map((name): Meant<Fraction> => ({ source: name, means: (record) => readDecimal(record[name]) })),
  fc.constant<Meant<Fraction>>({ source: 'm', means: ({ m }) => readAmount(m) }),
  fc.constant<Meant<Fraction>>({ source: 'size(rows)', means: ({ rows }) => [BigInt(readRows(rows).length), 1n] }),
  fc.constant<Meant<Fraction>>({
    source: 'sum(rows.map(i, i.n))',
    means: ({ rows }) => {
      const figures = readRows(rows).flatMap((row) => tryTo(() => [readDecimal(row.n)]) ?? []);
      if (figures.length === 0) throw new Absent();
      return figures.reduce(plus);
    },
  }),
  fc.integer({ min: 0, max: 999 }).map((units): Meant<Fraction> => {
    const text = (units / 100).toString();
    return { source: text, means: () => fraction(text) };
  }),
);

const leafFlags = fc.oneof(
  fc
    .constantFrom('p', 'q')
    .map((name): Meant<boolean> => ({ source: name, means: (record) => readFlag(record[name]) })),
  fc.boolean().map((value): Meant<boolean> => ({ source: String(value), means: () => value })),
  fc.constant<Meant<boolean>>({ source: 'has(a)', means: ({ a }) => tryTo(() => readDecimal(a)) !== undefined }),
  fc.constant<Meant<boolean>>({
    source: 'rows.exists(i, i.n > 1)',
    means: ({ rows }) =>
      readRows(rows)
        .map((row) => () => sign(minus(readDecimal(row.n), [1n, 1n])) > 0)
        .reduce(
          (so, next) => () => decide(true, so, next),
          () => false,
        )(),
  }),
  fc.constant<Meant<boolean>>({
    source: 'rows.all(i, i.p)',
    means: ({ rows }) =>
      readRows(rows)
        .map((row) => () => readFlag(row.p))
        .reduce(
          (so, next) => () => decide(false, so, next),
          () => true,
        )(),
  }),
  fc.constantFrom('x', 'y').map(
    (word): Meant<boolean> => ({
      source: `t == '${word}'`,
      means: ({ t }) => {
        if (typeof t !== 'string' || t === '') throw new Absent();
        return t === word;
      },
    }),
  ),
);

/** Random well-typed expressions with their meaning. */
export const expressions = fc.letrec<{ decimal: Meant<Fraction>; flag: Meant<boolean> }>((tie) => ({
  decimal: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leafDecimals,
    fc.tuple(tie('decimal'), tie('decimal')).map(([a, b]) => binary(a, '+', b, plus)),
    fc.tuple(tie('decimal'), tie('decimal')).map(([a, b]) => binary(a, '-', b, minus)),
    fc.tuple(tie('decimal'), tie('decimal')).map(([a, b]) => binary(a, '*', b, times)),
    tie('decimal').map((a) => ({
      source: `-${a.source}`,
      means: (record: Readonly<Record<string, unknown>>) => minus([0n, 1n], a.means(record)),
    })),
    fc.tuple(tie('decimal'), tie('decimal')).map(([a, b]) => ({
      source: `max(${a.source}, ${b.source})`,
      means: (record: Readonly<Record<string, unknown>>) => {
        const [x, y] = [a.means(record), b.means(record)];
        return sign(minus(x, y)) >= 0 ? x : y;
      },
    })),
    fc.tuple(tie('flag'), tie('decimal'), tie('decimal')).map(([c, a, b]) => ({
      source: `(${c.source} ? ${a.source} : ${b.source})`,
      means: (record: Readonly<Record<string, unknown>>) => (c.means(record) ? a.means(record) : b.means(record)),
    })),
  ),
  flag: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leafFlags,
    fc
      .tuple(tie('decimal'), fc.constantFrom(...Object.keys(compares)), tie('decimal'))
      .map(([a, operator, b]) =>
        binary(a, operator, b, (x, y) => compares[operator as keyof typeof compares](sign(minus(x, y)))),
      ),
    tie('flag').map((a) => ({
      source: `!(${a.source})`,
      means: (record: Readonly<Record<string, unknown>>) => !a.means(record),
    })),
    fc.tuple(tie('flag'), tie('flag')).map(([a, b]) => ({
      source: `(${a.source} && ${b.source})`,
      means: (record: Readonly<Record<string, unknown>>) =>
        decide(
          false,
          () => a.means(record),
          () => b.means(record),
        ),
    })),
    fc.tuple(tie('flag'), tie('flag')).map(([a, b]) => ({
      source: `(${a.source} || ${b.source})`,
      means: (record: Readonly<Record<string, unknown>>) =>
        decide(
          true,
          () => a.means(record),
          () => b.means(record),
        ),
    })),
  ),
}));
