import { type Phrases, phrases } from '../phrases/phrases.ts';
import { digitsOf, nameCurrency } from './currencies.ts';
import type { MoneyOptions } from './write-money.ts';

/** Room for one handwritten character before its place. */
const room = '　　';

const places = {
  'zh-Hans': ['佰', '拾', '万', '仟', '佰', '拾', '元'],
  'zh-Hant': ['佰', '拾', '萬', '仟', '佰', '拾', '元'],
} as const;

/**
 * The places of an amount in capitals to fill by hand, to a million: 人民币（大写）　　佰　　拾　　万　　仟　　佰　　拾　　元　　角　　分.
 * A currency counted without cents ends in 元整.
 */
export function blankCapitals({ script, currency }: MoneyOptions, by: Phrases = phrases): string {
  const head = by.say(script, 'paper.capitals', { currency: nameCurrency(currency, script) });
  const whole = places[script].map((place) => `${room}${place}`).join('');
  return `${head}${whole}${digitsOf(currency) === 0 ? '整' : `${room}角${room}分`}`;
}
