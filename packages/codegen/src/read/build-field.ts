import { type Field, given, type Kind, type Option, type TextFormat } from '@jiandu/model';
import { type Script, scripts, type Words } from '@jiandu/text';
import { textFormatOf } from './formats.ts';
import type { FieldNode } from './normalise.ts';
import { keysOf } from './parse-json.ts';
import { pointerPart, type SchemaNode } from './schema-node.ts';

/** What a field takes from where it stands. */
interface Standing {
  readonly name: string;
  readonly template: string;
  readonly required: boolean;
  readonly stage: string;
}

type Common = Omit<Field, 'kind'> & Standing & { readonly words: Words };
type Builder = (node: FieldNode, common: Common) => Field;

/** Builds the fields of an object's properties, in the order in which they are written. */
export function buildFields(node: FieldNode, template: string, stage: string): readonly Field[] {
  return keysOf(node.properties ?? {}).map((name) =>
    buildField((node.properties as Record<string, FieldNode>)[name] as FieldNode, {
      name,
      template: `${template}/${pointerPart(name)}`,
      required: node.required?.includes(name) ?? false,
      stage,
    }),
  );
}

/** Builds the field that a schema describes. */
function buildField(node: FieldNode, standing: Standing): Field {
  const { applies, hint = hintOf(node) } = node;
  const common = {
    name: standing.name,
    template: standing.template,
    words: wordsOf(node, standing.name),
    required: standing.required,
    stage: node.stage ?? standing.stage,
    ...given({
      hint,
      sensitive: node.sensitive,
      internal: node.internal,
      hiddenFrom: node.hiddenFrom,
      computed: node.compute === undefined ? undefined : true,
      applies: applies === undefined ? undefined : { words: applies.words },
      clause: node.clause,
      heading: node.heading,
      labelFrom: node.labelFrom,
      default: node.default,
    }),
  } as Common;
  return builders[node.kind](node, common);
}

/** The words of a schema: its own, else its title in both scripts, else its name. */
export function wordsOf(node: SchemaNode, name: string): Words {
  return node.words ?? inBothScripts(node.title?.trim() || name);
}

function hintOf(node: SchemaNode): Words | undefined {
  return node.words === undefined && node.description ? inBothScripts(node.description) : undefined;
}

function inBothScripts(text: string): Words {
  return Object.fromEntries(scripts.map((script) => [script, text])) as Record<Script, string>;
}

function optionsOf(node: SchemaNode | undefined): readonly Option[] {
  return (node?.oneOf ?? []).map((option) => {
    const value = option.const as string | number;
    return { value, words: wordsOf(option, String(value)) };
  });
}

/** The schema of one text: the items of a list of texts, else the field's own. */
export function textNode(node: FieldNode): FieldNode {
  return node.type === 'array' && node.items !== undefined ? node.items : node;
}

/** The digits that a `multipleOf` such as 0.01 allows. */
function digitsOf(node: FieldNode): number | undefined {
  if (node.digits !== undefined) return node.digits;
  if (node.type === 'integer') return 0;
  const step = node.multipleOf === undefined ? undefined : /^1e-(\d+)$/.exec(node.multipleOf.toExponential());
  return step ? Number(step[1]) : undefined;
}

const builders = {
  text: (node, common) => ({
    ...common,
    kind: 'text',
    format: textFormatOf(textNode(node).format) satisfies TextFormat,
    ...given({
      minLength: textNode(node).minLength,
      maxLength: textNode(node).maxLength,
      source: node.options?.source,
      several: node.type === 'array' ? true : undefined,
      minItems: node.minItems,
      maxItems: node.maxItems,
    }),
  }),
  number: (node, common) => ({
    ...common,
    kind: 'number',
    ...given({
      unit: node.unit,
      minimum: node.minimum,
      maximum: node.maximum,
      digits: digitsOf(node),
      total: node.total,
    }),
  }),
  money: (node, common) => ({
    ...common,
    kind: 'money',
    ...given({
      currency: node.currency,
      unit: node.unit,
      minimum: node.minimumAmount,
      maximum: node.maximumAmount,
      total: node.total,
      capitals: node.capitals,
    }),
  }),
  date: ({ range }, common) => ({ ...common, kind: 'date', ...given({ range }) }),
  time: ({ range }, common) => ({ ...common, kind: 'time', ...given({ range }) }),
  moment: ({ range }, common) => ({ ...common, kind: 'moment', ...given({ range }) }),
  choice: (node, common) => ({
    ...common,
    kind: 'choice',
    options: optionsOf(node),
    ...given({ source: node.options?.source, other: node.other }),
  }),
  choices: (node, common) => ({
    ...common,
    kind: 'choices',
    options: optionsOf(node.items),
    ...given({
      source: node.items?.options?.source,
      other: node.other ?? node.items?.other,
      minItems: node.minItems,
      maxItems: node.maxItems,
    }),
  }),
  'yes-no': (node, common) => ({ ...common, kind: 'yes-no', ...given({ yes: node.yes, no: node.no }) }),
  group: (node, common) => ({ ...common, kind: 'group', fields: buildFields(node, common.template, common.stage) }),
  rows: (node, common) => ({
    ...common,
    kind: 'rows',
    fields: buildFields(node.items as FieldNode, `${common.template}/-`, common.stage),
    ...given({
      minItems: node.minItems,
      maxItems: node.maxItems,
      itemWords: node.itemWords ?? node.items?.words,
    }),
  }),
  matrix: (node, common) => {
    const rows = node.properties as Record<string, FieldNode>;
    const names = keysOf(rows);
    return {
      ...common,
      kind: 'matrix',
      rows: names.map((name) => {
        const row = rows[name] as FieldNode;
        return { name, words: wordsOf(row, name), ...given({ heading: row.heading }) };
      }),
      fields: buildFields(rows[names[0] as string] as FieldNode, `${common.template}/*`, common.stage),
      ...given({ corner: node.corner }),
    };
  },
  rating: (node, common) => ({ ...common, kind: 'rating', options: optionsOf(node) }),
  file: (node, common) => ({
    ...common,
    kind: 'file',
    several: node.type === 'array',
    ...given({
      accept: node.accept ?? node.items?.accept,
      maxBytes: node.maxBytes ?? node.items?.maxBytes,
      maxItems: node.maxItems,
    }),
  }),
  signature: (node, common) => ({ ...common, kind: 'signature', ...given({ moment: node.moment, seal: node.seal }) }),
  note: (_node, common) => ({ ...common, kind: 'note' }),
} satisfies Record<Kind, Builder>;
