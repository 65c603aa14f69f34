import type { Field, Kind } from '@jiandu/model';

/** Characters of the text face that a column of each kind wants, so that a table is drawn as cards before it gets cramped. */
const columnEms = {
  text: 9,
  number: 7,
  money: 9,
  date: 9,
  time: 6,
  moment: 12,
  choice: 8,
  choices: 14,
  'yes-no': 8,
  rating: 16,
  file: 14,
  signature: 16,
  group: 24,
  rows: 40,
  matrix: 40,
  note: 12,
} satisfies Record<Kind, number>;

/**
 * How much room a table wants: the style sheet draws it as cards where there is less. A `long` one, of figures and short
 * texts alone, scrolls sideways instead.
 */
export type TableWidth = 'small' | 'medium' | 'large' | 'long' | 'huge';

/** Gives how much room a table of these columns wants, beside its heads and the buttons of its rows. */
export function tableWidth(fields: readonly Field[], besideEms = 10): TableWidth {
  const ems = fields.reduce((sum, field) => sum + wanted(field), besideEms);
  if (ems <= 32) return 'small';
  if (ems <= 48) return 'medium';
  if (ems <= 80) return 'large';
  return fields.some(isBulky) ? 'huge' : 'long';
}

function isBulky(field: Field): boolean {
  return wanted(field) > columnEms.moment;
}

function wanted(field: Field): number {
  return field.kind === 'text' && field.format === 'multi-line' ? 16 : columnEms[field.kind];
}
