import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions, scripts } from '../script.ts';
import { readMoney, readNumber } from './read-number.ts';
import { writeMoney } from './write-money.ts';
import { writeNumber } from './write-number.ts';

describe('writeNumber', () => {
  const cases = [
    { value: 1200, written: '1200' },
    { value: 1234567.5, grouping: true, written: '1,234,567.5' },
    { value: '-1200.50', grouping: true, written: '-1,200.50' },
    { value: 999, grouping: true, written: '999' },
    { value: 1e21, written: '1000000000000000000000' },
    { value: 1.5e-7, written: '0.00000015' },
    { value: '约 3 件', written: '约 3 件' },
  ];
  it.each(cases)('$value is $written', ({ value, grouping = false, written }) => {
    expect(writeNumber(value, { grouping })).toBe(written);
  });
});

describe('writeMoney', () => {
  const cases = [
    { amount: '1200', currency: 'CNY', region: 'CN', written: '¥1,200.00' },
    { amount: '1200', currency: 'CNY', region: 'TW', written: 'CN¥1,200.00' },
    { amount: '1200.00', currency: 'TWD', region: 'TW', written: 'NT$1,200' },
    { amount: '1200.50', currency: 'TWD', region: 'CN', written: 'NT$1,200.50' },
    { amount: '-1200', currency: 'TWD', region: 'TW', cents: true, written: '-NT$1,200.00' },
    { amount: '1200', currency: 'CNY', region: 'CN', cents: true, written: '¥1,200.00' },
    { amount: '-0.50', currency: 'HKD', region: 'HK', written: '-HK$0.50' },
    { amount: '9999999999999999.99', currency: 'USD', region: 'CN', written: 'US$9,999,999,999,999,999.99' },
    { amount: '5', currency: 'THB', region: 'CN', written: 'THB 5.00' },
    { amount: '大约一百', currency: 'CNY', region: 'CN', written: '大约一百' },
  ] as const;
  it.each(cases)('$amount $currency in $region is $written', ({ amount, written, ...options }) => {
    expect(writeMoney(amount, { ...options, script: 'zh-Hans' })).toBe(written);
  });
});

describe('readNumber', () => {
  const cases: readonly { text: string; unit?: string; read: number | undefined }[] = [
    { text: '1,200.5', read: 1200.5 },
    { text: '１２００', read: 1200 },
    { text: '１，２００．５０', read: 1200.5 },
    { text: ' 12 000 ', read: 12000 },
    { text: '-3', read: -3 },
    { text: '－3', read: -3 },
    { text: '负3', read: -3 },
    { text: '+3', read: 3 },
    { text: '-0', read: 0 },
    { text: '.5', read: 0.5 },
    { text: '5.', read: 5 },
    { text: '5件', unit: '件', read: 5 },
    { text: '33％', unit: '%', read: 33 },
    { text: '5件', read: undefined },
    { text: '1,20', read: undefined },
    { text: '1.2.3', read: undefined },
    { text: '0x10', read: undefined },
    { text: '1e3', read: undefined },
    { text: '', read: undefined },
    { text: '.', read: undefined },
    { text: '三百', read: undefined },
    { text: '12345678901234567890', read: undefined },
    { text: '0.1234567890123456789', read: undefined },
  ];
  it.each(cases)('reads $text with unit $unit as $read', ({ text, unit, read }) => {
    expect(readNumber(text, unit === undefined ? {} : { unit })).toBe(read);
  });

  it('reads every number that was written', () => {
    const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(number, fc.boolean(), (value, grouping) => {
        expect(readNumber(writeNumber(value, { grouping }))).toBe(value);
      }),
    );
  });
});

describe('readMoney', () => {
  const cases: readonly { text: string; currency?: string; unit?: string; read: string | undefined }[] = [
    { text: '1,200.5', read: '1200.50' },
    { text: '１２００', read: '1200.00' },
    { text: '0012', read: '12.00' },
    { text: '-0', read: '0.00' },
    { text: '负3.2', read: '-3.20' },
    { text: '1.500', read: '1.50' },
    { text: '1.005', read: undefined },
    { text: '12345678901234567', read: undefined },
    { text: '1200元', read: undefined },
    { text: '¥1,200', read: undefined },
    { text: '1200元', currency: 'CNY', read: '1200.00' },
    { text: '￥1,200.50', currency: 'CNY', read: '1200.50' },
    { text: 'NT$ 1,200 元整', currency: 'TWD', read: '1200.00' },
    { text: 'twd1200', currency: 'TWD', read: '1200.00' },
    { text: '$1200', currency: 'CNY', read: undefined },
    { text: '50元/人·餐', currency: 'CNY', unit: '元/人·餐', read: '50.00' },
    { text: '3万元', currency: 'CNY', read: undefined },
    { text: '3万元', currency: 'CNY', unit: '万元', read: '3.00' },
  ];
  it.each(cases)('reads $text of $currency with unit $unit as $read', ({ text, read, ...options }) => {
    expect(readMoney(text, options)).toBe(read);
  });

  it('reads every amount that was written, in every currency and region', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n });
    const currency = fc.constantFrom('CNY', 'TWD', 'HKD', 'USD', 'EUR', 'JPY', 'KRW', 'THB');
    fc.assert(
      fc.property(cents, fc.boolean(), currency, fc.constantFrom(...regions), (size, minus, currency, region) => {
        const sign = minus && size > 0n ? '-' : '';
        const amount = `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
        for (const script of scripts) {
          expect(readMoney(writeMoney(amount, { currency, script, region }), { currency })).toBe(amount);
        }
      }),
    );
  });
});
