import { translateCall } from './calls.ts';
import type { Node, NodeOf } from './node.ts';
import { translateBinary } from './operators.ts';
import { translatePlace } from './places.ts';
import { isSameKind, type Surroundings, sayType, type Translation } from './translation.ts';

/** Translates a tree into code on the runtime, checking names and types on the way. */
export function translate(node: Node, around: Surroundings): Translation {
  const handle = handlers[node.node] as (node: Node, around: Surroundings, translate: Translate) => Translation;
  return handle(node, around, translate);
}

/** Handed down, so that no handler imports the table that it stands in. */
export type Translate = typeof translate;

const handlers = {
  number: ({ digits }) => ({
    code: `rules.decimal(${JSON.stringify(digits)})`,
    type: { kind: 'decimal' },
    literal: Number(digits),
  }),
  text: ({ value }) => ({ code: JSON.stringify(value), type: { kind: 'text' }, literal: value }),
  boolean: ({ value }) => ({ code: String(value), type: { kind: 'boolean' }, literal: value }),
  list: translateList,
  name: translatePlace,
  member: translatePlace,
  call: translateCall,
  not: (node, around) => translateSign(node, 'boolean', 'not', around),
  negative: (node, around) => translateSign(node, 'decimal', 'negate', around),
  binary: translateBinary,
  choose: translateChoose,
} satisfies {
  readonly [K in Node['node']]: (node: NodeOf<K>, around: Surroundings, translate: Translate) => Translation;
};

function translateSign(
  node: NodeOf<'not' | 'negative'>,
  kind: 'boolean' | 'decimal',
  code: string,
  around: Surroundings,
): Translation {
  const { type, code: of, literal } = translate(node.of, around);
  if (type.kind !== kind) {
    const sign = kind === 'boolean' ? '!' : '-';
    around.fail(
      'type',
      node.at,
      `"${sign}" stands before ${kind === 'boolean' ? 'a condition' : 'a decimal'}, not ${sayType(type)}`,
    );
  }
  const negative = kind === 'decimal' && typeof literal === 'number' ? { literal: -literal } : {};
  return { code: `rules.${code}(${of})`, type: { kind }, ...negative };
}

function translateList({ items, at }: NodeOf<'list'>, around: Surroundings): Translation {
  const parts = items.map((item) => translate(item, around));
  const [first] = parts;
  if (!first) return around.fail('type', at, 'an empty list says nothing; write its members');
  const other = parts.findIndex((part) => !isSameKind(part.type, first.type));
  if (other > 0) {
    const [type, offset] = [parts[other]?.type ?? first.type, items[other]?.at ?? at];
    around.fail(
      'type',
      offset,
      `a list holds one kind of value; ${sayType(type)} stands beside ${sayType(first.type)}`,
    );
  }
  return {
    code: `rules.listOf(${parts.map(({ code }) => code).join(', ')})`,
    type: { kind: 'list', of: first.type },
    items: parts,
  };
}

function translateChoose(node: NodeOf<'choose'>, around: Surroundings): Translation {
  const [condition, yes, no] = [node.condition, node.yes, node.no].map((part) => translate(part, around)) as [
    Translation,
    Translation,
    Translation,
  ];
  if (condition.type.kind !== 'boolean') {
    around.fail('type', node.condition.at, `a condition stands before "?", not ${sayType(condition.type)}`);
  }
  if (!isSameKind(yes.type, no.type)) {
    const kinds = `${sayType(yes.type)} and ${sayType(no.type)}`;
    around.fail('type', node.at, `both answers of ?: must be of one kind, not ${kinds}`);
  }
  return { code: `rules.choose(${condition.code}, () => ${yes.code}, () => ${no.code})`, type: yes.type };
}
