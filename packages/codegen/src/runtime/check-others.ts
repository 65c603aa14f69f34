import type { Field, RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { below } from './below.ts';
import { isPlain } from './clean-record.ts';

/** What the texts beside choices are asked for: 其他＿＿. */
export interface Others {
  /** A missing text where 其他 is chosen. */
  readonly problems: readonly Problem[];
  /** Texts whose 其他 is not chosen. */
  readonly inapplicable: readonly string[];
}

/** Finds the texts of 其他 that are missing, and those that do not apply. */
export function checkOthers(record: RecordData, fields: readonly Field[]): Others {
  const problems: Problem[] = [];
  const inapplicable: string[] = [];
  const walk = (data: unknown, siblings: readonly Field[], path: string): void => {
    const members = isPlain(data) ? (data as RecordData) : {};
    for (const field of siblings) {
      const value = Object.hasOwn(members, field.name) ? members[field.name] : undefined;
      const at = below(path, field.name);
      if (field.kind === 'group') walk(value, field.fields, at);
      if (field.kind === 'rows' && Array.isArray(value)) {
        for (const [index, row] of value.entries()) walk(row, field.fields, below(at, index));
      }
      if (field.kind === 'matrix') {
        for (const { name } of field.rows) walk((value as RecordData)?.[name], field.fields, below(at, name));
      }
      if (!('other' in field) || field.other === undefined) continue;
      const text = below(path, field.other);
      if (!choosesOther(value)) inapplicable.push(text);
      else if (!Object.hasOwn(members, field.other)) {
        problems.push({ path: text, code: 'required', params: {}, severity: 'error' });
      }
    }
  };
  walk(record, fields, '');
  return { problems, inapplicable };
}

function choosesOther(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(choosesOther);
  return value === 'other' || (isPlain(value) && (value as RecordData).value === 'other');
}
