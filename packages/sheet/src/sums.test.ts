import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumDecimals } from './sums.ts';

const cases: readonly { title: string; values: readonly unknown[]; sum: string | undefined }[] = [
  { title: 'adds what binary floats cannot', values: ['0.1', '0.2'], sum: '0.3' },
  { title: 'keeps the most digits after the point', values: ['128.50', 3, '-0.255'], sum: '131.245' },
  { title: 'has no sum of nothing', values: [undefined, '', '无'], sum: undefined },
  { title: 'goes below zero', values: ['-0.05', '0.02'], sum: '-0.03' },
  { title: 'adds sixteen digits exactly', values: ['9999999999999999.99', '0.01'], sum: '10000000000000000.00' },
];
test.each(cases)('$title', ({ values, sum }) => {
  expect(sumDecimals(values)).toBe(sum);
});

test('the sum of cents is the cents of the sum', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), { minLength: 1 }), (cents) => {
      const decimals = cents.map((own) => {
        const digits = (own < 0n ? -own : own).toString().padStart(3, '0');
        return `${own < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      });
      const sum = cents.reduce((total, own) => total + own, 0n);
      expect(BigInt((sumDecimals(decimals) ?? '').replace('.', ''))).toBe(sum);
    }),
  );
});
