import { followNames } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { escapePointer, pointerNames } from './pointer.ts';

/**
 * Gives the template of a concrete pointer: `/items/3/amount` becomes `/items/-/amount`, and in a matrix
 * `/shares/male/share` becomes `/shares/*\/share`. Names that lead to no field stay.
 */
export function toTemplate(model: Pick<FormModel, 'fields'>, pointer: string): string {
  const names = pointerNames(pointer);
  const { field, rows, rest } = followNames(model.fields, names);
  const last = rows.at(-1);
  const whole = last?.field === field && last ? `/${rowMark(last.field.kind)}` : '';
  const left = rest.map((name) => `/${escapePointer(name)}`).join('');
  return (field?.template ?? '') + whole + left;
}

function rowMark(kind: string): string {
  return kind === 'matrix' ? '*' : '-';
}
