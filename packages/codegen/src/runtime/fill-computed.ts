import type { Field, RecordData } from '@jiandu/model';
import { isPlain } from './clean-record.ts';

/** Adds computed values where the record says nothing; what it says stays. Gives the same record when there is nothing to add. */
export function fillComputed(record: RecordData, computed: RecordData, fields: readonly Field[]): RecordData {
  return (fillMembers(record, computed, fields) ?? {}) as RecordData;
}

function fillMembers(own: unknown, computed: unknown, fields: readonly Field[]): unknown {
  if (!isPlain(computed) || (own !== undefined && !isPlain(own))) return own;
  const members = own === undefined ? {} : (own as RecordData);
  const added = fields.flatMap((field) => {
    const present = memberOf(members, field.name);
    const filled = fillField(present, memberOf(computed as RecordData, field.name), field);
    return filled === present ? [] : [[field.name, filled] as const];
  });
  return added.length === 0 ? own : { ...members, ...Object.fromEntries(added) };
}

function fillField(own: unknown, computed: unknown, field: Field): unknown {
  if (computed === undefined) return own;
  if (field.computed) return own ?? computed;
  if (field.kind === 'group') return fillMembers(own, computed, field.fields);
  if (field.kind === 'rows' && Array.isArray(own) && Array.isArray(computed)) {
    const rows = own.map((row, index) => fillMembers(row, computed[index], field.fields));
    return rows.some((row, index) => row !== own[index]) ? rows : own;
  }
  if (field.kind !== 'matrix' || !isPlain(computed)) return own;
  const rows = isPlain(own) ? (own as RecordData) : {};
  const added = field.rows.flatMap(({ name }) => {
    const present = memberOf(rows, name);
    const filled = fillMembers(present, memberOf(computed as RecordData, name), field.fields);
    return filled === present ? [] : [[name, filled] as const];
  });
  return added.length === 0 ? own : { ...rows, ...Object.fromEntries(added) };
}

function memberOf(data: RecordData, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}
