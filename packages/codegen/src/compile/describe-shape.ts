import type { Kind } from '@jiandu/model';
import type { FieldNode } from '../read/normalise.ts';
import type { SchemaNode } from '../read/schema-node.ts';
import type { Shape } from '../runtime/judge-shape.ts';

/**
 * Gives the part of a form's schema that plain JSON Schema can judge: closed objects, types, counts, bounds, options and
 * conditions. Patterns, formats, exact decimals and amounts are judged by our own checks.
 */
export function describeShape(schema: FieldNode): Shape {
  return shapeOf(schema);
}

/** Gives the plain schema of one field. */
export function shapeOf(node: FieldNode): Shape {
  return shapes[node.kind](node);
}

/** The keywords of a schema that it has, as they stand. */
function pick(node: SchemaNode, ...keywords: readonly (keyof SchemaNode)[]): Shape {
  return Object.fromEntries(keywords.filter((key) => node[key] !== undefined).map((key) => [key, node[key]]));
}

const text = { type: 'string' };
const name = { type: 'string', minLength: 1 };
const digest = { type: 'string', pattern: '^sha256-[0-9a-f]{64}$' };

function closed(properties: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** What a host's choice keeps. */
const hosted = closed({ value: name, label: name }, ['value', 'label']);
const file = closed(
  {
    name: { ...name, maxLength: 200 },
    type: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    bytes: { type: 'integer', minimum: 0 },
    digest,
  },
  ['name', 'type', 'bytes', 'digest'],
);
const signature = closed({ by: { ...name, maxLength: 40 }, on: text, image: digest }, ['by', 'on']);

function options(node: FieldNode | undefined): Shape {
  if (node?.options !== undefined) return hosted;
  return { enum: (node?.oneOf ?? []).map((option) => option.const) };
}

function object(node: FieldNode): Shape {
  const fields = Object.entries(node.properties ?? {}).filter(([, child]) => child.kind !== 'note');
  const conditions = node.allOf?.map((part) => pick(part, 'if', 'then', 'else'));
  return {
    ...closed(
      Object.fromEntries(fields.map(([key, child]) => [key, shapeOf(child)])),
      node.required?.filter((key) => node.properties?.[key]?.kind !== 'note'),
    ),
    ...pick(node, 'dependentRequired', 'if', 'then', 'else'),
    ...(conditions !== undefined && { allOf: conditions }),
  };
}

const textShape = (node: SchemaNode) => ({ ...text, ...pick(node, 'minLength', 'maxLength') });

const counts = ['minItems', 'maxItems'] as const;

const shapes = {
  text: (node) =>
    node.type === 'array'
      ? { type: 'array', items: textShape(node.items ?? node), ...pick(node, ...counts, 'uniqueItems') }
      : textShape(node),
  number: (node) => pick(node, 'type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'),
  money: () => text,
  date: () => text,
  time: () => text,
  moment: () => text,
  choice: options,
  choices: (node) => ({ type: 'array', items: options(node.items), uniqueItems: true, ...pick(node, ...counts) }),
  'yes-no': (node) => ({ type: 'boolean', ...pick(node, 'const') }),
  group: object,
  rows: (node) => ({
    type: 'array',
    items: object(node.items as FieldNode),
    ...pick(node, ...counts, 'uniqueItems'),
  }),
  matrix: object,
  rating: options,
  file: (node) =>
    node.type === 'array' ? { type: 'array', items: file, ...pick(node, ...counts, 'uniqueItems') } : file,
  signature: () => signature,
  note: () => ({ type: 'null' }),
} satisfies Record<Kind, (node: FieldNode) => Shape>;
