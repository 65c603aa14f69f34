const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Gives the exact sum of numbers and decimal strings as a decimal string; `undefined` when there is no figure among them. */
export function sumDecimals(values: readonly unknown[]): string | undefined {
  const figures = values.flatMap((value) => {
    const match = typeof value === 'number' || typeof value === 'string' ? decimal.exec(String(value)) : null;
    return match ? [{ sign: match[1] ?? '', integer: match[2] ?? '0', fraction: match[3] ?? '' }] : [];
  });
  if (figures.length === 0) return undefined;
  const digits = Math.max(...figures.map((figure) => figure.fraction.length));
  const sum = figures.reduce(
    (total, { sign, integer, fraction }) => total + BigInt(sign + integer + fraction.padEnd(digits, '0')),
    0n,
  );
  return place(sum, digits);
}

function place(units: bigint, digits: number): string {
  const sign = units < 0n ? '-' : '';
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
