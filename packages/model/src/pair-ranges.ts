import type { DateField, Field, MomentField, TimeField } from './field.ts';

/** A field that can begin or end a range. */
export type RangeField = DateField | TimeField | MomentField;

/** Gives the fields of a list that begin a range whose end is in it too, each with its end. */
export function pairRanges(fields: readonly Field[]): ReadonlyMap<RangeField, RangeField> {
  const pairs = new Map<RangeField, RangeField>();
  for (const field of fields) {
    if (!('range' in field) || !field.range) continue;
    const name = field.range.end;
    const end = fields.find((other) => other.name === name && other.kind === field.kind);
    if (end) pairs.set(field, end as RangeField);
  }
  return pairs;
}
