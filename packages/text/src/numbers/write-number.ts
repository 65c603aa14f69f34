/** How a number is written. */
export interface WriteNumberOptions {
  /** Parts groups of three digits with commas: 12,000. Default: no. */
  readonly grouping?: boolean;
}

/**
 * A number or decimal string in plain decimal digits, exactly as it is, without exponent: `1e21` gives 1 and 21 zeros.
 * Text that is no number comes back unchanged, so that a draft shows what was typed.
 */
export function writeNumber(value: number | string, options: WriteNumberOptions = {}): string {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]\d+))?$/i.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', integer = '', fraction = '', exponent = '0'] = match;
  const [whole, rest] = shiftPoint(integer, fraction, Number(exponent));
  return `${sign}${options.grouping ? groupDigits(whole) : whole}${rest === '' ? '' : `.${rest}`}`;
}

/** Digits in groups of three, parted by commas. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function shiftPoint(integer: string, fraction: string, places: number): readonly [string, string] {
  if (places === 0) return [integer, fraction];
  const digits =
    places < 0
      ? `${'0'.repeat(-places)}${integer}${fraction}`
      : `${integer}${fraction}`.padEnd(integer.length + places, '0');
  const point = places < 0 ? integer.length : integer.length + places;
  return [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point)];
}
