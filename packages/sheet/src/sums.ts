/** The exact sum of decimals, or `undefined` when there are none; what is no number counts for nothing. */
export function sumDecimals(values: readonly unknown[]): string | undefined {
  const decimals = values.flatMap(partDecimal);
  if (decimals.length === 0) return undefined;
  const digits = Math.max(...decimals.map((decimal) => decimal.digits));
  const sum = decimals.reduce((total, decimal) => total + decimal.units * 10n ** BigInt(digits - decimal.digits), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${sum < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

function partDecimal(value: unknown): readonly { readonly units: bigint; readonly digits: number }[] {
  if (typeof value !== 'number' && typeof value !== 'string') return [];
  const match = /^-?\d+(?:\.(\d+))?$/.exec(String(value));
  if (!match) return [];
  return [{ units: BigInt(String(value).replace('.', '')), digits: match[1]?.length ?? 0 }];
}
