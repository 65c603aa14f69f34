import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Era, scripts } from '../script.ts';
import { blankDate, blankMoment, blankTime } from './blank-date.ts';
import { readDate, readMoment, readTime, readYear } from './read-date.ts';
import { writeDate, writeMoment, writeTime, writeYear } from './write-date.ts';

const mainland = { script: 'zh-Hans', era: 'common' } as const;
const taiwan = { script: 'zh-Hant', era: 'minguo' } as const;

describe('writing dates', () => {
  const cases = [
    { iso: '2026-03-05', options: mainland, written: '2026年3月5日' },
    { iso: '2026-03-05', options: taiwan, written: '民國115年3月5日' },
    { iso: '2026-03-05', options: { ...taiwan, long: true }, written: '中華民國115年3月5日' },
    { iso: '2026-03-05', options: { ...taiwan, script: 'zh-Hans' }, written: '民国115年3月5日' },
    { iso: '1912-01-01', options: taiwan, written: '民國1年1月1日' },
    { iso: '1911-10-10', options: taiwan, written: '民國前1年10月10日' },
    { iso: '2026-02-30', options: mainland, written: '2026-02-30' },
    { iso: '后天', options: mainland, written: '后天' },
  ] as const;
  it.each(cases)('$iso is $written', ({ iso, options, written }) => expect(writeDate(iso, options)).toBe(written));

  it('writes a moment to the minute, by its own wall clock', () => {
    expect(writeMoment('2026-03-05T09:20', mainland)).toBe('2026年3月5日 09:20');
    expect(writeMoment('2026-03-05T23:20:59.5-08:00', taiwan)).toBe('民國115年3月5日 23:20');
    expect(writeMoment('2026-03-05T24:00', mainland)).toBe('2026-03-05T24:00');
    expect(writeTime('09:20', mainland)).toBe('09:20');
    expect(writeTime('早上')).toBe('早上');
  });

  it('prints the places of a blank date', () => {
    expect(blankDate(mainland)).toBe('　　年　　月　　日');
    expect(blankDate({ ...taiwan, long: true })).toBe('中華民國　　年　　月　　日');
    expect(blankTime(taiwan)).toBe('　　時　　分');
    expect(blankMoment(mainland)).toBe('　　年　　月　　日　　时　　分');
  });
});

describe('readDate', () => {
  const cases: readonly { text: string; common?: string; minguo?: string }[] = [
    ...['2026.3.5', '2026/3/5', '2026-03-05', '20260305', '2026年3月5日', '2026年3月5号', '２０２６－３－５'].map(
      bothEras,
    ),
    ...['2026 年 3 月 5 日', '2026。3。5', '2026—3—5', '民國115年3月5日', '中華民國 115 年 3 月 5 日'].map(bothEras),
    { text: '115/3/5', minguo: '2026-03-05' },
    { text: '115.03.05', minguo: '2026-03-05' },
    { text: '115年3月5日', minguo: '2026-03-05' },
    { text: '1150305', minguo: '2026-03-05' },
    { text: '99/12/31', minguo: '2010-12-31' },
    { text: '民国元年1月1日', common: '1912-01-01', minguo: '1912-01-01' },
    { text: '民國前1年10月10日', common: '1911-10-10', minguo: '1911-10-10' },
    { text: '2024-02-29', common: '2024-02-29', minguo: '2024-02-29' },
    ...['2026-02-30', '2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-0-1', '0000-01-01'].map(neither),
    ...['2026.3-5', '2026/3', '3/5', '26-3-5-1', '', '昨天', '2026年', '民國0年1月1日', '元年1月1日', '202603051'].map(
      neither,
    ),
  ];
  it.each(cases)('reads $text as $common, where the era is 民國 as $minguo', ({ text, common, minguo }) => {
    expect(readDate(text, { era: 'common' })).toBe(common);
    expect(readDate(text, { era: 'minguo' })).toBe(minguo);
  });
});

describe('readTime', () => {
  const cases: readonly { text: string; read?: string }[] = [
    ...['9:5', '09:05', '９：０５', '0905', '905', '9点5分', '9點5', '9时05分', '9 時 5 分', '上午9:05'].map(
      (text) => ({
        text,
        read: '09:05',
      }),
    ),
    { text: '9点', read: '09:00' },
    { text: '9点半', read: '09:30' },
    { text: '下午3:20', read: '15:20' },
    { text: '下午12点', read: '12:00' },
    { text: '上午12:30', read: '00:30' },
    { text: '23:59', read: '23:59' },
    ...['24:00', '9:60', '9', '下午15:00', '9:20:30', '', '早上', '9:'].map((text) => ({ text })),
  ];
  it.each(cases)('reads $text as $read', ({ text, read }) => expect(readTime(text)).toBe(read));
});

