import { guardFormula } from '../tables/open-csv.ts';

/** Writes one line of CSV (RFC 4180) in which no cell is a formula. */
export function writeCsvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const text = guardFormula(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
