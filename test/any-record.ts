import type { Field, Kind, RecordData } from '@jiandu/model';
import fc from 'fast-check';

/** What is generated where a field takes any text. */
export interface AnyText {
  /** One line, without spaces at its ends. */
  readonly line: fc.Arbitrary<string>;
  /** What a field of text takes. */
  readonly text: fc.Arbitrary<string>;
}

const date = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const moment = fc.tuple(date, time).map(([day, minute]) => `${day}T${minute}`);

type Values = (field: Field, any: AnyText) => fc.Arbitrary<unknown> | undefined;

/** Values of each kind; `undefined` where they come from elsewhere. */
const values = {
  text: (field, { line, text }) => {
    if (field.kind !== 'text') return undefined;
    if (field.format !== 'line' && field.format !== 'multi-line')
      return fc.stringMatching(/^[0-9A-Z]{8,14}$/).map((digits) => `0${digits}`);
    return field.several ? fc.array(line, { minLength: 1, maxLength: 3 }) : text;
  },
  number: () => fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100),
  money: () =>
    fc
      .tuple(fc.nat(10 ** 9), fc.nat(10 ** 6), fc.nat(99))
      .map(([a, b, c]) => `${BigInt(a) * BigInt(b)}.${String(c).padStart(2, '0')}`),
  date: () => date,
  time: () => time,
  moment: () => moment,
  choice: (field, { line }) =>
    field.kind === 'choice' && field.source === undefined
      ? fc.constantFrom(...field.options.map(({ value }) => value))
      : fc.record({ value: line, label: line }),
  choices: (field) =>
    field.kind === 'choices' && field.source === undefined
      ? fc.subarray(
          field.options.map(({ value }) => value),
          { minLength: 1 },
        )
      : undefined,
  'yes-no': () => fc.boolean(),
  group: (field, any) => ('fields' in field ? anyRecord(field.fields, any) : undefined),
  rows: (field, any) =>
    'fields' in field ? fc.array(anyRecord(field.fields, any), { minLength: 1, maxLength: 3 }) : undefined,
  matrix: (field, any) =>
    field.kind === 'matrix'
      ? fc.record(Object.fromEntries(field.rows.map(({ name }) => [name, anyRecord(field.fields, any)])))
      : undefined,
  rating: (field) =>
    field.kind === 'rating' ? fc.constantFrom(...field.options.map(({ value }) => value)) : undefined,
  file: () => undefined,
  signature: (field, { line }) =>
    fc.record({ by: line, on: field.kind === 'signature' && field.moment ? moment : date }),
  note: () => undefined,
} satisfies Record<Kind, Values>;

/** Any record of such fields, whether or not a rule would take it; never an empty one. */
export function anyRecord(fields: readonly Field[], any: AnyText): fc.Arbitrary<RecordData> {
  const known = fields.flatMap((field): [string, fc.Arbitrary<unknown>][] => {
    const value = field.computed ? undefined : values[field.kind](field, any);
    return value ? [[field.name, value]] : [];
  });
  return fc.record(Object.fromEntries(known), { requiredKeys: [] }).filter((record) => Object.keys(record).length > 0);
}
