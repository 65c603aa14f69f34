/** A decimal as a whole number of its last digit: 12.5 is 125 with 1 digit. */
interface Scaled {
  readonly units: bigint;
  readonly digits: number;
}

/** Reads a JSON number or a decimal string exactly as it is written. */
function scale(value: number | string): Scaled {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value));
  if (match === null) throw new RangeError(`not a decimal: ${value}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return shift >= 0 ? { units, digits: shift } : { units: units * 10n ** BigInt(-shift), digits: 0 };
}

/** Both decimals in units of the same digit. */
function align(first: number | string, second: number | string): readonly [bigint, bigint] {
  const [a, b] = [scale(first), scale(second)];
  const digits = Math.max(a.digits, b.digits);
  return [a.units * 10n ** BigInt(digits - a.digits), b.units * 10n ** BigInt(digits - b.digits)];
}

/** The digits after the point that a number needs. */
export function digitsOf(value: number | string): number {
  const { units, digits } = scale(value);
  let needed = digits;
  for (let rest = units; needed > 0 && rest % 10n === 0n; rest /= 10n) needed -= 1;
  return needed;
}

/** Negative, zero or positive as the first decimal is less than, equal to or greater than the second. */
export function compareDecimals(first: number | string, second: number | string): number {
  const [a, b] = align(first, second);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a number is a multiple of a step, exactly. */
export function isMultiple(value: number, step: number): boolean {
  const [a, b] = align(value, step);
  return a % b === 0n;
}
