import { escapePointer, type Field, type FormModel, type RecordData } from '@jiandu/model';

/** A part of a given record that the form has no place for. */
export interface Misfit {
  readonly path: string;
  readonly value: unknown;
}

/** A record that the form can hold, and what is left of the one that was given. */
export interface Fitted {
  readonly record: RecordData;
  readonly misfits: readonly Misfit[];
}

/**
 * Gives of a record what the form can hold. An answer of the wrong type stays, to be shown and mended; what has no field, and
 * what is no list or no group where one must be, cannot be shown and is told of.
 */
export function fitRecord(model: FormModel, given: unknown): Fitted {
  if (!isObject(given)) return { record: {}, misfits: [{ path: '', value: given }] };
  const misfits: Misfit[] = [];
  const record = fitMembers(model.fields, given, '', misfits);
  return { record: misfits.length === 0 ? given : record, misfits };
}

function fitMembers(fields: readonly Field[], given: RecordData, pointer: string, misfits: Misfit[]): RecordData {
  const kept = Object.entries(given).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const path = `${pointer}/${escapePointer(name)}`;
    const field = fields.find((candidate) => candidate.name === name);
    if (value === null || value === undefined) return field ? [[name, value]] : [];
    const fitted = field ? fitValue(field, value, path, misfits) : undefined;
    if (fitted === undefined) misfits.push({ path, value });
    return fitted === undefined ? [] : [[name, fitted]];
  });
  return Object.fromEntries(kept);
}

/** Gives what fits of a value; `undefined` when nothing does. */
function fitValue(field: Field, value: unknown, path: string, misfits: Misfit[]): unknown {
  if (field.kind === 'note') return undefined;
  if (!('fields' in field)) return value;
  if (field.kind === 'group') return isObject(value) ? fitMembers(field.fields, value, path, misfits) : undefined;
  if (field.kind === 'rows') {
    if (!Array.isArray(value)) return undefined;
    return value.map((row, index) => fitRow(field.fields, row, `${path}/${index}`, misfits));
  }
  if (!isObject(value)) return undefined;
  const names = new Set(field.rows.map((row) => row.name));
  const rows = Object.entries(value).flatMap(([name, row]) => {
    const at = `${path}/${escapePointer(name)}`;
    if (names.has(name)) return [[name, fitRow(field.fields, row, at, misfits)] as const];
    misfits.push({ path: at, value: row });
    return [];
  });
  return Object.fromEntries(rows);
}

/** A row that is none leaves an empty one, because the paths of the others count rows. */
function fitRow(fields: readonly Field[], row: unknown, path: string, misfits: Misfit[]): RecordData {
  if (isObject(row)) return fitMembers(fields, row, path, misfits);
  if (row !== null && row !== undefined) misfits.push({ path, value: row });
  return {};
}

function isObject(value: unknown): value is RecordData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
