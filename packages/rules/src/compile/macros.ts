import { cureFor } from '../nearest-name.ts';
import type { Node, NodeOf } from './node.ts';
import type { Translate } from './translate.ts';
import { type Surroundings, sayType, type Translation } from './translation.ts';

type Macro = (list: Translation, body: Translation) => Pick<Translation, 'type' | 'path'>;

const macros = {
  all: () => ({ type: { kind: 'boolean' } }),
  exists: () => ({ type: { kind: 'boolean' } }),
  filter: ({ type, path }) => ({ type, ...(path !== undefined && { path }) }),
  map: (_list, { type }) => ({ type: { kind: 'list', of: type } }),
} as const satisfies Readonly<Record<string, Macro>>;

const keywords = ['policy', 'row', 'record', 'true', 'false', 'null', 'in'];

/** Translates `list.macro(i, body)`, where `i` names each member in turn. */
export function translateMacro(
  node: NodeOf<'call'>,
  of: Node,
  around: Surroundings,
  translate: Translate,
  functions: readonly string[],
): Translation {
  if (!Object.hasOwn(macros, node.name)) return failMacro(node, around, functions);
  const list = translate(of, around);
  if (list.type.kind !== 'list') {
    return around.fail('type', node.at, `${node.name} goes through a list, not ${sayType(list.type)}`);
  }
  const [name, body] = node.parts;
  if (node.parts.length !== 2 || name?.node !== 'name' || !body || keywords.includes(name.name)) {
    return around.fail('arguments', node.at, `write ${node.name}(i, …), where i names each member`);
  }
  const code = `item${Object.keys(around.variables).length + 1}`;
  const variable = { code, type: list.type.of, ...(list.path !== undefined && { path: list.path }) };
  const inner = translate(body, { ...around, variables: { ...around.variables, [name.name]: variable } });
  if (node.name !== 'map' && inner.type.kind !== 'boolean') {
    around.fail('type', body.at, `${node.name} asks a condition of each member, not ${sayType(inner.type)}`);
  }
  if (node.name === 'map' && (inner.type.kind === 'list' || inner.type.kind === 'day')) {
    around.fail('type', body.at, `map makes one value of each member, not ${sayType(inner.type)}`);
  }
  const { type, path } = (macros[node.name as keyof typeof macros] as Macro)(list, inner);
  return {
    code: `rules.${node.name}(${list.code}, (${code}) => ${inner.code})`,
    type,
    ...(path !== undefined && { path }),
  };
}

function failMacro(node: NodeOf<'call'>, around: Surroundings, functions: readonly string[]): never {
  if (functions.includes(node.name)) {
    return around.fail('unknown-function', node.at, `"${node.name}" stands before its value; write ${node.name}(x)`);
  }
  return around.fail(
    'unknown-function',
    node.at,
    `there is no macro "${node.name}"; ${cureFor(node.name, Object.keys(macros))}`,
  );
}
