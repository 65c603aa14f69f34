import type { Field } from './field.ts';
import type { RecordData } from './form.ts';
import type { FormModel } from './form-model.ts';

/** Gives a record without the values of some fields, for who must not have them; what no field asks for stays. */
export function leaveOut(
  model: Pick<FormModel, 'fields'>,
  record: RecordData,
  isLeftOut: (field: Field) => boolean,
): RecordData {
  return leaveOutOf(model.fields, record, isLeftOut);
}

function leaveOutOf(fields: readonly Field[], record: RecordData, isLeftOut: (field: Field) => boolean): RecordData {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const kept = Object.entries(record).flatMap(([name, value]) => {
    const field = byName.get(name);
    if (!field) return [[name, value] as const];
    return isLeftOut(field) ? [] : [[name, 'fields' in field ? inside(field, value, isLeftOut) : value] as const];
  });
  return Object.fromEntries(kept);
}

/** The value of a group, of rows or of a matrix, whose rows have names. */
function inside(
  field: Extract<Field, { readonly fields: unknown }>,
  value: unknown,
  isLeftOut: (field: Field) => boolean,
): unknown {
  if (Array.isArray(value)) return value.map((row) => inside(field, row, isLeftOut));
  if (typeof value !== 'object' || value === null) return value;
  if (field.kind !== 'matrix') return leaveOutOf(field.fields, value as RecordData, isLeftOut);
  const rows = Object.entries(value).map(([name, row]) => {
    const isRow = typeof row === 'object' && row !== null;
    return [name, isRow ? leaveOutOf(field.fields, row as RecordData, isLeftOut) : row] as const;
  });
  return Object.fromEntries(rows);
}
