import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnswers } from '../../packages/forms/scripts/describe-answers.ts';
import { readAnswers } from '../../packages/forms/scripts/read-answers.ts';

const root = join(import.meta.dirname, '../..');
const answered = await readAnswers(join(root, 'schemas'));
const bank = JSON.parse(readFileSync(join(root, 'schemas/shared/rule-bank.json'), 'utf8'));

test('every rule of the rule books is answered by every form that it bears on', () => {
  const missing = answered.filter(({ answers }) => answers.length === 0);
  expect(missing.map(({ rule, form }) => `${form}: ${rule.id}`)).toEqual([]);
  expect(new Set(answered.map(({ rule }) => rule.id))).toEqual(new Set(bank.map(({ id }: { id: string }) => id)));
});

test('every answer names a part that the form has', () => {
  expect(answered.flatMap(({ form, rule, faults }) => faults.map((fault) => `${form}: ${rule.id}: ${fault}`))).toEqual(
    [],
  );
});

test('docs/rules.md shows them as they are', () => {
  expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(describeAnswers(answered));
});
