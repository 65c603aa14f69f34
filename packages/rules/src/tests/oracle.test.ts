import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Absent, expressions, fraction, records, scope } from './oracle.ts';
import { run } from './run.ts';

/** The oracle's answer; silence is absence. */
function ask<T>(means: () => T): T | undefined {
  try {
    return means();
  } catch (error) {
    if (error instanceof Absent) return undefined;
    throw error;
  }
}

test('compiled conditions say what CEL says, whatever the record holds', () => {
  fc.assert(
    fc.property(expressions.flag, records, ({ source, means }, record) => {
      expect(run(source, scope, record), source).toBe(ask(() => means(record)));
    }),
    { numRuns: 1500 },
  );
});

test('compiled calculations are exact, whatever the record holds', () => {
  fc.assert(
    fc.property(expressions.decimal, records, ({ source, means }, record) => {
      const expected = ask(() => means(record));
      const actual = run(source, scope, record);
      if (expected === undefined) {
        expect(actual, source).toBeUndefined();
        return;
      }
      const [numerator, denominator] = fraction(String(actual));
      expect(numerator * expected[1], source).toBe(expected[0] * denominator);
    }),
    { numRuns: 1500 },
  );
});

const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 60 });
const momentOf = (value: number) => new Date(Date.UTC(1990, 0, 1) + value * 60_000).toISOString().slice(0, 16);
const calendar = {
  fields: { a: { kind: 'moment' }, b: { kind: 'moment' }, n: { kind: 'decimal' } },
  policy: [],
} as const;

test('hours between two moments, added to the first, give the second', () => {
  fc.assert(
    fc.property(minutes, minutes, (first, second) => {
      const record = { a: momentOf(first), b: momentOf(second) };
      expect(run('addHours(a, hoursBetween(a, b))', calendar, record)).toBe(record.b);
      expect(run('minutesBetween(a, b)', calendar, record)).toBe(String(second - first));
    }),
  );
});

test('days added are the days between', () => {
  fc.assert(
    fc.property(minutes, fc.integer({ min: -9000, max: 9000 }), (first, n) => {
      expect(run('daysBetween(date(a), addDays(date(a), n))', calendar, { a: momentOf(first), n })).toBe(String(n));
    }),
  );
});
