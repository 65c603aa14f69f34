import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addExact, orderExact, parseExact, printExact, printFixed, roundExact } from '../runtime/exact.ts';

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 12 }))
  .map(([units, digits]) => ({ numerator: units, denominator: 10n ** BigInt(digits) }));

const parsed = (text: string) => parseExact(text) ?? expect.fail(`${text} is no decimal`);

test('what is printed is parsed as the same, and printed the same', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      const text = printExact(value);
      expect(orderExact(parsed(text), value)).toBe(0n);
      expect(printExact(parsed(text))).toBe(text);
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
    }),
  );
});

test('every JSON number is read as its decimal notation says, and comes back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(printExact(parsed(String(value))))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('addition is exact, whatever the digits', () => {
  expect(printExact(addExact(parsed('0.1'), parsed('0.2')))).toBe('0.3');
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const sum = addExact(a, b);
      const scale = 10n ** 12n;
      const units = ({ numerator, denominator }: typeof a) => (numerator * scale) / denominator;
      expect(units(sum)).toBe(units(a) + units(b));
    }),
  );
});

test.each([
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['2.4', 0, '2'],
  ['0.005', 2, '0.01'],
  ['-0.005', 2, '-0.01'],
  ['1.005', 2, '1.01'],
  ['-0.004', 2, '0'],
  ['12', 3, '12'],
])('%s rounded to %i digits is %s (四舍五入, away from zero)', (text, digits, rounded) => {
  expect(printExact(roundExact(parsed(text), digits))).toBe(rounded);
});

test('rounding is never further away than half of the last digit', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 6 }), (value, digits) => {
      const rounded = roundExact(value, digits);
      const distance = addExact(rounded, { ...value, numerator: -value.numerator });
      const size = { ...distance, numerator: distance.numerator < 0n ? -distance.numerator : distance.numerator };
      expect(orderExact(size, { numerator: 5n, denominator: 10n ** BigInt(digits + 1) })).toBeLessThanOrEqual(0n);
    }),
  );
});

test('a fixed notation keeps its digits', () => {
  expect(printFixed(parsed('1200'), 2)).toBe('1200.00');
  expect(printFixed(parsed('-0.005'), 2)).toBe('-0.01');
  expect(printFixed(parsed('-0.001'), 2)).toBe('0.00');
  expect(printFixed(parsed('1.5'), 0)).toBe('2');
});

test('a fraction without an end is printed to 12 digits', () => {
  expect(printExact({ numerator: 2n, denominator: 3n })).toBe('0.666666666667');
});

test.each(['', '1.', '.5', '1,000', '１', '0x1', 'NaN', 'Infinity', '1 ', '--1', '9'.repeat(500), '1e9999'])(
  '%j is no decimal',
  (text) => {
    expect(parseExact(text)).toBeUndefined();
  },
);
