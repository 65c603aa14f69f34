import type { RecordData } from './form.ts';
import { PointerError } from './pointer-error.ts';

/** Gives one name as it stands in a JSON Pointer (RFC 6901): `~` as `~0`, `/` as `~1`. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Gives the names of a JSON Pointer; `''` has none. Throws `PointerError` on anything else that does not start with `/`. */
export function pointerNames(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) {
    throw new PointerError('syntax', pointer, 'a JSON Pointer starts with "/", such as /items/0/amount');
  }
  const names = pointer.slice(1).split('/');
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Gives the value at a pointer, or `undefined` when there is none. Only own properties count. */
export function getAt(record: unknown, pointer: string): unknown {
  return pointerNames(pointer).reduce<unknown>(memberOf, record);
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return isIndex(name) ? value[Number(name)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/**
 * Gives a copy of the record with the value at the pointer; what is beside it is shared, and an equal value gives back the same record.
 *
 * `undefined` removes a key or takes a row out. Missing parents are made: a list where the next name is `0` or `-`
 * (the end of a list), an object otherwise, so that a matrix row called `2025` never becomes a long list.
 * Throws `PointerError` for a row that would leave a hole.
 */
export function setAt(record: RecordData, pointer: string, value: unknown): RecordData {
  const names = pointerNames(pointer);
  if (names.length === 0) {
    throw new PointerError('syntax', pointer, 'name the field to set; the record itself is not one');
  }
  return setIn(record, names, value, pointer) as RecordData;
}

function setIn(parent: unknown, names: readonly string[], value: unknown, pointer: string): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  const holder = isHolder(parent) ? parent : undefined;
  if (holder === undefined && value === undefined) return parent;
  const list = Array.isArray(holder) ? holder : holder === undefined && (name === '0' || name === '-') ? [] : undefined;
  if (list) return setRow(list, name, (row) => setIn(row, rest, value, pointer), pointer);
  const old = memberOf(holder, name);
  const next = setIn(old, rest, value, pointer);
  if (Object.is(old, next) && holder !== undefined) return holder;
  const { [name]: _removed, ...others } = (holder ?? {}) as Record<string, unknown>;
  return next === undefined ? others : { ...(holder as RecordData | undefined), [name]: next };
}

function setRow(list: readonly unknown[], name: string, change: (row: unknown) => unknown, pointer: string): unknown {
  const index = name === '-' ? list.length : isIndex(name) ? Number(name) : Number.NaN;
  if (!(index <= list.length)) {
    const cure = `"${name}" is no row of a list of ${list.length}; use 0 to ${list.length}, or - for its end`;
    throw new PointerError('no-such-row', pointer, cure);
  }
  const next = change(list[index]);
  if (index < list.length && Object.is(list[index], next)) return list;
  return [...list.slice(0, index), ...(next === undefined ? [] : [next]), ...list.slice(index + 1)];
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(name);
}
