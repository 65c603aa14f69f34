import { join } from 'node:path';
import { registerSchema, type SchemaObject, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeShape } from './compile/describe-shape.ts';
import { findForms } from './find-forms.ts';
import { type FormSource, readForm } from './read-form.ts';
import { judgeShape, type ShapeError } from './runtime/judge-shape.ts';
import { mutate } from './testing/mutate.ts';
import { recordCases } from './testing/record-cases.ts';
import { stageCases } from './testing/stage-cases.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
type Judge = (record: unknown) => boolean;

const schemas = join(import.meta.dirname, '../../../schemas');
/** The everyday test looks at one mutant in so many. */
const stride = process.env.FULL ? 1 : 29;

/** What a record has against its shape, by ajv; its `if` only says that another keyword spoke. */
function ajvOf({ schema }: FormSource): (record: unknown) => readonly ShapeError[] {
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false, ownProperties: true });
  const judge = ajv.compile(describeShape(schema));
  return (record) => (judge(record) ? [] : (judge.errors ?? []).filter(({ keyword }) => keyword !== 'if'));
}

/** Errors as text, in an order of their own. */
function sayErrors(errors: readonly ShapeError[]): readonly string[] {
  const told = ['limit', 'missingProperty', 'additionalProperty', 'type', 'pattern', 'allowedValue', 'allowedValues'];
  return errors.map((error) => `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params, told)}`).sort();
}

async function secondJudge({ schema, id }: FormSource): Promise<Judge> {
  const address = `https://example.com/${encodeURIComponent(id)}`;
  registerSchema({ $schema: dialect, ...describeShape(schema) } as unknown as SchemaObject, address);
  const judge = await validate(address);
  unregisterSchema(address);
  return (record) => judge(record as never).valid;
}

async function compare(source: FormSource, records: readonly unknown[]): Promise<void> {
  const shape = describeShape(source.schema);
  const ajv = ajvOf(source);
  const second = await secondJudge(source);
  for (const record of records) {
    const errors = judgeShape(shape, record);
    if ((errors.length === 0) !== second(record)) expect.fail(`we say ${errors.length} of ${JSON.stringify(record)}`);
    expect(sayErrors(errors), JSON.stringify(record).slice(0, 500)).toEqual(sayErrors(ajv(record)));
  }
}

describe('what a record has against its shape is what two other judges say', async () => {
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
