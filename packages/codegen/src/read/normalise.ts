import type { Kind } from '@jiandu/model';
import type { Findings } from './findings.ts';
import { kindOfFormat } from './formats.ts';
import { mergeParts } from './merge-parts.ts';
import { fromKeys, keysOf } from './parse-json.ts';
import { type JsonType, pointerPart, type SchemaNode, type WordedClauses } from './schema-node.ts';

/** A field's schema after `normalise`: its kind is written down, its type is one, its options are `oneOf` of constants. */
export interface FieldNode extends Omit<SchemaNode, keyof WordedClauses>, WordedClauses {
  readonly kind: Kind;
  readonly type: JsonType;
  readonly properties?: Readonly<Record<string, FieldNode>>;
  readonly items?: FieldNode;
}

/** The properties of values that are kept whole; a schema may name them and no others. */
const fixed = {
  file: ['name', 'type', 'bytes', 'digest'],
  signature: ['by', 'on', 'image'],
  host: ['value', 'label'],
} as const;

const isConstant = (part: SchemaNode) => part.const !== undefined;
const isNull = (part: SchemaNode) => part.type === 'null';
const without = <K extends keyof SchemaNode>(node: SchemaNode, ...keys: readonly K[]): SchemaNode =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !(keys as readonly string[]).includes(key)));

/** The type that a schema without one must mean. */
function tellType(node: SchemaNode): JsonType | undefined {
  if (node.properties !== undefined || node.kind === 'matrix' || node.kind === 'group') return 'object';
  if (node.kind === 'file' || node.kind === 'signature') return node.items === undefined ? 'object' : 'array';
  if (node.kind === 'note') return 'null';
  if (node.options !== undefined) return 'object';
  if (node.items !== undefined) return 'array';
  const [first] = node.oneOf?.filter(isConstant) ?? [];
  const value = first?.const ?? node.const;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return typeof value as JsonType;
  }
  if ((node.format ?? node.pattern ?? node.maxLength ?? node.minLength) !== undefined) return 'string';
  if ((node.minimum ?? node.maximum ?? node.multipleOf ?? node.digits) !== undefined) return 'number';
  return undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is empty and of the type: a default of another type is a fault, not nothing. */
function isEmptyOf(type: SchemaNode['type'], value: unknown): boolean {
  if (type === 'string') return value === '';
  if (type === 'array') return Array.isArray(value) && value.length === 0;
  return type === 'object' && isPlain(value) && Object.keys(value).length === 0;
}

type Normaliser = (node: SchemaNode) => SchemaNode;

/** What is written in several ways is written in one. The sentences are the documentation; they run from top to bottom. */
export const normalisers: Readonly<Record<string, Normaliser>> = {
  'A type with null is the type alone, for empty is an absent key.': (node) => {
    if (typeof node.type === 'string' || node.type === undefined) return node;
    const types = node.type.length > 1 ? node.type.filter((type) => type !== 'null') : node.type;
    return types.length === 1 ? { ...node, type: types[0] as JsonType } : node;
  },
  'One of null and a schema is that schema.': (node) => {
    for (const key of ['anyOf', 'oneOf'] as const) {
      const parts = node[key]?.filter((part) => !isNull(part)) ?? [];
      if (parts.length === 1 && !isConstant(parts[0] as SchemaNode)) return { ...parts[0], ...without(node, key) };
      if (parts.length > 0 && parts.length !== node[key]?.length) return { ...node, [key]: parts };
    }
    return node;
  },
  'Any of constants is one of constants.': (node) =>
    node.anyOf?.every(isConstant) ? { ...without(node, 'anyOf'), oneOf: node.anyOf } : node,
  'An enum of true and false is a boolean.': (node) => {
    if (!node.enum?.every((value) => typeof value === 'boolean')) return node;
    const rest = { ...without(node, 'enum'), type: 'boolean' } as const;
    return node.enum.length === 1 ? { ...rest, const: node.enum[0] } : rest;
  },
  'An enum is one of constants.': (node) =>
    node.enum === undefined
      ? node
      : {
          ...without(node, 'enum'),
          oneOf: node.enum.filter((value) => value !== null).map((value) => ({ const: value })),
        },
  'A constant is the only option, except for a boolean.': (node) =>
    node.const === undefined || typeof node.const === 'boolean' || node.const === null
      ? node
      : { ...without(node, 'const'), oneOf: [{ const: node.const }] },
  'Dependencies that list names are dependentRequired.': (node) =>
    node.dependencies === undefined
      ? node
      : {
          ...without(node, 'dependencies'),
          dependentRequired: { ...node.dependencies, ...node.dependentRequired },
        },
  'A type that is not written follows from the other keywords.': (node) => {
    const type = node.type ?? tellType(node);
    return type === undefined ? node : { ...node, type };
  },
  'An empty default is none, for empty is an absent key.': (node) =>
    node.default === null || isEmptyOf(node.type, node.default) ? without(node, 'default') : node,
  'The default of an object is that of its members.': (node) => {
    const { default: start, properties } = node;
    if (node.kind !== undefined || properties === undefined || !isPlain(start)) return node;
    if (keysOf(start).some((name) => !Object.hasOwn(properties, name))) return node;
    const members = keysOf(properties).map((name) => {
      const own = properties[name] as SchemaNode;
      return [name, Object.hasOwn(start, name) ? { ...own, default: start[name] } : own] as const;
    });
    return { ...without(node, 'default'), properties: fromKeys(members) };
  },
};

