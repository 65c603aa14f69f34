import { describe, expect, it } from 'vitest';
import { blankCapitals } from './blank-capitals.ts';
import { writeCapitals } from './write-capitals.ts';

const mainland = { script: 'zh-Hans', region: 'CN', currency: 'CNY' } as const;
const bank = { ...mainland, profile: 'central-bank' } as const;
const taiwan = { script: 'zh-Hant', region: 'TW', currency: 'TWD' } as const;
const hongKong = { script: 'zh-Hant', region: 'HK', currency: 'HKD' } as const;

describe('writeCapitals', () => {
  const cases = [
    // 支付结算办法, annex 1: items 2 (整) and 5(1) to 5(4) (零), with its own examples.
    { clause: '5(1)', amount: '1409.50', options: bank, written: '人民币壹仟肆佰零玖元伍角' },
    { clause: '5(2)', amount: '6007.14', options: bank, written: '人民币陆仟零柒元壹角肆分' },
    { clause: '5(3)', amount: '1680.32', options: bank, written: '人民币壹仟陆佰捌拾元零叁角贰分' },
    { clause: '5(3)', amount: '107000.53', options: bank, written: '人民币壹拾万柒仟元零伍角叁分' },
    { clause: '5(4)', amount: '16409.02', options: bank, written: '人民币壹万陆仟肆佰零玖元零贰分' },
    { clause: '5(4)', amount: '325.04', options: bank, written: '人民币叁佰贰拾伍元零肆分' },
    { clause: '2', amount: '1200.00', options: bank, written: '人民币壹仟贰佰元整' },
    { clause: '2', amount: '0.50', options: bank, written: '人民币伍角' },
    // 会计基础工作规范 art. 52: (2) 整 after 元 and after 角, none after 分; (4) zeros as above.
    { clause: '52(2)', amount: '1200.00', options: mainland, written: '人民币壹仟贰佰元整' },
    { clause: '52(2)', amount: '1409.50', options: mainland, written: '人民币壹仟肆佰零玖元伍角整' },
    { clause: '52(2)', amount: '6007.14', options: mainland, written: '人民币陆仟零柒元壹角肆分' },
    { clause: '52(4)', amount: '1680.32', options: mainland, written: '人民币壹仟陆佰捌拾元零叁角贰分' },
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
    // A profile is independent of region, script and currency.
    { amount: '1203.5', options: { ...hongKong, profile: 'taiwan' }, written: '港幣壹仟貳佰零參元伍角整' },
    { amount: '3000000000000', options: { ...mainland, profile: 'taiwan' }, written: '人民币叁兆元整' },
    { amount: '3000000000000', options: { ...taiwan, profile: 'central-bank' }, written: '新臺幣叁萬億元整' },
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
