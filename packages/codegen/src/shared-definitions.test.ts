import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const shared = join(import.meta.dirname, '../../../schemas/shared');
const read = (name: string) =>
  JSON.parse(readFileSync(join(shared, name), 'utf8')) as { terms?: object; $defs?: object };
const names = ['definitions', 'file', 'signature'].map((name) => `${name}.schema.json`);
const files = Object.fromEntries(names.map((name) => [`shared/${name}`, read(name)]));
const terms = Object.fromEntries(
  Object.keys(read('definitions.schema.json').terms ?? {}).map((name) => [
    name,
    { $ref: `../../shared/definitions.schema.json#/terms/${name}` },
  ]),
);
const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };

it.each(Object.keys(read('definitions.schema.json').$defs ?? {}))(
  'the shared %s serves as a field with its words',
  async (name) => {
    const $ref = `../../shared/definitions.schema.json#/$defs/${name}`;
    const isRow = JSON.stringify(files['shared/definitions.schema.json']?.$defs?.[name as never]).includes('row.');
    const x = isRow ? { type: 'array', words, items: { $ref } } : { $ref };
    const schema = { words, terms: { customer: words, ...terms }, properties: { x } };
    const { model, warnings } = await readForm({ id: 'trial', schema, files });
    expect(warnings).toEqual([]);
    expect(Object.keys(model.fields[0]?.words ?? {})).toEqual(['zh-Hans', 'zh-Hant']);
  },
);
