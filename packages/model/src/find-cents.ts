import { hasCents } from '@jiandu/text';
import { currencyOf } from './currency-of.ts';
import type { Field, MoneyField } from './field.ts';
import type { FormModel } from './form-model.ts';
import type { Office } from './office.ts';
import { escapePointer, getAt } from './pointer.ts';

/** Tells of a field whether zero cents are written too in a currency that is counted without. */
export type ShowsCents = (field: MoneyField) => boolean;

/**
 * Gives how the amounts of a record agree in their cents: those in one currency and one unit are all written with them where
 * one has any, so that 100.00 stands under 320.50 and over the sum of both.
 */
export function findCents(
  { fields }: Pick<FormModel, 'fields'>,
  record: unknown,
  office: Pick<Office, 'currency'>,
): ShowsCents {
  const amounts = amountsIn(fields, record).filter(({ amount }) => hasCents(amount));
  const measures = new Set(amounts.map(({ field }) => measureOf(field, office)));
  return (field) => measures.has(measureOf(field, office));
}

function measureOf(field: MoneyField, office: Pick<Office, 'currency'>): string {
  return JSON.stringify([currencyOf(field, office), field.unit]);
}

interface Amount {
  readonly field: MoneyField;
  readonly amount: string;
}

function amountsIn(fields: readonly Field[], record: unknown): readonly Amount[] {
  return fields.flatMap((field) => amountsOf(field, getAt(record, `/${escapePointer(field.name)}`)));
}

function amountsOf(field: Field, value: unknown): readonly Amount[] {
  if (field.kind === 'money') return typeof value === 'string' ? [{ field, amount: value }] : [];
  if (!('fields' in field) || typeof value !== 'object' || value === null) return [];
  if (field.kind === 'group') return amountsIn(field.fields, value);
  return Object.values(value).flatMap((row) => amountsIn(field.fields, row));
}