/** Tells the kind of a field whose schema is otherwise normal. */
function tellKind(node: SchemaNode, item: FieldNode | undefined): Kind | undefined {
  if (node.kind !== undefined) return node.kind;
  if (node.type === 'array') {
    if (item?.kind === 'choice') return 'choices';
    if (item?.kind === 'file' || (item?.kind === 'text' && item.type === 'string')) return item.kind;
    return item?.kind === 'group' ? 'rows' : undefined;
  }
  if (isHosted(node) || node.oneOf?.every(isConstant)) return 'choice';
  if (node.oneOf !== undefined || node.anyOf !== undefined) return undefined;
  if (node.type === 'string') return kindOfFormat(node.format);
  if (node.type === 'number' || node.type === 'integer') return 'number';
  if (node.type === 'boolean') return 'yes-no';
  if (node.type === 'object') return 'group';
  return node.type === 'null' ? 'note' : undefined;
}

/** Writes a resolved schema, its clauses in words, and all fields below it in one way, each with its kind; what has no kind is an error. */
export function normalise(given: SchemaNode, findings: Findings, path = ''): FieldNode {
  const merged = mergeParts(given, findings, path);
  const node = Object.values(normalisers).reduce((current, rule) => rule(current), merged);
  const whole = wholeKind(node);
  if (whole !== undefined) checkFixed(node, whole, findings, path);
  const below = (child: SchemaNode, step: string) => normalise(child, findings, `${path}/${step}`);
  const items = node.items === undefined ? undefined : below(node.items, 'items');
  const properties =
    node.properties === undefined || whole !== undefined
      ? undefined
      : fromKeys(
          keysOf(node.properties).map((name) => {
            const child = node.properties?.[name] as SchemaNode;
            return [name, below(child, `properties/${pointerPart(name)}`)] as const;
          }),
        );
  const kind = tellKind(node, items);
  if (kind === undefined) sayNoKind(node, items, findings, path);
  return {
    ...((whole === undefined ? node : without(node, 'properties', 'required')) as FieldNode),
    kind: kind ?? 'text',
    ...(items === undefined ? {} : { items }),
    ...(properties === undefined ? {} : { properties }),
  };
}

function wholeKind(node: SchemaNode): keyof typeof fixed | undefined {
  if (node.kind === 'file' || node.kind === 'signature') return node.kind;
  return isHosted(node) ? 'host' : undefined;
}

/** Whether a record keeps an option of the host's whole; a text that the host suggests stays a text. */
function isHosted(node: SchemaNode): boolean {
  return node.options !== undefined && node.type === 'object';
}

function checkFixed(node: SchemaNode, whole: keyof typeof fixed, findings: Findings, path: string): void {
  const known: readonly string[] = fixed[whole];
  const strange = Object.keys(node.properties ?? {}).filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  const says = `has properties of its own (${strange.join(', ')})`;
  findings.error('profile', path, says, `it keeps ${known.join(', ')}; put others beside it`);
}

function sayNoKind(node: SchemaNode, item: FieldNode | undefined, findings: Findings, path: string): void {
  const say = (says: string, cure: string) => findings.error('profile', path, says, cure);
  if (node.oneOf !== undefined || node.anyOf !== undefined) {
    say('has alternatives that are not all constants', 'write one schema, and if/then or applies for what depends');
  } else if (Array.isArray(node.type)) {
    say(`has several types (${node.type.join(', ')})`, 'write one type');
  } else if (node.type === 'array') {
    say(
      item === undefined ? 'is an array without items' : `is an array of ${item.kind}`,
      'write items as texts, as an object with a property for each column, as options, or as files',
    );
  } else {
    say('has no type', 'write a type');
  }
}
