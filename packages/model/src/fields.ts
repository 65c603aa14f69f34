import type { Field } from './field.ts';
import type { FormModel } from './form-model.ts';
import { pointerNames } from './pointer.ts';

/** Gives the fields one level below a field: members of a group, columns of rows and of a matrix; none for others. */
function membersOf(field: Field): readonly Field[] {
  return 'fields' in field ? field.fields : [];
}

/** Gives every field of a form, each container before its members, in the order of the schema. */
export function allFields(model: Pick<FormModel, 'fields'>): Field[] {
  const flatten = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [field, ...flatten(membersOf(field))]);
  return flatten(model.fields);
}

/**
 * Gives the field of a name path (`total`, `group.member`, `items.amount`, `shares.male.share`) or of a template
 * (`/items/-/amount`, `/shares/*\/share`), or `undefined`.
 */
export function findField(model: Pick<FormModel, 'fields'>, nameOrTemplate: string): Field | undefined {
  const whole = model.fields.find((field) => field.name === nameOrTemplate);
  if (whole) return whole;
  const names = nameOrTemplate.startsWith('/') ? pointerNames(nameOrTemplate) : nameOrTemplate.split('.');
  const { field, rest } = followNames(model.fields, names);
  return rest.length === 0 ? field : undefined;
}

/** One step into rows or a matrix on the way to a field. */
export interface RowStep {
  readonly field: Field;
  /** The index of a row or the name of a matrix row; `-` and `*` in templates. */
  readonly row: string;
}

/** Where names lead: the deepest field, the rows passed on the way, and the names that are left (`on` of a signature). */
export interface Followed {
  readonly field?: Field;
  readonly groups: readonly Field[];
  readonly rows: readonly RowStep[];
  readonly rest: readonly string[];
}

/** Follows names through groups, rows and matrices as far as they lead. */
export function followNames(fields: readonly Field[], names: readonly string[]): Followed {
  const groups: Field[] = [];
  const rows: RowStep[] = [];
  let field: Field | undefined;
  let at = 0;
  while (at < names.length) {
    const name = names[at] ?? '';
    if (field && isRowOf(field, name)) {
      rows.push({ field, row: name });
      at += 1;
      if (at === names.length) break;
    }
    const member = (field ? membersOf(field) : fields).find((candidate) => candidate.name === names[at]);
    if (!member) break;
    if (field) groups.push(field);
    field = member;
    at += 1;
  }
  return { ...(field && { field }), groups, rows, rest: names.slice(at) };
}

function isRowOf(field: Field, name: string): boolean {
  if (field.kind === 'rows') return name === '-' || /^\d+$/.test(name);
  return field.kind === 'matrix' && (name === '*' || field.rows.some((row) => row.name === name));
}
