import { cureFor } from '../nearest-name.ts';
import type { Scope, ValueType } from '../value-type.ts';

/** A field of a form as names, `-` for every row and `*` for every matrix row. */
export interface Found {
  readonly names: readonly string[];
  readonly type: ValueType;
  /** The type of the innermost row on the way. */
  readonly row?: ValueType;
  /** Names of the matrix rows, where the names have `*`. */
  readonly matrixRows?: readonly string[];
}

/** Says why names lead nowhere. */
type Lost = (cure: string) => never;

/** Follows a template (`/items/-/amount`) or a name path (`items.amount`, `group.member`) through the types of a scope. */
export function findTarget(scope: Pick<Scope, 'fields'>, path: string, lost: Lost): Found {
  const names = path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.split('.');
  const start: Found = { names: [], type: { kind: 'object', members: scope.fields } };
  return names.reduce<Found>((found, name) => step(found, name, path, lost), start);
}

function step(found: Found, name: string, path: string, lost: Lost): Found {
  const { type, names } = found;
  if (name === '-') {
    if (type.kind !== 'list' || type.of.kind !== 'object') return lost(`"${path}": only rows have -; leave it out`);
    return { ...found, names: [...names, name], type: type.of, row: type.of };
  }
  if (type.kind === 'list' && type.of.kind === 'object') return step(step(found, '-', path, lost), name, path, lost);
  if (type.kind !== 'object') return lost(`"${path}": "${names.join('.')}" has no members; leave out "${name}"`);
  if (name === '*') {
    const [first] = Object.values(type.members);
    if (!first) return lost(`"${path}": "${names.join('.')}" has no rows`);
    return { names: [...names, name], type: first, row: first, matrixRows: Object.keys(type.members) };
  }
  const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
  if (!member) return lost(`"${path}": there is no "${name}"; ${cureFor(name, Object.keys(type.members))}`);
  return { ...found, names: [...names, name], type: member };
}

/** Whether reading `path` (a name path) meets the field at `names`: the field itself, or something inside it. */
export function meets(path: string, names: readonly string[]): boolean {
  const target = names.filter((name) => name !== '-');
  const read = path.split('.');
  return target.length <= read.length && target.every((name, index) => isSameName(name, read[index]));
}

function isSameName(a: string, b: string | undefined): boolean {
  return a === b || a === '*' || b === '*';
}
