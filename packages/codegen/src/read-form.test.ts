import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileForm } from './compile-form.ts';
import { FormError } from './form-error.ts';
import { type FormSource, readForm } from './read-form.ts';
import { formFaults } from './testing/form-faults.ts';
import { schemaFaults } from './testing/schema-faults.ts';

const schemas = join(import.meta.dirname, '../../../schemas');

async function faultsOf(schema: unknown, beside: object = {}): Promise<readonly string[]> {
  const error = await readForm({ id: 'trial', schema, ...beside }).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error, 'the form is refused').toBeInstanceOf(FormError);
  return (error as FormError).all.map(({ message }) => message);
}

describe('readForm', () => {
  it('reads the worked example: kinds, stages, sections, signatures, places', async () => {
    const { model, warnings, examples } = await readForm(join(schemas, 'complaints/complaint-notice'));
    const kinds = Object.fromEntries(model.fields.map((field) => [field.name, field.kind]));
    expect(kinds).toMatchObject({
      customer: 'text',
      deliveredQuantity: 'number',
      receivedAt: 'moment',
      channel: 'choice',
      demand: 'choices',
      attachments: 'file',
      salesSignature: 'signature',
    });
    expect(model.stages.map(({ id, signature }) => [id, signature])).toEqual([
      ['fill', '/salesSignature'],
      ['review', '/supervisorSignature'],
      ['receive', '/receiverSignature'],
    ]);
    expect(model.next[0]?.fields).toMatchObject({ '/noticeNumber': '/number' });
    expect(model.rules[0]).toMatchObject({ path: '/affectedQuantity', also: ['/deliveredQuantity'] });
    expect(examples.map(({ name }) => name)).toContain('typical');
    expect(warnings).toEqual([]);
  });

  it('orders a range of days or moments, wherever it stands, unless a rule of the form does', async () => {
    const label = (text: string) => ({ words: { 'zh-Hans': text, 'zh-Hant': text } });
    const range = { end: 'b', ...label('期间') };
    const pair = (format: string) => ({
      a: { type: 'string', format, range, ...label('起') },
      b: { type: 'string', format, ...label('止') },
    });
    const properties = {
      ...pair('date'),
      stay: { type: 'object', properties: pair('moment'), ...label('住') },
      shifts: { type: 'array', items: { type: 'object', properties: pair('date') }, ...label('班') },
      night: { type: 'object', properties: pair('clock-time'), ...label('夜') },
    };
    const own = {
      id: 'own',
      severity: 'warning',
      check: 'daysBetween(a, b) > 1',
      path: 'b',
      also: ['a'],
      ...label('少'),
    };
    const { model } = await readForm({ id: 'trial', schema: { type: 'object', properties, rules: [own] } });
    expect(model.rules.map(({ path, also, words }) => [path, also, words['zh-Hans']])).toEqual([
      ['/b', ['/a'], '少'],
      ['/stay/b', ['/stay/a'], '止不能早于起'],
      ['/shifts/-/b', ['/shifts/-/a'], '止不能早于起'],
    ]);
    const form = await compileForm({ id: 'trial', schema: { type: 'object', properties } });
    const turned = {
      a: '2026-03-06',
      b: '2026-03-05',
      stay: { a: '2026-03-05T09:20', b: '2026-03-05T09:20' },
      shifts: [{ a: '2026-03-06', b: '2026-03-05' }, { a: '2026-03-06' }],
      night: { a: '20:00', b: '08:00' },
    };
    const result = form.validate(turned, { intent: 'submit' });
    expect(result.ok ? [] : result.problems.map(({ path, code, also }) => [path, code, also])).toEqual([
      ['/b', 'rule', ['/a']],
      ['/shifts/0/b', 'rule', ['/shifts/0/a']],
    ]);
  });

  it('reads a schema file as well as a folder', async () => {
    const folder = join(schemas, 'complaints/complaint-notice');
    const [a, b] = await Promise.all([readForm(folder), readForm(join(folder, 'form.schema.json'))]);
    expect(b.model).toEqual(a.model);
  });

  it('names the path of a form that is not there', async () => {
    await expect(readForm('/no/such/form')).rejects.toMatchObject({ code: 'file' });
    await expect(readForm(schemas)).rejects.toThrow('schemas: the form has no form.schema.json; write');
  });

  it.each([...schemaFaults, ...formFaults])('refuses $name', async ({ schema, says, ...beside }) => {
    const faults = await faultsOf(schema, beside);
    for (const words of [says].flat()) expect(faults.join('\n')).toContain(words);
  });
});

