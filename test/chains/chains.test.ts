import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { allFields, type Form, findNext, getAt, type RecordData, setAt } from '@jiandu/model';
import { expect, test } from 'vitest';
import { answers, chains, later } from './chains.ts';

const isHere = (id: string) => catalogue.some((entry) => entry.id === id);
const paths = Object.entries(chains).flatMap(([chain, all]) => all.map((path) => ({ chain, path, to: path.at(-1) })));

test('every form of the chains is here, but for those that come later', () => {
  const missing = new Set(paths.flatMap(({ path }) => path).filter((id) => !isHere(id)));
  expect([...missing].sort()).toEqual([...later].sort());
});

test.each(paths)('$chain: nothing is typed twice on the way to $to', async ({ path }) => {
  let before: { readonly form: Form; readonly record: RecordData } | undefined;
  for (const [index, id] of path.entries()) {
    if (!isHere(id)) {
      // Behind a form that comes later, the chain begins anew.
      before = undefined;
      continue;
    }
    const form = await loadForm(id);
    const record = before ? follow(before, form, await typical(id)) : await begin(form, path[index + 1]);
    before = { form, record };
  }
});

test('a report takes from the notice and from the external record, whichever came first', async () => {
  const [notice, external] = await Promise.all([
    loadForm('complaint-notice'),
    loadForm('external-investigation-record'),
  ]);
  const said = await typical('complaint-notice');
  const seen: RecordData = { ...(await typical('external-investigation-record')), customer: '另一客户' };
  const to = 'complaint-investigation-report';
  const report = external.next(to, seen, { into: notice.next(to, said) });
  expect(report).toMatchObject({ customer: said.customer, contact: said.contact, findings: seen.findings });
  expect(notice.next(to, said, { into: external.next(to, seen) })).toEqual({ ...report, customer: '另一客户' });
});

async function typical(id: string): Promise<RecordData> {
  const examples = await loadExamples(id);
  return examples.find(({ name }) => name === 'typical')?.record as RecordData;
}

/** The first record of a chain: the typical one, or the first sound example that leads to the next form. */
async function begin(form: Form, to: string | undefined): Promise<RecordData> {
  const { form: id, next } = form.model;
  const first = await typical(id);
  if (to === undefined || !next.some((entry) => entry.form === to)) return first;
  const sound = (await loadExamples(id)).filter((example) => !example.problems && !example.variant && !example.stage);
  const leading = [first, ...sound.map(({ record }) => record)].find((record) => form.leadsTo(record).includes(to));
  return leading ?? first;
}

/** Starts a form from the one before; what is not carried is as in its own example. */
function follow(before: { form: Form; record: RecordData }, form: Form, example: RecordData): RecordData {
  const { form: from, record } = before;
  const to = form.model.form;
  expect(from.leadsTo(record), `${from.model.form} leads to ${to}`).toContain(to);
  const { fields } = findNext(from.model, to);
  const row = Object.entries(fields).some(([target, source]) => source.includes('/-/') && !target.includes('/-/'));
  const carried = from.next(to, record, row ? { row: 0 } : {});
  for (const [target, source] of Object.entries(fields)) {
    const given = valuesAt(record, row ? source.replace('/-/', '/0/') : source);
    expect(valuesAt(carried, target), `${target} of ${to} from ${source}`).toEqual(given);
  }
  const computed = allFields(form.model).filter((field) => field.computed);
  const rest = computed.reduce<unknown>((left, { template }) => withoutAt(left, template.split('/').slice(1)), example);
  const found = form.validate(merge({ ...(rest as RecordData), ...answers[to] }, carried));
  expect(found.ok ? [] : found.problems, `${to} begun from ${from.model.form}`).toEqual([]);
  return found.ok ? (found.record as RecordData) : carried;
}

/** The values of every row, where a template leads into rows. */
function valuesAt(record: RecordData, template: string): readonly unknown[] {
  const [list = '', column] = template.split('/-/');
  if (column === undefined) return [getAt(record, list)].filter((value) => value !== undefined);
  const rows = getAt(record, list);
  const values = (Array.isArray(rows) ? rows : []).map((row) => getAt(row, `/${column}`));
  return values.filter((value) => value !== undefined);
}

function withoutAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === '-' && Array.isArray(value)) return value.map((row) => withoutAt(row, rest));
  if (name === '*') return Object.keys(value as object).reduce((left, row) => withoutAt(left, [row, ...rest]), value);
  if (typeof value !== 'object' || value === null || name === undefined || !Object.hasOwn(value, name)) return value;
  const held = (value as RecordData)[name];
  return setAt(value as RecordData, `/${name}`, rest.length === 0 ? undefined : withoutAt(held, rest));
}

/** What was carried, and from the example what was not; rows of the example serve again where more were carried. */
function merge(example: unknown, carried: unknown): unknown {
  if (Array.isArray(carried) && Array.isArray(example)) {
    return carried.map((row, index) => merge(example[index % Math.max(1, example.length)], row));
  }
  if (!isRecord(carried) || !isRecord(example)) return carried ?? example;
  const names = [...new Set([...Object.keys(example), ...Object.keys(carried)])];
  return Object.fromEntries(names.map((name) => [name, merge(example[name], carried[name])]));
}

function isRecord(value: unknown): value is RecordData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
