import { at } from './read.ts';

/** One place that a template names: its value, the row it stands in and its pointer. */
export interface Place {
  readonly value: unknown;
  readonly row: unknown;
  readonly names: readonly string[];
}

/** A template as names: `-` is every row, `*` every one of the named matrix rows. */
export interface Target {
  readonly names: readonly string[];
  readonly matrixRows?: readonly string[];
}

/**
 * Gives a copy of the data with each place of a target replaced by what `put` gives (`undefined` removes it). What does
 * not change is shared, down to the data itself. A parent of a wrong type is left alone; a missing one is made when needed.
 */
export function change(data: unknown, target: Target, put: (place: Place) => unknown): unknown {
  const walk = (value: unknown, depth: number, row: unknown, passed: readonly string[]): unknown => {
    const name = target.names[depth];
    if (name === undefined) return put({ value, row, names: passed });
    if (name === '-') return changeRows(value, (item, key) => walk(item, depth + 1, item, [...passed, key]));
    if (value !== undefined && !isObject(value)) return value;
    const keys = name === '*' ? (target.matrixRows ?? []) : [name];
    return keys.reduce<unknown>((parent, key) => {
      const member = at(parent, key);
      const inRow = name === '*' ? (member ?? {}) : row;
      return withMember(parent, key, walk(member, depth + 1, inRow, [...passed, key]));
    }, value);
  };
  return walk(data, 0, undefined, []);
}

function changeRows(value: unknown, change: (item: unknown, key: string) => unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items = value.map((item, index) => (isObject(item) ? change(item, String(index)) : item));
  return items.every((item, index) => item === value[index]) ? value : items;
}

function withMember(parent: unknown, name: string, member: unknown): unknown {
  if (member === at(parent, name) && (member !== undefined || !isObject(parent) || !Object.hasOwn(parent, name))) {
    return parent;
  }
  if (member !== undefined) return { ...(parent as object | undefined), [name]: member };
  const { [name]: _removed, ...rest } = parent as Record<string, unknown>;
  return rest;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
