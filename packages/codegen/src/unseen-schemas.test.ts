import { allFields, type RecordData } from '@jiandu/model';
import { describe, expect, it } from 'vitest';
import { compileForm } from './compile-form.ts';
import { readForm } from './read-form.ts';
import { sampleRecord } from './scaffold/sample-record.ts';
import { accountFromTypes, deviceRegistration, purchaseOrder } from './testing/unseen-schemas.ts';

const unseen = { deviceRegistration, accountFromTypes, purchaseOrder };

async function faultsOf(schema: object, record: RecordData): Promise<readonly string[]> {
  const form = await compileForm({ id: 'unseen', schema });
  const found = form.validate(record);
  return found.ok ? [] : found.problems.map(({ path, code }) => `${path} ${code}`);
}

async function defaultsOf(schema: object): Promise<Readonly<Record<string, unknown>>> {
  const { model } = await readForm({ id: 'unseen', schema });
  const given = allFields(model).filter((field) => field.default !== undefined);
  return Object.fromEntries(given.map((field) => [field.template, field.default]));
}

describe('a schema that nobody here has seen', () => {
  it.each(Object.entries(unseen))('takes the samples of its own shape: %s', async (_name, schema) => {
    const { model } = await readForm({ id: 'unseen', schema });
    for (const fullness of ['minimal', 'typical', 'longest'] as const) {
      const record = sampleRecord(model, fullness);
      const texts = allFields(model).filter((field) => field.kind === 'text' && field.several);
      for (const { name } of texts) if (record[name]) expect(Array.isArray(record[name])).toBe(true);
      expect(await faultsOf(schema, record)).toEqual([]);
    }
  });

  it('keeps the defaults of every kind, those of a whole object with its members', async () => {
    expect(await defaultsOf(deviceRegistration)).toEqual({
      '/enabled': true,
      '/environment': 'staging',
      '/tags': ['office'],
      '/ports': ['http'],
      '/retries': 3,
    });
    expect(await defaultsOf(accountFromTypes)).toEqual({
      '/role': 'user',
      '/address/country': 'TW',
      '/history/-/done': false,
    });
    expect(await defaultsOf(purchaseOrder)).toEqual({ '/orderedOn': '2026-03-05', '/delivery/lots/-/price': '0.00' });
  });

  it('judges each text of a list, at the field', async () => {
    const owner = { email: 'a@example.com' };
    expect(await faultsOf(deviceRegistration, { name: 'x', owner, tags: ['办公', '一二三四五六七八九十一'] })).toEqual([
      '/tags too-long',
    ]);
    expect(await faultsOf(deviceRegistration, { name: 'x', owner, tags: ['a', 'a'] })).toEqual([
      '/tags duplicate-items',
    ]);
    expect(await faultsOf(deviceRegistration, { name: 'x', owner, tags: 'a' })).toEqual(['/tags type']);
    expect(await faultsOf(accountFromTypes, { role: 'user', emails: ['a@example.com', 'b'] })).toEqual([
      '/emails format',
    ]);
    expect(await faultsOf(accountFromTypes, { role: 'user', emails: [] })).toEqual(['/emails required']);
  });
});
