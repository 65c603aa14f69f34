import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Field, getAt } from '@jiandu/model';
import { afterAll, expect, test } from 'vitest';
import { type AttachedData, openForm, printForm } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The filings inside of a PDF. */
function readAttached(bytes: Uint8Array): readonly unknown[] {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  const names = [...execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' }).matchAll(/\d+: (.*)/g)];
  return names.map((_, index) => {
    execFileSync('pdfdetach', ['-save', String(index + 1), '-o', join(folder, 'filing.json'), path]);
    return JSON.parse(readFileSync(join(folder, 'filing.json'), 'utf8'));
  });
}

/** A form that asks for personal data. */
const form = 'meal-retroactive-application';
const { form: opened, examples } = await openForm(form);
const record = examples.find(({ name }) => name === 'typical')?.record ?? {};

test('a filled PDF has the filing inside, as it was printed', async () => {
  const { model } = opened;
  const [filing, ...others] = readAttached(await printForm({ form, record }));
  expect(others).toEqual([]);
  expect(filing).toEqual({ form, version: model.version, stage: model.stages.at(-1)?.id, record });
});

test('sensitive and internal fields are left out where only public data is asked for, and all where none is', async () => {
  const secret = opened.model.fields.filter((field: Field) => field.sensitive || field.internal);
  const given = secret.filter(({ template }) => getAt(record, template) !== undefined);
  expect(given).not.toEqual([]);
  const print = async (data: AttachedData) => readAttached(await printForm({ form, record, data }));
  const [filing] = (await print('public')) as readonly [{ readonly record: object }];
  for (const { template } of given) expect(getAt(filing.record, template)).toBeUndefined();
  expect(Object.keys(filing.record).length).toBe(Object.keys(record).length - given.length);
  expect(await print('none')).toEqual([]);
});

test('a blank PDF has no data inside', async () => {
  expect(readAttached(await printForm({ form }))).toEqual([]);
});
