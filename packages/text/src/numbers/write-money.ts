import type { Region, Script } from '../script.ts';
import { partAmount } from './amount.ts';
import { digitsOf, signCurrency } from './currencies.ts';
import { groupDigits } from './write-number.ts';

/** In what an amount is counted. */
export interface FigureOptions {
  /** ISO 4217. */
  readonly currency: string;
  /** Zero cents are written though the currency is counted without: another amount beside this one has some. */
  readonly cents?: boolean;
}

/** Whose money it is and who writes it; the three are independent. */
export interface MoneyOptions extends FigureOptions {
  readonly script: Script;
  readonly region: Region;
}

/**
 * An amount with its currency's sign and grouped digits: ¥1,200.00, NT$1,200. Sign and cents are the currency's: where it
 * is counted without (TWD, JPY), zero cents are left out. Text that is no amount comes back unchanged.
 */
export function writeMoney(amount: string, { region, ...options }: MoneyOptions): string {
  if (!partAmount(amount)) return amount;
  const figure = writeFigure(amount, options);
  const minus = figure.startsWith('-') ? '-' : '';
  return `${minus}${signCurrency(options.currency, region)}${figure.slice(minus.length)}`;
}

/** An amount without its currency's sign, as it stands in a column whose head has it: 1,200.00, 1,200. */
export function writeFigure(amount: string, { currency, cents = false }: FigureOptions): string {
  const parts = partAmount(amount);
  if (!parts) return amount;
  const isWhole = !cents && digitsOf(currency) === 0 && !hasCents(amount);
  const point = isWhole ? '' : `.${parts.fraction.padEnd(2, '0')}`;
  return `${parts.negative ? '-' : ''}${groupDigits(parts.integer)}${point}`;
}

/** Whether an amount has cents other than zero. */
export function hasCents(amount: string): boolean {
  return /[1-9]/.test(partAmount(amount)?.fraction ?? '');
}

/** Whether a currency is counted without cents. */
export function isCountedWhole(currency: string): boolean {
  return digitsOf(currency) === 0;
}
