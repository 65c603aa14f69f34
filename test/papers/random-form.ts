import fc from 'fast-check';

/** A schema that nobody wrote, and a record that it asks for. */
export interface RandomForm {
  readonly schema: object;
  readonly record: Readonly<Record<string, unknown>>;
}

/** A property with a value. */
interface Part {
  readonly schema: object;
  readonly value: unknown;
}

const han = fc.stringMatching(/^[一-龥]{1,12}$/);
const words = fc.oneof(han, fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/));
const name = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'constructor');

const leaf: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(fc.option(fc.constantFrom(8, 40, 400), { nil: undefined }), han)
    .map(([maxLength, value]) => ({ schema: { type: 'string', ...(maxLength && { maxLength }) }, value })),
  fc.integer({ min: -99, max: 99999 }).map((value) => ({ schema: { type: 'integer' }, value })),
  fc.integer({ min: 0, max: 99999 }).map((value) => ({ schema: { type: 'number' }, value: value / 100 })),
  fc.boolean().map((value) => ({ schema: { type: 'boolean' }, value })),
  fc.constant({ schema: { type: 'string', format: 'date' }, value: '2026-03-05' }),
  fc
    .uniqueArray(words, { minLength: 1, maxLength: 9 })
    .map((options) => ({ schema: { enum: options }, value: options[0] })),
);

/** Properties with titles of their own, some of them required. */
function objectOf(part: fc.Arbitrary<Part>, maxLength: number): fc.Arbitrary<Part> {
  const property = fc.tuple(name, words, fc.boolean(), part);
  return fc.uniqueArray(property, { minLength: 1, maxLength, selector: ([own]) => own }).map((properties) => ({
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties.map(([own, title, , { schema }]) => [own, { title, ...schema }])),
      required: properties.flatMap(([own, , required]) => (required ? own : [])),
    },
    value: Object.fromEntries(properties.map(([own, , , { value }]) => [own, value])),
  }));
}

const rows = fc
  .tuple(objectOf(leaf, 5), fc.integer({ min: 1, max: 40 }))
  .map(([{ schema, value }, count]) => ({ schema: { type: 'array', items: schema }, value: Array(count).fill(value) }));

const form = fc.tuple(words, objectOf(fc.oneof({ weight: 8, arbitrary: leaf }, objectOf(leaf, 4), rows), 14));

/** Gives forms that are the same on every run. */
export function sampleForms(count: number): readonly RandomForm[] {
  return fc.sample(form, { numRuns: count, seed: 20260305 }).map(([title, { schema, value }]) => ({
    schema: { title, ...schema },
    record: value as RandomForm['record'],
  }));
}
