import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions, scripts } from '../script.ts';
import { blankCapitals } from './blank-capitals.ts';
import { nameCurrency } from './currencies.ts';
import { writeCapitals } from './write-capitals.ts';

const mainland = { script: 'zh-Hans', region: 'CN', currency: 'CNY' } as const;
const taiwan = { script: 'zh-Hant', region: 'TW', currency: 'TWD' } as const;
const hongKong = { script: 'zh-Hant', region: 'HK', currency: 'HKD' } as const;

describe('writeCapitals', () => {
  // The first five are the examples of the annex of 支付结算办法; 整 after 角 is ours, which it allows.
  const cases = [
    { amount: '1409.50', options: mainland, written: '人民币壹仟肆佰零玖元伍角整' },
    { amount: '6007.14', options: mainland, written: '人民币陆仟零柒元壹角肆分' },
    { amount: '1680.32', options: mainland, written: '人民币壹仟陆佰捌拾元零叁角贰分' },
    { amount: '107000.53', options: mainland, written: '人民币壹拾万柒仟元零伍角叁分' },
    { amount: '16409.02', options: mainland, written: '人民币壹万陆仟肆佰零玖元零贰分' },
    { amount: '325.04', options: mainland, written: '人民币叁佰贰拾伍元零肆分' },
    { amount: '1200', options: mainland, written: '人民币壹仟贰佰元整' },
    { amount: '10.00', options: mainland, written: '人民币壹拾元整' },
    { amount: '0', options: mainland, written: '人民币零元整' },
    { amount: '0.50', options: mainland, written: '人民币伍角整' },
    { amount: '0.05', options: mainland, written: '人民币伍分' },
    { amount: '-300.00', options: mainland, written: '人民币负叁佰元整' },
    { amount: '-0.00', options: mainland, written: '人民币零元整' },
    { amount: '100000000', options: mainland, written: '人民币壹亿元整' },
    { amount: '100010000', options: mainland, written: '人民币壹亿零壹万元整' },
    { amount: '100000001', options: mainland, written: '人民币壹亿零壹元整' },
    { amount: '20300040005', options: mainland, written: '人民币贰佰零叁亿零肆万零伍元整' },
    { amount: '1000100000000', options: mainland, written: '人民币壹万零壹亿元整' },
    {
      amount: '9999999999999999.99',
      options: mainland,
      written: '人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
    },
    { amount: '1200', options: taiwan, written: '新臺幣壹仟貳佰元整' },
    { amount: '1000000000000', options: taiwan, written: '新臺幣壹兆元整' },
    { amount: '1000000030000', options: taiwan, written: '新臺幣壹兆零參萬元整' },
    { amount: '1203.5', options: hongKong, written: '港幣壹仟貳佰零叁元伍角正' },
    // A Taiwanese plant in Suzhou: characters by script, closing by region, name by currency.
    { amount: '1200', options: { ...taiwan, script: 'zh-Hans', currency: 'CNY' }, written: '人民币壹仟贰佰元整' },
    { amount: '1200', options: { ...mainland, script: 'zh-Hant' }, written: '人民幣壹仟貳佰元整' },
    { amount: '1200', options: { ...hongKong, currency: 'USD' }, written: '美元壹仟貳佰元正' },
    { amount: '5', options: { ...mainland, currency: 'THB' }, written: 'THB伍元整' },
  ] as const;
  it.each(cases)('$amount is $written', ({ amount, options, written }) => {
    expect(writeCapitals(amount, options)).toBe(written);
  });

  it('writes no capitals rather than wrong ones', () => {
    for (const amount of ['', 'abc', '1.005', '1,200', '12345678901234567', '1e3', '1200元', '.5', '--1']) {
      expect(writeCapitals(amount, mainland), amount).toBe('');
    }
  });

  it('means the amount that it was written from, in every script and region', () => {
    const amount = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 17 }))
      // Trailing zeros at random, since zeros are where capitals go wrong.
      .map(([negative, cents, zeros]) => {
        const round = (cents / 10n ** BigInt(zeros)) * 10n ** BigInt(zeros);
        return negative && round > 0n ? -round : round;
      });
    fc.assert(
      fc.property(amount, fc.constantFrom(...scripts), fc.constantFrom(...regions), (cents, script, region) => {
        const options = { script, region, currency: 'CNY' };
        const written = writeCapitals(fromCents(cents), options);
        expect(written).not.toMatch(/零零|零[万萬亿億兆角分]/);
        expect(parseCapitals(written.slice(nameCurrency('CNY', script).length))).toBe(cents);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('blankCapitals', () => {
  const cases = [
    { options: mainland, blank: '人民币（大写）　　佰　　拾　　万　　仟　　佰　　拾　　元　　角　　分' },
    { options: taiwan, blank: '新臺幣（大寫）　　佰　　拾　　萬　　仟　　佰　　拾　　元整' },
    { options: hongKong, blank: '港幣（大寫）　　佰　　拾　　萬　　仟　　佰　　拾　　元　　角　　分' },
  ];
  it.each(cases)('prints the places of $options.currency', ({ options, blank }) => {
    expect(blankCapitals(options)).toBe(blank);
  });
});

function fromCents(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/** Reads capitals back into cents, as a bank clerk would. */
function parseCapitals(text: string): bigint {
  const body = text.replace(/^[负負]/, '').replace(/[整正]$/, '');
  const [whole, cents] = body.includes('元') ? body.split('元') : ['', body];
  const tenth = /([^零])角/.exec(cents ?? '')?.[1];
  const hundredth = /([^零角])分/.exec(cents ?? '')?.[1];
  const size = parseWhole(whole ?? '') * 100n + digitOf(tenth) * 10n + digitOf(hundredth);
  return /^[负負]/.test(text) ? -size : size;
}

function parseWhole(text: string): bigint {
  for (const [name, size] of [
    [/[兆]/, 10n ** 12n],
    [/[亿億]/, 10n ** 8n],
    [/[万萬]/, 10n ** 4n],
    [/仟/, 1000n],
    [/佰/, 100n],
    [/拾/, 10n],
  ] as const) {
    const at = text.search(name);
    if (at >= 0) return parseWhole(text.slice(0, at)) * size + parseWhole(text.slice(at + 1));
  }
  return digitOf(text.replaceAll('零', ''));
}

function digitOf(character: string | undefined): bigint {
  if (!character) return 0n;
  const digit = ['零', '壹', '贰貳', '叁參', '肆', '伍', '陆陸', '柒', '捌', '玖'].findIndex((set) =>
    set.includes(character),
  );
  if (digit < 0) throw new Error(`no digit: ${character}`);
  return BigInt(digit);
}
