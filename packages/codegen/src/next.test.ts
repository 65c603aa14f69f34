import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForms } from './check-forms.ts';
import { bundleForm, compileForm } from './compile-form.ts';
import { readForm } from './read-form.ts';

const text = (maxLength?: number) => ({ type: 'string', ...(maxLength && { maxLength }) });
const signature = { type: 'object', kind: 'signature' };
const rows = (...columns: readonly string[]) => ({
  type: 'array',
  items: { type: 'object', properties: Object.fromEntries(columns.map((name) => [name, text(20)])) },
});

const report = {
  properties: {
    side: { enum: ['company', 'customer'] },
    impact: { enum: ['large', 'small'] },
    cost: { type: 'string', format: 'amount' },
    total: { type: 'string', format: 'amount', compute: 'cost * 2' },
    customer: text(20),
    unit: { type: 'object', options: { source: 'departments' } },
    decided: signature,
    items: rows('name', 'note', 'place'),
  },
  policy: { limit: { value: '100', words: { 'zh-Hans': '限额', 'zh-Hant': '限額' } } },
};

describe('next', () => {
  let root = '';
  const write = async (id: string, schema: object) => {
    await mkdir(join(root, id), { recursive: true });
    await writeFile(join(root, id, 'form.schema.json'), JSON.stringify(schema));
  };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'jiandu-next-'));
    await mkdir(join(root, 'shared'));
    await write('case', { properties: { customer: text(10), on: { type: 'string', format: 'date' }, unit: text() } });
    await write('order', {
      properties: {
        items: rows('place', 'name', 'price'),
        total: report.properties.total,
        cost: report.properties.cost,
      },
    });
    await write('report', {
      ...report,
      next: [
        {
          form: 'case',
          when: "side == 'company' && total > policy.limit",
          fields: { on: 'decided.on', unit: 'unit.label', customer: 'customer' },
        },
        { form: 'order', fields: { items: 'items' } },
        { form: 'letter', fields: { customer: 'customer' } },
      ],
    });
    await write('wrong', {
      ...report,
      next: [
        { form: 'case', fields: { on: 'customer', customr: 'customer', unit: 'side' } },
        { form: 'order', fields: { total: 'cost', 'items.price': 'items' } },
      ],
    });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('asks for its condition, computed fields and figures of the office included', async () => {
    const form = await compileForm(join(root, 'report'));
    const due = {
      side: 'company',
      cost: '50.01',
      decided: { by: '陈', on: '2026-03-05' },
      unit: { value: '1', label: '质管科' },
    };
    expect(form.leadsTo(due)).toEqual(['case', 'order', 'letter']);
    expect(form.next('case', due)).toEqual({ on: '2026-03-05', unit: '质管科' });
    expect(form.leadsTo({ ...due, cost: '50.00' })).toEqual(['order', 'letter']);
    expect(form.leadsTo({ ...due, cost: '50.00' }, { policy: { limit: '99' } })).toContain('case');
    expect(form.leadsTo({})).toEqual(['order', 'letter']);
    const thrown = (() => {
      try {
        return form.next('case', {});
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ name: 'NextError', code: 'not-due', form: 'report', path: '/next/0/when' });
  });

  it('asks in a bundled module too', async () => {
    const code = await bundleForm(join(root, 'report'));
    const { form } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(form.leadsTo({ side: 'company', cost: '60.00' })).toEqual(['case', 'order', 'letter']);
    expect(form.leadsTo({ side: 'customer', cost: '60.00' })).toEqual(['order', 'letter']);
  });

  it('carries whole rows with the columns that both forms have', async () => {
    const form = await compileForm(join(root, 'report'));
    expect(form.next('order', { items: [{ name: '甲', note: '乙', place: '丙' }, { name: '丁' }] })).toEqual({
      items: [{ name: '甲', place: '丙' }, { name: '丁' }],
    });
  });

  it('finds over all forms what cannot be carried, and warns of what does not always fit', async () => {
    const { forms } = await checkForms(root);
    const said = (id: string, which: 'errors' | 'warnings') =>
      forms
        .find((form) => form.id === id)
        ?.[which].map(({ message }) => message)
        .filter((message) => message.includes('/next/'));
    expect(said('report', 'errors')).toEqual([]);
    expect(said('report', 'warnings')).toEqual([
      'report: /next/0/fields carries /customer to /customer of case: it may have 20 characters, more than 10',
      'report: /next/2/form leads to "letter", which is not among the forms here',
    ]);
    expect(said('wrong', 'errors')).toEqual([
      'wrong: /next/0/fields carries /customer to /on of case: it is text, not a date',
      'wrong: /next/0/fields carries /customer to /customr of case: there is no such field; did you mean "customer"?',
      'wrong: /next/0/fields carries /side to /unit of case: it is a choice, not text',
      'wrong: /next/1/fields carries /cost to /total of order: it goes to a computed field',
      'wrong: /next/1/fields carries /items to /items/price of order: it is rows, not text',
    ]);
  });

  it.each([
    [{ form: 'x', when: 'cost', fields: {} }, '/next/0/when cannot be compiled: a condition is wanted'],
    [{ form: 'x', when: 'cst > 1', fields: {} }, '/next/0/when cannot be compiled'],
    [{ form: 'x', fields: { a: 'decided.at' } }, 'names "decided.at", which is no field'],
    [{ form: 'x', fields: { a: '/items/-' } }, 'names "/items/-", which is no field; name a field in the row'],
  ])('refuses %j', async (next, says) => {
    const read = readForm({ id: 'trial', schema: { ...report, next: [next] } });
    await expect(read).rejects.toThrow(says);
  });

  it('refuses two kinds of rows at once, and one form twice', async () => {
    const two = { form: 'x', fields: { a: '/items/-/name', b: '/others/-/name' } };
    const schema = { properties: { ...report.properties, others: rows('name') }, next: [two] };
    await expect(readForm({ id: 'trial', schema })).rejects.toThrow('rows of /items and of /others');
    const again = {
      ...report,
      next: [
        { form: 'x', fields: {} },
        { form: 'x', fields: {} },
      ],
    };
    await expect(readForm({ id: 'trial', schema: again })).rejects.toThrow('/next/1 has the id "x" again');
  });
});
