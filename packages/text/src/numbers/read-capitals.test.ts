import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions, scripts } from '../script.ts';
import { blankCapitals } from './blank-capitals.ts';
import { capitalsProfiles } from './capitals-profile.ts';
import { readCapitals } from './read-capitals.ts';
import { writeCapitals } from './write-capitals.ts';

const ways = capitalsProfiles.flatMap((profile) => scripts.map((script) => ({ profile, script })));

/** Cents, with trailing zeros at random, since zeros are where capitals go wrong. */
const cents = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 17 }))
  .map(([negative, size, zeros]) => {
    const round = (size / 10n ** BigInt(zeros)) * 10n ** BigInt(zeros);
    return negative && round > 0n ? -round : round;
  });

/** Every pattern of zeros over the given digits: 18 digits of 0 or 7 in each of the places that differ. */
function zeroPatterns(places: number): readonly bigint[] {
  return Array.from({ length: 2 ** places }, (_, bits) =>
    BigInt(bits.toString(2).padStart(places, '0').replaceAll('1', '7')),
  );
}

describe('readCapitals', () => {
  it('reads what writeCapitals wrote, in every profile and script', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(...ways), fc.constantFrom(...regions), (size, way, region) => {
        const options = { ...way, region, currency: 'CNY' };
        const written = writeCapitals(fromCents(size), options);
        expect(written).not.toMatch(/零零|零[万萬亿億兆角分]/);
        expect(readCapitals(written)).toBe(fromCents(size));
        expect(readCapitals(written, options)).toBe(fromCents(size));
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  // 12 digits reach over 亿, 万 and 元; shifted, over 兆 as well.
  it('reads zeros in every place', () => {
    for (const [index, pattern] of zeroPatterns(12).entries()) {
      const way = { region: 'CN', currency: 'CNY', ...ways[index % ways.length] } as const;
      for (const size of [pattern, pattern * 10n ** 6n, 10n ** 17n + pattern]) {
        const amount = fromCents(size);
        expect(readCapitals(writeCapitals(amount, { script: 'zh-Hans', ...way }))).toBe(amount);
      }
    }
  });

  it('reads amounts around every power of ten', () => {
    for (const way of ways) {
      for (let power = 0n; power <= 18n; power += 1n) {
        for (const size of [-1n, 0n, 1n, 5n, 10n].map((step) => 10n ** power + step)) {
          if (size < 0n || size >= 10n ** 18n) continue;
          const amount = fromCents(size);
          expect(readCapitals(writeCapitals(amount, { ...way, region: 'TW', currency: 'TWD' }))).toBe(amount);
        }
      }
    }
  });

  it('reads the printed places when each is filled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...scripts), (size, script) => {
        const digits = [...String(size).padStart(9, '0')].map((digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)] ?? '');
        const blank = blankCapitals({ script, region: 'CN', currency: 'CNY' });
        const filled = blank.replace(/　　/g, () => digits.shift() ?? '');
        expect(digits).toEqual([]);
        expect(readCapitals(filled, { currency: 'CNY' }), filled).toBe(fromCents(BigInt(size)));
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  const read: readonly (readonly [string, string])[] = [
    // 零 that a rule leaves free: annex 1 item 5(3), both forms, and what older clerks leave out.
    ['人民币壹仟陆佰捌拾元叁角贰分', '1680.32'],
    ['人民币壹拾万零柒仟元伍角叁分', '107000.53'],
    ['人民币壹拾万柒仟元伍角叁分', '107000.53'],
    ['壹仟伍拾元整', '1050.00'],
    ['叁佰贰拾伍元肆分', '325.04'],
    // 圓, 圆 and 元; 整, 正 and neither; every three; both scripts at once.
    ['壹萬圓整', '10000.00'],
    ['壹仟贰佰圆正', '1200.00'],
    ['壹仟貳佰元', '1200.00'],
    ['叁仟參佰参拾叄元', '3333.00'],
    ['贰拾億零伍万圓', '2000050000.00'],
    ['拾伍元整', '15.00'],
    ['伍分整', '0.05'],
    ['零元整', '0.00'],
    ['零元伍角', '0.50'],
    // 兆 and 万亿 are the same.
    ['壹兆元整', '1000000000000.00'],
    ['壹万亿元整', '1000000000000.00'],
    ['玖仟玖佰玖拾玖兆元正', '9999000000000000.00'],
    // Names.
    ['人民币（大写）：壹仟元整', '1000.00'],
    ['新台幣壹仟元整', '1000.00'],
    ['日圓壹仟圓整', '1000.00'],
    ['港元负叁佰元正', '-300.00'],
    ['負港幣叁佰元正', '-300.00'],
    ['人民币 壹仟 元整', '1000.00'],
  ];
  it.each(read)('reads %s', (text, amount) => expect(readCapitals(text)).toBe(amount));

  const refused = [
    ['', '元', '整', '壹仟', '人民币', '角', '一千元', '1000元', '壹仟元整元', '壹元元', '負元'],
    // A bare digit may stand for the place before it.
    ['壹佰伍元整', '壹仟伍元整', '壹万伍元整', '壹佰伍万元整'],
    // Places out of order, twice or without a digit.
    ['佰元整', '万元整', '壹佰仟元', '壹佰贰佰元', '壹拾壹仟元', '壹万壹万元', '壹亿壹亿元', '壹兆壹万亿元', '壹贰元'],
    ['壹佰拾伍元', '壹万万元', '伍分叁角', '壹角元', '壹拾角', '负零元整', '负负壹元'],
  ].flat();
  it.each(refused)('refuses %s', (text) => expect(readCapitals(text)).toBeUndefined());

  it('refuses the name of another currency', () => {
    expect(readCapitals('人民币壹元整', { currency: 'TWD' })).toBeUndefined();
    expect(readCapitals('新臺幣壹元整', { currency: 'TWD' })).toBe('1.00');
    expect(readCapitals('壹元整', { currency: 'TWD' })).toBe('1.00');
  });
});

function fromCents(size: bigint): string {
  const units = size < 0n ? -size : size;
  return `${size < 0n ? '-' : ''}${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
}
