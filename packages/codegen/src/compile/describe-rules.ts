import { escapePointer, type Field, type FormModel, type Kind } from '@jiandu/model';
import type {
  AppliesSource,
  ComputedSource,
  RuleModuleDescription,
  RuleSource,
  ValueType,
  Writing,
} from '@jiandu/rules';
import type { FieldNode } from '../read/normalise.ts';

/** Gives all expressions of a form with what their names mean. */
export function describeRules(schema: FieldNode, model: FormModel): RuleModuleDescription {
  const expressions = findExpressions(schema, model.fields, '/properties');
  return {
    form: model.form,
    scope: { fields: typesOf(model.fields), policy: Object.keys(model.policy) },
    policy: Object.fromEntries(Object.entries(model.policy).map(([name, { value }]) => [name, value])),
    computed: expressions.flatMap(({ computed }) => computed ?? []),
    applies: expressions.flatMap(({ applies }) => applies ?? []),
    rules: (schema.rules ?? []).map((rule, index): RuleSource => ({ ...rule, where: `/rules/${index}` })),
    terms: Object.keys(model.terms),
  };
}

interface Expressions {
  readonly computed?: ComputedSource;
  readonly applies?: AppliesSource;
}

function findExpressions(node: FieldNode, fields: readonly Field[], path: string): readonly Expressions[] {
  return fields.flatMap((field) => {
    const child = node.properties?.[field.name] as FieldNode;
    const at = `${path}/${escapePointer(field.name)}`;
    const { compute, applies } = child;
    return [
      compute === undefined
        ? {}
        : { computed: { target: field.template, source: compute, writing: writingOf(field), where: `${at}/compute` } },
      applies === undefined
        ? {}
        : { applies: { target: field.template, source: applies.when, where: `${at}/applies/when` } },
      ...findWithin(child, field, at),
    ];
  });
}

function findWithin(child: FieldNode, field: Field, at: string): readonly Expressions[] {
  if (field.kind === 'group') return findExpressions(child, field.fields, `${at}/properties`);
  if (field.kind === 'rows') return findExpressions(child.items as FieldNode, field.fields, `${at}/items/properties`);
  if (field.kind !== 'matrix') return [];
  const [name, row] = Object.entries(child.properties ?? {})[0] ?? [];
  return row === undefined ? [] : findExpressions(row, field.fields, `${at}/properties/${name}/properties`);
}

function writingOf(field: Field): Writing {
  if (field.kind === 'number') return { as: 'number', ...(field.digits !== undefined && { digits: field.digits }) };
  if (field.kind === 'choice') return { as: typeof field.options[0]?.value === 'number' ? 'number' : 'text' };
  return { as: writings[field.kind] ?? 'text' };
}

const writings: Readonly<Partial<Record<Kind, Exclude<Writing['as'], 'number'>>>> = {
  money: 'money',
  'yes-no': 'boolean',
  date: 'date',
  time: 'time',
  moment: 'moment',
};

function typesOf(fields: readonly Field[]): Readonly<Record<string, ValueType>> {
  const named = fields.filter((field) => field.kind !== 'note');
  return Object.fromEntries(
    named.map((field) => [field.name, (types[field.kind] as (field: Field) => ValueType)(field)]),
  );
}

const text: ValueType = { kind: 'text' };
const object = (members: Readonly<Record<string, ValueType>>): ValueType => ({ kind: 'object', members });
const file = object({ name: text, type: text, bytes: { kind: 'decimal' }, digest: text });

function optionType(field: Field): ValueType {
  if (!('options' in field)) return text;
  if ('source' in field && field.source !== undefined) return { kind: 'text', host: true };
  const values = field.options.map((option) => option.value);
  if (values.every((value) => typeof value === 'number')) return { kind: 'decimal', options: values };
  return values.every((value) => typeof value === 'string') ? { kind: 'text', options: values } : text;
}

const types = {
  text: (field) => (field.several ? { kind: 'list', of: text } : text),
  number: () => ({ kind: 'decimal' }),
  money: () => ({ kind: 'decimal', amount: true }),
  date: () => ({ kind: 'date' }),
  time: () => ({ kind: 'time' }),
  moment: () => ({ kind: 'moment' }),
  choice: optionType,
  choices: (field) => ({ kind: 'list', of: optionType(field) }),
  'yes-no': () => ({ kind: 'boolean' }),
  group: (field) => object(typesOf(field.fields)),
  rows: (field) => ({ kind: 'list', of: object(typesOf(field.fields)) }),
  matrix: (field) => {
    const row = object(typesOf(field.fields));
    return object(Object.fromEntries(field.rows.map(({ name }) => [name, row])));
  },
  rating: optionType,
  file: (field) => (field.several ? { kind: 'list', of: file } : file),
  signature: () => object({ by: text, on: { kind: 'day' }, image: text }),
  note: () => text,
} satisfies { [K in Kind]: (field: Extract<Field, { kind: K }>) => ValueType };