describe('a plain JSON Schema', () => {
  const plain = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Order',
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Name', description: 'As in the passport' },
      age: { type: ['integer', 'null'], minimum: 0 },
      tags: { type: 'array', items: { enum: ['a', 'b'] } },
      address: { $ref: '#/definitions/address' },
      items: {
        type: 'array',
        items: { type: 'object', properties: { sku: { type: 'string' }, price: { multipleOf: 0.01 } } },
      },
      when: { type: 'string', format: 'date-time' },
      agree: { const: true },
      gender: { enum: ['m', 'f', null] },
      note: { anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] },
    },
    definitions: { address: { properties: { city: { type: 'string' } } } },
    required: ['name'],
  };
  const read = async (): Promise<FormSource> => readForm({ id: 'order', schema: plain });

  it('has kinds, a section and a stage without a keyword of ours', async () => {
    const { model } = await read();
    expect(model.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'name text',
      'age number',
      'tags choices',
      'address group',
      'items rows',
      'when moment',
      'agree yes-no',
      'gender choice',
      'note text',
    ]);
    expect(model.sections).toEqual([{ id: 'all', words: {}, fields: model.fields.map(({ name }) => name) }]);
    expect(model.stages.map(({ id }) => id)).toEqual(['fill']);
  });

  it('speaks by its titles, or names, in both scripts, and says so', async () => {
    const { model, warnings } = await read();
    expect(model.words).toEqual({ 'zh-Hans': 'Order', 'zh-Hant': 'Order' });
    expect(model.fields[0]).toMatchObject({ words: { 'zh-Hans': 'Name' }, hint: { 'zh-Hant': 'As in the passport' } });
    expect(model.fields[1]?.words).toEqual({ 'zh-Hans': 'age', 'zh-Hant': 'age' });
    expect(warnings.map(({ message }) => message).join()).toContain('has no words at its root, /properties/name');
  });

  it('keeps any property name, in the order in which it is written', async () => {
    const schema =
      '{"properties": {"姓名": {"type": "string"}, "2025": {"type": "number"}, "a.b": {"type": "string"}, "x/y~z": {"type": "string"}, "constructor": {"type": "string"}}}';
    const { model } = await readForm({ id: 'names', schema });
    expect(model.fields.map(({ template }) => template)).toEqual([
      '/姓名',
      '/2025',
      '/a.b',
      '/x~1y~0z',
      '/constructor',
    ]);
  });

  it('warns of words that miss a script', async () => {
    const { warnings } = await readForm({
      id: 'half',
      schema: { words: { 'zh-Hans': '表' }, properties: { a: { type: 'string', words: { 'zh-Hant': '欄' } } } },
    });
    expect(warnings.map(({ message }) => message)).toEqual([
      'half: the form has no zh-Hant words; add them; until then it prints 表',
      'half: /properties/a has no zh-Hans words; add them; until then it prints 欄',
    ]);
  });
});

it('warns of a stage of which nothing is printed', async () => {
  const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
  const stages = [
    { id: 'fill', words, act: 'fill' },
    { id: 'approve', words, act: 'approve', decisions: [{ value: 'agree', words }] },
  ];
  const { warnings } = await readForm({
    schema: { type: 'object', words, stages, properties: { a: { type: 'string', words } } },
  });
  expect(warnings.map(({ message }) => message)).toEqual([
    'form: /stages/1 has the stage "approve", of which nothing is printed; name a field of kind signature as its signature, or give it a field with stage',
  ]);
});
