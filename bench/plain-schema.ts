import { form } from '@jiandu/forms/complaint-notice';
import type { Field, Kind } from '@jiandu/model';

type Shape = Readonly<Record<string, unknown>>;

const text = (): Shape => ({ type: 'string' });
const shapes = {
  text: (field) => ({ type: 'string', ...('maxLength' in field ? { maxLength: field.maxLength } : {}) }),
  number: () => ({ type: 'number', minimum: 0 }),
  money: text,
  date: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  time: text,
  moment: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' }),
  choice: (field) => ({ type: 'string', enum: optionValues(field) }),
  choices: (field) => ({ type: 'array', uniqueItems: true, items: { type: 'string', enum: optionValues(field) } }),
  'yes-no': () => ({ type: 'boolean' }),
  group: () => ({ type: 'object' }),
  rows: () => ({ type: 'array', items: { type: 'object' } }),
  matrix: () => ({ type: 'object' }),
  rating: () => ({ type: 'integer' }),
  file: () => ({ type: 'array', items: { type: 'object' } }),
  signature: () => ({
    type: 'object',
    properties: { by: { type: 'string' }, on: { type: 'string' } },
    required: ['by', 'on'],
  }),
  note: text,
} satisfies Record<Kind, (field: Field) => Shape>;

function optionValues(field: Field): readonly (string | number)[] {
  return 'options' in field ? field.options.map(({ value }) => value) : [];
}

/** The shape of the complaint notice in plain JSON Schema, as a peer would be given it. */
export const plainSchema = {
  type: 'object',
  properties: Object.fromEntries(
    form.model.fields.map((field) => [
      field.name,
      { title: field.words['zh-Hans'] ?? field.name, ...shapes[field.kind](field) },
    ]),
  ),
  required: form.model.fields.filter(({ required }) => required).map(({ name }) => name),
};
