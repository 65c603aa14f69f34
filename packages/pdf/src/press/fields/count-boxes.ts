import type { TextField, TextFormat } from '@jiandu/model';

/**
 * Identifiers that have one length, wherever they were issued. Those of an organisation or a person (`organisation-number`,
 * `person-number`) have the length of their region, postcodes that of their country, and a year is said in its era.
 */
const lengths: Readonly<Partial<Record<TextFormat, number>>> = {
  /** GB 32100-2015 */
  uscc: 18,
  /** GB 11643-1999 */
  'cn-id': 18,
  'tw-ubn': 8,
  'tw-id': 10,
};

/** More characters than these are no number that anyone counts. */
const mostBoxes = 40;

/** How many characters a text always has, so that each may have a box; `undefined` where that differs. */
export function countBoxes({ format, minLength, maxLength, several }: TextField): number | undefined {
  if (several || format === 'multi-line' || format === 'year') return undefined;
  const isFixed = format === 'comb' || (maxLength !== undefined && minLength === maxLength);
  const count = lengths[format] ?? (isFixed ? maxLength : undefined);
  return count !== undefined && count > 1 && count <= mostBoxes ? count : undefined;
}
