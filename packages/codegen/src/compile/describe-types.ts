import type { Kind } from '@jiandu/model';
import { wordsOf } from '../read/build-field.ts';
import type { FieldNode } from '../read/normalise.ts';

/** A schema that another tool writes types from. */
type PlainSchema = Readonly<Record<string, unknown>>;

/** Gives the schema that types are made from: closed objects, literal options, words as comments, nothing else. */
export function describeTypes(schema: FieldNode, options: { readonly draft: boolean }): PlainSchema {
  return typeOf(schema, options.draft, '');
}

type Describe = (node: FieldNode, draft: boolean) => PlainSchema;

function typeOf(node: FieldNode, draft: boolean, name: string): PlainSchema {
  const comment = name === '' ? undefined : commentOf(node, name);
  return { ...describers[node.kind](node, draft), ...(comment !== undefined && { description: comment }) };
}

/** The label as a comment, which it cannot end. */
function commentOf(node: FieldNode, name: string): string | undefined {
  const words = Object.values(wordsOf(node, name))[0];
  return words === undefined || words === name ? undefined : words.replaceAll('*/', '* /').replace(/\s+/g, ' ');
}

const text = { type: 'string' };

function closed(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
  draft: boolean,
): PlainSchema {
  return { type: 'object', properties, required: draft ? [] : required, additionalProperties: false };
}

const hosted = (draft: boolean) => closed({ value: text, label: text }, ['value', 'label'], draft);
const file = (draft: boolean) =>
  closed(
    { name: text, type: text, bytes: { type: 'number' }, digest: text },
    ['name', 'type', 'bytes', 'digest'],
    draft,
  );

const options: Describe = (node, draft) =>
  node.options === undefined ? { enum: (node.oneOf ?? []).map((option) => option.const) } : hosted(draft);

const object: Describe = (node, draft) => {
  const fields = Object.entries(node.properties ?? {}).filter(([, child]) => child.kind !== 'note');
  return closed(
    Object.fromEntries(fields.map(([key, child]) => [key, typeOf(child, draft, key)])),
    node.required ?? [],
    draft,
  );
};

const describers = {
  text: (node) => (node.type === 'array' ? { type: 'array', items: text } : text),
  number: () => ({ type: 'number' }),
  money: () => text,
  date: () => text,
  time: () => text,
  moment: () => text,
  choice: options,
  choices: (node, draft) => ({ type: 'array', items: options(node.items as FieldNode, draft) }),
  'yes-no': () => ({ type: 'boolean' }),
  group: object,
  rows: (node, draft) => ({ type: 'array', items: object(node.items as FieldNode, draft) }),
  matrix: object,
  rating: options,
  file: (node, draft) => (node.type === 'array' ? { type: 'array', items: file(draft) } : file(draft)),
  signature: (_node, draft) => closed({ by: text, on: text, image: text }, ['by', 'on'], draft),
  note: () => ({ type: 'null' }),
} satisfies Record<Kind, Describe>;
