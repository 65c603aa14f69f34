import { foldTyped } from '../fold-typed.ts';
import { partAmount } from './amount.ts';
import { signsOf } from './currencies.ts';
import { writeNumber } from './write-number.ts';

/** What may stand after a typed figure and is dropped. */
export interface ReadNumberOptions {
  readonly unit?: string;
}

/** What may stand around a typed amount and is dropped. */
export interface ReadMoneyOptions extends ReadNumberOptions {
  /** ISO 4217; its code, its sign and 元 may then be typed. */
  readonly currency?: string;
}

/**
 * The number that a typed text means, or `undefined`: `1,200.5`, `１２００`, `-3`, `负3`; `5件` only where the unit is 件.
 * Groups must be of three digits. A figure that JSON numbers cannot hold exactly is not read.
 */
export function readNumber(text: string, { unit }: ReadNumberOptions = {}): number | undefined {
  const typed = readDecimal(dropTails(foldTyped(text), [unit]));
  if (typed === undefined) return undefined;
  const decimal = trimDecimal(typed);
  return writeNumber(Number(decimal)) === decimal ? Number(decimal) : undefined;
}

/**
 * The amount that a typed text means as a canonical decimal string with two fraction digits (`1200.50`), or `undefined`:
 * `1,200.5`, `１２００`, `¥1,200` and `1200元` where the currency is given. More than two fraction digits are not rounded
 * but refused.
 */
export function readMoney(text: string, { unit, currency }: ReadMoneyOptions = {}): string | undefined {
  const signs = currency === undefined ? [] : signsOf(currency).map(foldTyped);
  const tails = currency === undefined ? [unit] : [unit, '元整', '元正', '元', '圆', '圓'];
  const decimal = readDecimal(dropSigns(dropTails(foldTyped(text), tails), signs));
  const parts = decimal === undefined ? undefined : partAmount(trimDecimal(decimal));
  return parts && `${parts.negative ? '-' : ''}${parts.integer}.${parts.fraction.padEnd(2, '0')}`;
}

function readDecimal(text: string): string | undefined {
  const match = /^([+-]|负|負)?(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(text.replaceAll(' ', ''));
  if (!match) return undefined;
  const [, sign = '', integer = '', fraction = ''] = match;
  if (integer === '' && fraction === '') return undefined;
  return `${sign === '' || sign === '+' ? '' : '-'}${integer.replaceAll(',', '') || '0'}.${fraction}`;
}

/** Without leading and trailing zeros and without the sign of zero. */
function trimDecimal(decimal: string): string {
  const [, sign = '', integer = '0', fraction = ''] = /^(-?)0*(\d+)\.?(\d*?)0*$/.exec(decimal) ?? [];
  const digits = fraction === '' ? integer : `${integer}.${fraction}`;
  return digits === '0' ? digits : `${sign}${digits}`;
}

function dropTails(text: string, tails: readonly (string | undefined)[]): string {
  const tail = tails.find((candidate) => candidate && text.endsWith(foldTyped(candidate)));
  return tail ? text.slice(0, -foldTyped(tail).length) : text;
}

/** The sign of the currency may stand before or behind the minus. */
function dropSigns(text: string, signs: readonly string[]): string {
  const [, minus = '', rest = ''] = /^([+-]|负|負)?\s*(.*)$/.exec(text) ?? [];
  const sign = signs.find((candidate) => rest.toUpperCase().startsWith(candidate));
  return sign ? `${minus}${rest.slice(sign.length)}` : text;
}
