import { join } from 'node:path';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import type { Field, RecordData } from '@jiandu/model';
import { scripts } from '@jiandu/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../../../../test/any-record.ts';
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
const listed = text.filter((value) => value === value.trim() && !value.includes('\n'));

test.each(forms.map(({ id }) => id).filter((_, index) => full || index % 4 === 0))(
  'any records of %s come back from its table, whatever their texts look like',
  async (id) => {
    const form = await loadForm(id);
    const { fields } = form.model;
    const number = fields.find((field) => field.kind === 'text' && field.format === 'record-number');
    const law = fc.asyncProperty(
      fc.array(anyRecord(fields, { line: listed, text }), { minLength: 1, maxLength: 4 }),
      async (some) => {
        const records = some.map((record, index) => (number ? { ...record, [number.name]: `N-${index}` } : record));
        const path = join(folder, `${id}.any.xlsx`);
        await saveTable(path, form, records, 'zh-Hant');
        const read = await readAll(path, form);
        expect(read.map(({ record }) => record)).toEqual(records.map((record) => withoutFiles(record, fields)));
      },
    );
    await fc.assert(law, { numRuns: full ? 50 : 5 });
  },
);
