import { join } from 'node:path';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import type { Field, Kind, RecordData } from '@jiandu/model';
import { scripts } from '@jiandu/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFolder, readAll, saveTable, withoutFiles } from './records-in-tables.ts';

const folder = makeFolder();
const full = process.env.FULL !== undefined;
const forms = catalogue.filter((_, index) => full || index % 4 === 0);

test.each(forms.map(({ id }) => id))('the examples of %s come back from its table as they were', async (id) => {
  const form = await loadForm(id);
  const examples = (await loadExamples(id)).filter(({ problems }) => problems === undefined);
  const records = examples.map(({ record }, index) => renumber(record, form.model.fields, index));
  for (const script of scripts) {
    const path = join(folder, `${id}.${script}.xlsx`);
    await saveTable(path, form, records, script, records[0]);
    const read = await readAll(path, form);
    expect(read.map(({ record }) => record)).toEqual(records.map((record) => withoutFiles(record, form.model.fields)));
    expect(read.flatMap(({ cells = [] }) => cells)).toEqual([]);
  }
});

/** Examples of one form often share their number, which ties rows to records in a table. */
function renumber(record: RecordData, fields: readonly Field[], index: number): RecordData {
  const number = fields.find((field) => field.kind === 'text' && field.format === 'record-number');
  return number ? { ...record, [number.name]: `${String(record[number.name] ?? 'N')}-${index + 1}` } : record;
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => value.trim() !== '' && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value));
const date = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const moment = fc.tuple(date, time).map(([day, minute]) => `${day}T${minute}`);
const listed = text.filter((value) => value === value.trim() && !value.includes('\n'));

/** Values of each kind; `undefined` where a table has no column. */
const values = {
  text: (field) => {
    if (field.kind !== 'text') return undefined;
    if (field.format !== 'line' && field.format !== 'multi-line')
      return fc.stringMatching(/^[0-9A-Z]{8,14}$/).map((digits) => `0${digits}`);
    return field.several ? fc.array(listed, { minLength: 1, maxLength: 3 }) : text;
  },
  number: () => fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100),
  money: () =>
    fc
      .tuple(fc.nat(10 ** 9), fc.nat(10 ** 6), fc.nat(99))
      .map(([a, b, c]) => `${BigInt(a) * BigInt(b)}.${String(c).padStart(2, '0')}`),
  date: () => date,
  time: () => time,
  moment: () => moment,
  choice: (field) =>
    field.kind === 'choice' && field.source === undefined
      ? fc.constantFrom(...field.options.map(({ value }) => value))
      : fc.record({ value: listed, label: listed }),
  choices: (field) =>
    field.kind === 'choices' && field.source === undefined
      ? fc.subarray(
          field.options.map(({ value }) => value),
          { minLength: 1 },
        )
      : undefined,
  'yes-no': () => fc.boolean(),
  group: (field) => ('fields' in field ? recordOf(field.fields) : undefined),
  rows: (field) => ('fields' in field ? fc.array(recordOf(field.fields), { minLength: 1, maxLength: 3 }) : undefined),
  matrix: (field) =>
    field.kind === 'matrix'
      ? fc.record(Object.fromEntries(field.rows.map(({ name }) => [name, recordOf(field.fields)])))
      : undefined,
  rating: (field) =>
    field.kind === 'rating' ? fc.constantFrom(...field.options.map(({ value }) => value)) : undefined,
  file: () => undefined,
  signature: (field) => fc.record({ by: listed, on: field.kind === 'signature' && field.moment ? moment : date }),
  note: () => undefined,
} satisfies Record<Kind, (field: Field) => fc.Arbitrary<unknown> | undefined>;

function recordOf(fields: readonly Field[]): fc.Arbitrary<RecordData> {
  const known = fields.flatMap((field): [string, fc.Arbitrary<unknown>][] => {
    const value = field.computed ? undefined : values[field.kind](field);
    return value ? [[field.name, value]] : [];
  });
  return fc.record(Object.fromEntries(known), { requiredKeys: [] }).filter((record) => Object.keys(record).length > 0);
}

test.each(forms.map(({ id }) => id).filter((_, index) => full || index % 4 === 0))(
  'any records of %s come back from its table, whatever their texts look like',
  async (id) => {
    const form = await loadForm(id);
    const { fields } = form.model;
    const number = fields.find((field) => field.kind === 'text' && field.format === 'record-number');
    const law = fc.asyncProperty(fc.array(recordOf(fields), { minLength: 1, maxLength: 4 }), async (some) => {
      const records = some.map((record, index) => (number ? { ...record, [number.name]: `N-${index}` } : record));
      const path = join(folder, `${id}.any.xlsx`);
      await saveTable(path, form, records, 'zh-Hant');
      const read = await readAll(path, form);
      expect(read.map(({ record }) => record)).toEqual(records.map((record) => withoutFiles(record, fields)));
    });
    await fc.assert(law, { numRuns: full ? 50 : 5 });
  },
);
