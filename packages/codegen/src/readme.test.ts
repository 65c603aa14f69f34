import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileForm } from './compile-form.ts';
import { readForm } from './read-form.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../schemas/README.md'), 'utf8');
const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

it('the form and the example of the schemas README are as it says', async () => {
  const whole = blocks.find((block) => block.includes('客户来访登记'));
  const examples = blocks.find((block) => block.includes('"problems"'));
  const source = await readForm({ id: 'visit-record', schema: whole, examples });
  const { validate } = await compileForm(source);
  expect(source.warnings).toEqual([]);
  for (const { record, problems } of source.examples) {
    const found = validate(record);
    expect(found.ok || found.problems.map(({ path, code }) => ({ path, code }))).toEqual(problems);
  }
});

it('every JSON of the schemas README can be read', () => {
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(() => JSON.parse(block)).not.toThrow();
});
