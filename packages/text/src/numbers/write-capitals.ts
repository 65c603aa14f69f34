import type { Script } from '../script.ts';
import { type AmountParts, partAmount } from './amount.ts';
import { type CapitalsProfile, type CapitalsRules, capitalsRules, regionalCapitals } from './capitals-profile.ts';
import { nameCurrency } from './currencies.ts';
import type { MoneyOptions } from './write-money.ts';

/** The characters of amounts in capitals; they follow the script. */
interface CapitalCharacters {
  /** 0 to 9. */
  readonly digits: string;
  /** Tens, hundreds and thousands, from the first. */
  readonly places: string;
  /** Ten thousand, a hundred million, a million million. */
  readonly sections: readonly [string, string, string];
  readonly negative: string;
}

const characters = {
  'zh-Hans': { digits: '零壹贰叁肆伍陆柒捌玖', places: '拾佰仟', sections: ['万', '亿', '兆'], negative: '负' },
  'zh-Hant': { digits: '零壹貳參肆伍陸柒捌玖', places: '拾佰仟', sections: ['萬', '億', '兆'], negative: '負' },
} as const satisfies Record<Script, CapitalCharacters>;

/** Whose money it is, who writes it, and by whose rules. */
export interface CapitalsOptions extends MoneyOptions {
  /** Default: that of the region, `finance-ministry`, `taiwan` or `hong-kong`. */
  readonly profile?: CapitalsProfile;
}

/**
 * An amount in capitals: 人民币壹仟贰佰元整, 新臺幣壹仟貳佰元整, 港幣壹仟貳佰元正. Name by currency, characters by script, closing
 * and 兆 by profile. Text that is no amount of at most 16 integer and 2 fraction digits gives an empty text: no capitals
 * rather than wrong ones. `readCapitals` is the inverse.
 *
 * Zeros are as in the annex of 支付结算办法: one 零 for zeros inside, none before 万 when the thousands follow, one after 元
 * when the last digit of 元 or 角 is zero and more follows; 会计基础工作规范 art. 52 agrees.
 */
export function writeCapitals(amount: string, options: CapitalsOptions): string {
  const parts = partAmount(amount);
  if (!parts) return '';
  const rules: CapitalsRules = capitalsRules[options.profile ?? regionalCapitals[options.region]];
  const set = charactersOf(options.script, rules);
  const sign = parts.negative ? set.negative : '';
  const whole = parts.integer === '0' ? '' : `${sayInteger(parts.integer, set, rules)}元`;
  const cents = sayCents(parts, set);
  const isClosed = cents === '' || (cents.endsWith('角') && rules.closesTenths);
  const figure = whole === '' && cents === '' ? `${set.digits.charAt(0)}元` : `${whole}${cents}`;
  return `${nameCurrency(options.currency, options.script)}${sign}${figure}${isClosed ? rules.closing : ''}`;
}

function charactersOf(script: Script, { three }: CapitalsRules): CapitalCharacters {
  const set = characters[script];
  return script === 'zh-Hant' ? { ...set, digits: set.digits.replace('參', three) } : set;
}

function sayCents({ integer, fraction }: AmountParts, { digits }: CapitalCharacters): string {
  const [tenth, hundredth] = [...fraction.padEnd(2, '0')].map(Number) as [number, number];
  if (tenth === 0 && hundredth === 0) return '';
  const zero = integer !== '0' && (tenth === 0 || integer.endsWith('0')) ? digits.charAt(0) : '';
  return `${zero}${tenth === 0 ? '' : `${digits[tenth]}角`}${hundredth === 0 ? '' : `${digits[hundredth]}分`}`;
}

function sayInteger(integer: string, set: CapitalCharacters, rules: CapitalsRules): string {
  const [tenThousand, hundredMillion, millionMillion] = set.sections;
  if (rules.countsTrillions) return saySections(integer, ['', tenThousand, hundredMillion, millionMillion], set);
  const low = integer.slice(-8);
  const high = integer.slice(0, -8);
  if (high === '') return saySections(low, ['', tenThousand], set);
  const rest = saySections(low, ['', tenThousand], set);
  // Thousands of 万 that are missing below 亿 need their 零 like any other gap.
  const zero = rest !== '' && low.startsWith('0') ? set.digits.charAt(0) : '';
  return `${saySections(high, ['', tenThousand], set)}${hundredMillion}${zero}${rest}`;
}

/** Sections of four digits, the last first in `names`; one 零 where a section after the first lacks its thousands. */
function saySections(digits: string, names: readonly string[], set: CapitalCharacters): string {
  const sections = digits.padStart(Math.ceil(digits.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  let said = '';
  let gap = false;
  sections.forEach((section, index) => {
    const words = saySection(section, set);
    if (words === '') {
      gap = said !== '';
      return;
    }
    const zero = said !== '' && (gap || section.startsWith('0')) ? set.digits.charAt(0) : '';
    said += `${zero}${words}${names[sections.length - 1 - index] ?? ''}`;
    gap = false;
  });
  return said;
}

function saySection(section: string, { digits, places }: CapitalCharacters): string {
  return [...section]
    .map((digit, index) => (digit === '0' ? '0' : `${digits[Number(digit)]}${places[2 - index] ?? ''}`))
    .join('')
    .replace(/^0+|0+$/g, '')
    .replace(/0+/g, digits.charAt(0));
}
