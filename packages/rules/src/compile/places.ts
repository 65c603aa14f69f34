import { cureFor } from '../nearest-name.ts';
import type { ValueType } from '../value-type.ts';
import type { Node, NodeOf } from './node.ts';
import { type Surroundings, sayType, type Translation } from './translation.ts';

/** A value of the record that names lead to, not read yet. */
interface Place {
  readonly root: string;
  readonly names: readonly string[];
  readonly type: ValueType;
  readonly path?: string;
}

/** Translates a name path into code that reads it. */
export function translatePlace(node: NodeOf<'name'> | NodeOf<'member'>, around: Surroundings): Translation {
  if (isFigure(node)) return translateFigure(node, around);
  const { root, names, type, path } = findPlace(node, around);
  if (path !== undefined) around.noteRead(path);
  const isVariable = names.length === 0 && root !== 'row';
  const raw =
    names.length === 0 ? root : `rules.at(${[root, ...names.map((name) => JSON.stringify(name))].join(', ')})`;
  return { code: isVariable ? raw : readCode(raw, type), type, ...(path !== undefined && { path }) };
}

/** Whether a node is `policy.figure`. */
export function isFigure(node: Node): node is NodeOf<'member'> {
  return node.node === 'member' && node.of.node === 'name' && node.of.name === 'policy';
}

function translateFigure(node: NodeOf<'member'>, around: Surroundings): Translation {
  const { policy } = around.scope;
  if (!policy.includes(node.name)) {
    around.fail('unknown-name', node.at, `policy has no figure "${node.name}"; ${cureFor(node.name, policy)}`);
  }
  around.noteRead(`policy.${node.name}`);
  return { code: `policy[${JSON.stringify(node.name)}]`, type: { kind: 'decimal' } };
}

function findPlace(node: Node, around: Surroundings): Place {
  if (node.node === 'name') return findRoot(node, around);
  if (node.node !== 'member') return around.fail('type', node.at, 'only fields have members; name a field before "."');
  const parent = findPlace(node.of, around);
  if (parent.type.kind !== 'object') return around.fail('type', node.at, cureForMember(node, parent));
  const { members } = parent.type;
  const type = Object.hasOwn(members, node.name) ? members[node.name] : undefined;
  if (!type) {
    const place = parent.path ?? 'this';
    return around.fail(
      'unknown-name',
      node.at,
      `${place} has no "${node.name}"; ${cureFor(node.name, Object.keys(members))}`,
    );
  }
  const path = parent.path === undefined ? undefined : `${parent.path}.${node.name}`;
  return { root: parent.root, names: [...parent.names, node.name], type, ...(path !== undefined && { path }) };
}

function findRoot({ name, at }: NodeOf<'name'>, { scope, variables, fail }: Surroundings): Place {
  const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (variable) {
    const { code, type, path } = variable;
    return { root: code, names: [], type, ...(path !== undefined && { path }) };
  }
  if (name === 'policy') return fail('type', at, 'policy is no value; name a figure, such as policy.figure');
  if (name === 'row') {
    if (scope.row) return { root: 'row', names: [], type: scope.row, path: 'row' };
    return fail(
      'unknown-name',
      at,
      'there is no row here; give the rule "each", or use all, exists or map on the rows',
    );
  }
  const type = Object.hasOwn(scope.fields, name) ? scope.fields[name] : undefined;
  if (type) return { root: 'record', names: [name], type, path: name };
  const known = [...Object.keys(scope.fields), ...Object.keys(variables), 'policy', ...(scope.row ? ['row'] : [])];
  return fail('unknown-name', at, `there is no "${name}"; ${cureFor(name, known)}`);
}

function cureForMember(node: NodeOf<'member'>, { type, path }: Place): string {
  const place = path ?? 'this';
  if (type.kind === 'list') {
    return `${place} is a list; use all, exists, map or filter, such as ${place}.map(i, i.${node.name})`;
  }
  if (type.kind === 'text' && type.host) return `${place} is compared by its value; write ${place} alone`;
  return `${place} is ${sayType(type)} and has no members; leave out ".${node.name}"`;
}

/** Gives the code that reads raw data as a type. */
function readCode(raw: string, type: ValueType): string {
  return type.kind === 'list' ? `rules.list(${raw}, ${readerOf(type.of)})` : `${readerOf(type)}(${raw})`;
}

function readerOf(type: ValueType): string {
  return `rules.${readers[type.kind](type as never)}`;
}

const readers = {
  decimal: ({ amount }) => (amount ? 'amount' : 'number'),
  text: ({ host }) => (host ? 'hosted' : 'text'),
  boolean: () => 'flag',
  date: () => 'date',
  time: () => 'time',
  moment: () => 'moment',
  day: () => 'day',
  list: () => 'list',
  object: () => 'object',
} as const satisfies { readonly [K in ValueType['kind']]: (type: Extract<ValueType, { kind: K }>) => string };
