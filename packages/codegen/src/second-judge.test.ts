import { join } from 'node:path';
import { registerSchema, type SchemaObject, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { describe, expect, it } from 'vitest';
import { runModule } from './compile/bundle-module.ts';
import { compileShape } from './compile/compile-shape.ts';
import { describeShape } from './compile/describe-shape.ts';
import { findForms } from './find-forms.ts';
import { type FormSource, readForm } from './read-form.ts';
import { mutate } from './testing/mutate.ts';
import { recordCases } from './testing/record-cases.ts';
import { stageCases } from './testing/stage-cases.ts';

type Judge = (record: unknown) => boolean;

const schemas = join(import.meta.dirname, '../../../schemas');
/** The everyday test looks at one mutant in so many. */
const stride = process.env.FULL ? 1 : 29;

async function ourJudge(source: FormSource): Promise<Judge> {
  const code = { shape: compileShape(describeShape(source.schema)), rules: source.rules, extras: {} };
  const module = await runModule(code, `export { judge } from 'jiandu:form';`, source.id);
  return (module as { judge: Judge }).judge;
}

async function secondJudge({ schema, id }: FormSource): Promise<Judge> {
  const address = `https://example.com/${encodeURIComponent(id)}`;
  registerSchema(describeShape(schema) as SchemaObject, address);
  const judge = await validate(address);
  unregisterSchema(address);
  return (record) => judge(record as never).valid;
}

async function compare(source: FormSource, records: readonly unknown[]): Promise<void> {
  const [first, second] = await Promise.all([ourJudge(source), secondJudge(source)]);
  const refused = { valid: 0, invalid: 0 };
  for (const record of records) {
    const verdict = first(record);
    refused[verdict ? 'valid' : 'invalid'] += 1;
    if (verdict !== second(record)) expect.fail(`we say ${verdict} of ${JSON.stringify(record)}`);
  }
  expect(refused.valid + refused.invalid).toBe(records.length);
}

describe('the schema part of a validator agrees with a second judge', async () => {
  it.each(await findForms(schemas))('on the examples of %s and their mutants', async (folder) => {
    const source = await readForm(folder);
    const records = source.examples.map(({ record }) => record);
    const mutants = records.flatMap((record) => mutate(record)).filter((_, index) => index % stride === 0);
    await compare(source, [...records, ...mutants]);
  });

  it('on every record of the cases and their mutants', async () => {
    for (const [index, { schema, record }] of [...recordCases, ...stageCases].entries()) {
      if (JSON.stringify(record).length > 10_000) continue;
      await compare(await readForm({ id: `case-${index}`, schema }), [record, ...mutate(record)]);
    }
  });
});
