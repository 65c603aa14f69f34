import type { Region, Script } from '../script.ts';
import { partAmount } from './amount.ts';
import { digitsOf, signCurrency } from './currencies.ts';
import { groupDigits } from './write-number.ts';

/** Whose money it is and who writes it; the three are independent. */
export interface MoneyOptions {
  /** ISO 4217. */
  readonly currency: string;
  readonly script: Script;
  readonly region: Region;
}

/**
 * An amount with its currency's sign and grouped digits: ¥1,200.00, NT$1,200. Sign and cents are the currency's: where it
 * is counted without (TWD, JPY), zero cents are left out. Text that is no amount comes back unchanged.
 */
export function writeMoney(amount: string, { currency, region }: MoneyOptions): string {
  const parts = partAmount(amount);
  if (!parts) return amount;
  const fraction = parts.fraction.replace(/0+$/, '').length > digitsOf(currency) ? 2 : digitsOf(currency);
  const cents = fraction === 0 ? '' : `.${parts.fraction.padEnd(2, '0')}`;
  return `${parts.negative ? '-' : ''}${signCurrency(currency, region)}${groupDigits(parts.integer)}${cents}`;
}
