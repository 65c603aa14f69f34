import type { Field, FormModel } from '@jiandu/model';

/** A form's fields by name, to walk along a record. */
export interface FieldTree {
  readonly field?: Field;
  readonly members: ReadonlyMap<string, FieldTree>;
  /** What one row of rows, or of a matrix, holds. */
  readonly row?: FieldTree;
  /** The names of a matrix's rows, in order. */
  readonly rowNames?: readonly string[];
}

/** Where a pointer leads. */
export interface Located {
  /** The deepest field on the way. */
  readonly field?: Field;
  /** The pointer of that field, or of a whole row. */
  readonly path: string;
  /** The place among all fields: comparing ranks gives the order of the form. */
  readonly rank: readonly number[];
}

const noMembers: ReadonlyMap<string, FieldTree> = new Map();
const last = Number.MAX_SAFE_INTEGER;

/** Makes the tree of a form's fields. */
export function growTree(model: Pick<FormModel, 'fields'>): FieldTree {
  return { members: growMembers(model.fields) };
}

function growMembers(fields: readonly Field[]): ReadonlyMap<string, FieldTree> {
  return new Map(fields.map((field) => [field.name, growField(field)]));
}

function growField(field: Field): FieldTree {
  if (field.kind === 'group') return { field, members: growMembers(field.fields) };
  if (field.kind === 'rows') return { field, members: noMembers, row: { members: growMembers(field.fields) } };
  if (field.kind === 'matrix') {
    const rowNames = field.rows.map((row) => row.name);
    return { field, members: noMembers, row: { members: growMembers(field.fields) }, rowNames };
  }
  return { field, members: noMembers };
}

/** The part of the tree that a key or an index of a record leads to. */
export function stepInto(tree: FieldTree | undefined, key: string): FieldTree | undefined {
  if (tree?.row === undefined) return tree?.members.get(key);
  return tree.rowNames === undefined || tree.rowNames.includes(key) ? tree.row : undefined;
}

/** Follows a JSON Pointer as far as fields go. */
export function locate(tree: FieldTree, pointer: string): Located {
  const parts = pointer.split('/').slice(1);
  let at: FieldTree = tree;
  let field: Field | undefined;
  let path = '';
  const rank: number[] = [];
  for (const part of parts) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = stepInto(at, key);
    if (next === undefined) {
      rank.push(/^\d+$/.test(key) ? Number(key) : last);
      break;
    }
    rank.push(rankOf(at, key));
    at = next;
    path += `/${part}`;
    field = next.field ?? field;
  }
  return { ...(field && { field }), path, rank };
}

function rankOf(tree: FieldTree, key: string): number {
  if (tree.rowNames !== undefined) return tree.rowNames.indexOf(key);
  return tree.row === undefined ? [...tree.members.keys()].indexOf(key) : Number(key);
}

/** Compares two ranks: the form's order, a container before what is in it. */
export function compareRanks(first: readonly number[], second: readonly number[]): number {
  for (let index = 0; index < Math.min(first.length, second.length); index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
