import { partAmount } from './amount.ts';
import { namesOf } from './currencies.ts';
import { writeCapitals } from './write-capitals.ts';

/** What an amount in capitals may begin with. */
export interface ReadCapitalsOptions {
  /** ISO 4217; only this currency's name or code may then stand before the amount, else that of any known one. */
  readonly currency?: string;
}

/** Every character that capitals are written with, by the sign that it is read as. */
const signs: Readonly<Record<string, string>> = spell({
  '0': '零〇',
  '1': '壹',
  '2': '贰貳弍',
  '3': '叁參参叄',
  '4': '肆',
  '5': '伍',
  '6': '陆陸',
  '7': '柒',
  '8': '捌',
  '9': '玖',
  S: '拾',
  B: '佰',
  Q: '仟',
  W: '万萬',
  Y: '亿億',
  Z: '兆',
  y: '元圆圓',
  j: '角',
  f: '分',
  e: '整正',
  '-': '负負',
});

/** Names of places by what they multiply, greatest first. */
const places = [
  ['Z', 10n ** 12n],
  ['Y', 10n ** 8n],
  ['W', 10n ** 4n],
  ['Q', 1000n],
  ['B', 100n],
  ['S', 10n],
] as const;

const amountInSigns = /^(-?)(?:([0-9SBQWYZ]+)y)?(?:0*([0-9])j)?(?:0*([0-9])f)?e?$/;

/**
 * The amount that capitals mean as a canonical decimal string with two fraction digits (`1680.32`), or `undefined`: the
 * inverse of `writeCapitals` in every profile and script. Reads 元, 圆 and 圓, 整, 正 or neither, both scripts' characters,
 * 兆 as well as 万亿, the name of the currency with or without （大写）, 零 where a rule leaves it free, and printed places
 * that were all filled (零佰零拾伍万零仟…).
 *
 * Strict in meaning: places out of order or twice, a figure without 元, 角 or 分, and a bare digit right after 佰, 仟, 万
 * (壹佰伍元 may mean 105 or 150) are not read.
 */
export function readCapitals(text: string, { currency }: ReadCapitalsOptions = {}): string | undefined {
  const read = [...dropName(text.replace(/\s/g, ''), currency)].map((character) => signs[character]);
  if (read.includes(undefined)) return undefined;
  // 拾元 is how 壹拾元 is often begun.
  const spelled = read.join('').replace(/^(-?)S/, '$11S');
  const match = amountInSigns.exec(spelled);
  if (!match || !/[yjf]/.test(spelled) || isUnclear(spelled)) return undefined;
  const [, minus = '', whole = '', tenth = '0', hundredth = '0'] = match;
  const amount = `${minus}${measureOf(whole)}.${tenth}${hundredth}`;
  const parts = partAmount(amount);
  if (!parts || !isSpelledAs(spelled, amount)) return undefined;
  return `${parts.negative ? '-' : ''}${parts.integer}.${parts.fraction}`;
}

function spell(characters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(characters).flatMap(([sign, all]) => [...all].map((one) => [one, sign] as const));
  return Object.fromEntries(pairs);
}

/** The minus may stand before the name of the currency or behind it. */
function dropName(text: string, currency: string | undefined): string {
  const [, minus = '', rest = ''] = /^([负負]?)(.*)$/.exec(text) ?? [];
  const name = namesOf(currency).find((candidate) => rest.startsWith(candidate)) ?? '';
  return `${minus}${rest.slice(name.length).replace(/^[（(]大[写寫][)）][:：]?/, '')}`;
}

/** A place without its digit, or a bare digit that may stand for the place before it. */
function isUnclear(spelled: string): boolean {
  const lacksDigit = /(?:^|[^0-9])[SBQ]|(?:^|[^0-9SBQW])[WYZ]/.test(spelled);
  return lacksDigit || /[BQ][1-9](?=[WYZy])|W[1-9](?=[Yy])|[YZ][1-9](?=y)/.test(spelled);
}

function measureOf(whole: string): bigint {
  for (const [place, size] of places) {
    const at = whole.indexOf(place);
    if (at >= 0) return measureOf(whole.slice(0, at)) * size + measureOf(whole.slice(at + 1));
  }
  return BigInt(whole.replaceAll('0', '') || '0');
}

/** Whether an amount is written so, in either way of counting: places in order, none twice, apart from zeros and 整. */
function isSpelledAs(spelled: string, amount: string): boolean {
  return (['taiwan', 'hong-kong'] as const).some((profile) => {
    const written = writeCapitals(amount, { script: 'zh-Hant', region: 'HK', currency: '', profile });
    const expected = [...written].map((character) => signs[character] ?? '').join('');
    return bare(expected) === bare(spelled);
  });
}

/** Without zeros, the places that only zeros fill, and the closing. */
function bare(spelled: string): string {
  return spelled
    .replace(/0[SBQjf]?/g, '')
    .replace(/(?<=^-?|[YZ])W/, '')
    .replace(/(?<=^-?|Z)Y/, '')
    .replace(/^(-?)y/, '$1')
    .replace(/e$/, '');
}
