import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, isMoment, isStandardMoment, isStandardTime, isTime } from './calendar.ts';
import { isBankAccount, isEmail, isPostcode, isRecordNumber, isUri, isYear } from './contacts.ts';
import { compareDecimals, digitsOf, isMultiple } from './decimal.ts';
import { standardFormats } from './standard-formats.ts';

/** Values that each check takes, and values that it refuses. */
const cases = {
  date: [
    isDate,
    ['2024-02-29', '2026-12-31'],
    ['2026-02-29', '2026-13-01', '2026-1-1', '0000-01-01', '2026-02-30T00:00'],
  ],
  time: [isTime, ['00:00', '23:59'], ['24:00', '9:20', '09:60', '09:20:00']],
  moment: [isMoment, ['2026-03-05T09:20'], ['2026-03-05 09:20', '2026-02-30T09:20', '2026-03-05T09:20:00']],
  'date-time': [
    isStandardMoment,
    ['2026-03-05T09:20:00+08:00', '2026-03-05T09:20:00.5Z', '2026-03-05T09:20'],
    ['2026-03-05T09:20:00'],
  ],
  'standard time': [isStandardTime, ['09:20:00Z', '09:20'], ['09:20:00', '25:00:00Z']],
  email: [
    isEmail,
    ['a@b.cn', '张三@例子.公司', 'first.last+tag@sub.example.com'],
    ['a@b', 'a b@c.cn', 'a@b..cn', '@b.cn'],
  ],
  uri: [
    isUri,
    ['https://example.com/a?b=1#c', 'http://例子.公司'],
    ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.b', 'https://'],
  ],
  year: [isYear, ['2026', '1911'], ['115', '民國115', '02026', '20261', '']],
  postcode: [isPostcode, ['215000', '106', '10617', '106-409', 'SW1A 1AA'], ['x', '-12', '21500021500021']],
  'bank-account': [
    isBankAccount,
    ['6222 0211 0200 1234 567', 'GB29NWBK60161331926819'],
    ['123', 'no account', '6222--0211'],
  ],
  'record-number': [isRecordNumber, ['TS-2026-0117', '客诉〔2026〕12号'], [' A1', 'A\n1']],
  uuid: [standardFormats.uuid, ['6ba7b810-9dad-11d1-80b4-00c04fd430c8'], ['6ba7b810']],
  ipv4: [standardFormats.ipv4, ['192.168.0.1'], ['256.0.0.1', '1.2.3']],
  ipv6: [standardFormats.ipv6, ['::1', '2001:db8::ff00:42:8329'], ['1::2::3', 'g::1']],
  hostname: [standardFormats.hostname, ['example.com'], ['-a.com', 'a_b.com']],
} as const;

describe.each(Object.entries(cases))('%s', (_name, [check, taken, refused]) => {
  it.each(taken)('takes %s', (value) => expect(check?.(value)).toBe(true));
  it.each(refused)('refuses %s', (value) => expect(check?.(value)).toBe(false));
});

describe('dates', () => {
  it('agree with the calendar of the language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const text = [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
          const date = new Date(`${text}T00:00Z`);
          expect(isDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
        },
      ),
    );
  });
});

describe('decimals', () => {
  it('are exact where binary numbers are not', () => {
    expect(isMultiple(19.99, 0.01)).toBe(true);
    expect(isMultiple(0.3, 0.1)).toBe(true);
    expect(isMultiple(0.35, 0.1)).toBe(false);
    expect(digitsOf(1e-7)).toBe(7);
    expect(digitsOf(1.5e300)).toBe(0);
    expect(digitsOf('1.50')).toBe(1);
  });
  it('compare as their numbers do', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 8 }), (a, b, digits) => {
        const [first, second] = [a, b].map((value) => (value / 10 ** digits).toFixed(digits)) as [string, string];
        expect(Math.sign(compareDecimals(first, second))).toBe(Math.sign(Number(first) - Number(second)));
      }),
    );
  });
});
