/** An exact number: a fraction of whole numbers, the denominator above zero. Outside `round(…)` it is a decimal. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A value that may be absent; an absent operand makes its result absent. */
export type Maybe<T> = T | undefined;

const digitsKeptOfEndless = 12;

/** Reads decimal notation (`-1200.50`, `1e+21`); anything else is absent. */
export function parseExact(text: string): Maybe<Exact> {
  const parts = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(sign + whole + fraction);
  return scale > 0
    ? { numerator: units, denominator: tenTo(scale) }
    : { numerator: units * tenTo(-scale), denominator: 1n };
}

/** Writes the shortest decimal notation; a fraction without an end is rounded to 12 digits. */
export function printExact(value: Exact): string {
  for (let digits = 0; digits <= 400; digits += 1) {
    const scaled = value.numerator * tenTo(digits);
    if (scaled % value.denominator === 0n) return printUnits(scaled / value.denominator, digits);
    if (digits === digitsKeptOfEndless && !isDecimal(value.denominator)) break;
  }
  return printExact(roundExact(value, digitsKeptOfEndless));
}

/** Writes a decimal with a fixed number of digits, rounded half away from zero. */
export function printFixed(value: Exact, digits: number): string {
  return printUnits(roundExact(value, digits).numerator, digits);
}

function printUnits(units: bigint, digits: number): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const point = text.length - digits;
  return (units < 0n ? '-' : '') + text.slice(0, point) + (digits > 0 ? `.${text.slice(point)}` : '');
}

function isDecimal(denominator: bigint): boolean {
  let rest = denominator;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** Rounds half away from zero (四舍五入): 2.5 to 3, -2.5 to -3. */
export function roundExact({ numerator, denominator }: Exact, digits: number): Exact {
  const scale = tenTo(digits);
  const size = (2n * scale * (numerator < 0n ? -numerator : numerator) + denominator) / (2n * denominator);
  return { numerator: numerator < 0n ? -size : size, denominator: scale };
}

export function addExact(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator + b.numerator };
  const shared = greatestDivisor(a.denominator, b.denominator);
  const toA = b.denominator / shared;
  const toB = a.denominator / shared;
  return { numerator: a.numerator * toA + b.numerator * toB, denominator: a.denominator * toA };
}

/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export function orderExact(a: Exact, b: Exact): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

const powers = Array.from({ length: 24 }, (_, digits) => 10n ** BigInt(digits));

function tenTo(digits: number): bigint {
  return powers[digits] ?? 10n ** BigInt(digits);
}
