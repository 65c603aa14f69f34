import type { MoneyField } from './field.ts';
import type { Office } from './office.ts';

/** Gives the currency of an amount (ISO 4217): the one that its form fixes, else the office's. */
export function currencyOf(field: Pick<MoneyField, 'currency'>, office: Pick<Office, 'currency'>): string {
  return field.currency ?? office.currency;
}