describe('readMoment', () => {
  const cases: readonly { text: string; era?: Era; read?: string }[] = [
    ...['2026.3.5 9:20', '2026-03-05T09:20', '20260305 0920', '202603050920', '2026年3月5日9时20分'].map(morning),
    ...['2026 年 3 月 5 日 9 点 20 分', '２０２６／３／５　９：２０', '2026年3月5日 上午9:20'].map(morning),
    { text: '115/3/5 9:20', era: 'minguo', read: '2026-03-05T09:20' },
    { text: '民國115年3月5日 9時20分', read: '2026-03-05T09:20' },
    ...['115/3/5 9:20', '2026-03-05', '9:20', '2026-03-05 25:00', '2026-02-30 9:20', ''].map((text) => ({ text })),
  ];
  it.each(cases)('reads $text as $read', ({ text, era = 'common', read }) => {
    expect(readMoment(text, { era })).toBe(read);
  });
});

describe('readYear', () => {
  const cases: readonly { text: string; era?: Era; read?: string }[] = [
    ...['2026', '２０２６', '2026年', '2026 年度', '民國115', '中華民國115年度'].map((text) => ({
      text,
      read: '2026',
    })),
    { text: '115', era: 'minguo', read: '2026' },
    { text: '民國元年', read: '1912' },
    { text: '民國前1年', read: '1911' },
    ...['115', '26', '前1', '元', '0026', '', '2026-2027'].map((text) => ({ text })),
  ];
  it.each(cases)('reads $text as $read', ({ text, era = 'common', read }) => {
    expect(readYear(text, { era })).toBe(read);
  });

  it('reads every year that was written', () => {
    for (let year = 1000; year <= 9999; year += 1) {
      for (const how of [mainland, taiwan]) {
        if (readYear(writeYear(String(year), how), how) !== String(year)) expect.fail(String(year));
      }
    }
  });
});

describe('every date and time that was written is read back', () => {
  const day = fc
    .date({ min: new Date('1000-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const minute = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const options = fc.record({
    script: fc.constantFrom(...scripts),
    era: fc.constantFrom<Era>('common', 'minguo'),
    long: fc.boolean(),
  });

  it('in every script and era', () => {
    fc.assert(
      fc.property(day, minute, options, (date, time, how) => {
        expect(readDate(writeDate(date, how), how)).toBe(date);
        expect(readTime(writeTime(time, how))).toBe(time);
        expect(readMoment(writeMoment(`${date}T${time}`, how), how)).toBe(`${date}T${time}`);
        expect(readDate(date, how)).toBe(date);
      }),
    );
  });
});

describe('民國 years', () => {
  it('are written and read back on every day from 1912 to 2100', () => {
    const last = Date.UTC(2100, 11, 31);
    for (let time = Date.UTC(1912, 0, 1); time <= last; time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      if (readDate(writeDate(day, taiwan), taiwan) !== day) expect.fail(day);
      if (readDate(writeDate(day, mainland), mainland) !== day) expect.fail(day);
    }
  });

  it.each([
    ['2010-12-31', '民國99年12月31日', '0991231'],
    ['2011-01-01', '民國100年1月1日', '1000101'],
    ['1912-01-01', '民國1年1月1日', '0010101'],
    ['1911-12-31', '民國前1年12月31日', undefined],
    ['1900-02-28', '民國前12年2月28日', undefined],
    ['1812-01-01', '民國前100年1月1日', undefined],
  ])('%s is %s', (iso, written, digits) => {
    expect(writeDate(iso, taiwan)).toBe(written);
    expect(readDate(written, mainland)).toBe(iso);
    if (digits) expect(readDate(digits, taiwan)).toBe(iso);
  });

  it('in six digits are not read: 991231 may be of 民國99 or of 1999', () => {
    expect(readDate('991231', taiwan)).toBeUndefined();
  });
});

function bothEras(text: string) {
  return { text, common: '2026-03-05', minguo: '2026-03-05' };
}

function neither(text: string) {
  return { text };
}

function morning(text: string) {
  return { text, read: '2026-03-05T09:20' };
}
