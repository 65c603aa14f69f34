import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForms } from './check-forms.ts';

const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const schema = {
  words,
  properties: { a: { type: 'string', words }, b: { type: 'string', words: { 'zh-Hans': '属性', 'zh-Hant': '属性' } } },
  required: ['a'],
};

describe('checkForms', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'jiandu-check-'));
    const write = async (id: string, files: Readonly<Record<string, unknown>>) => {
      await mkdir(join(root, id), { recursive: true });
      for (const [name, content] of Object.entries(files))
        await writeFile(join(root, id, name), JSON.stringify(content));
    };
    await write('good', {
      'form.schema.json': schema,
      'examples.json': [{ name: 'problems', words, record: {}, problems: [{ path: '/a', code: 'required' }] }],
    });
    await write('wrong-examples', {
      'form.schema.json': schema,
      'examples.json': [
        { name: 'typical', words, record: {} },
        { name: 'problems', words, record: { a: 'x' }, problems: [{ path: '/a', code: 'too-long' }] },
      ],
    });
    await write('unread', { 'form.schema.json': { properties: { a: { type: 'strin' } } } });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('compares what each example gives with what it names', async () => {
    const { ok, forms } = await checkForms(root);
    expect(ok).toBe(false);
    expect(Object.fromEntries(forms.map(({ id, errors }) => [id, errors.map(({ message }) => message)]))).toMatchObject(
      {
        good: [],
        'wrong-examples': [
          'wrong-examples: examples.json "typical" gives error required at /a, which it does not name',
          'wrong-examples: examples.json "problems" does not give error too-long at /a',
        ],
        unread: [expect.stringContaining('/properties/a/type must be one of string')],
      },
    );
  });

  it('checks one form by its folder or its schema file', async () => {
    for (const path of [join(root, 'good'), join(root, 'good/form.schema.json')]) {
      expect(await checkForms(path)).toMatchObject({ ok: true, forms: [{ id: 'good', errors: [], warnings: [] }] });
    }
  });

  it('asks strictly for all examples and for the characters of each script', async () => {
    const { forms } = await checkForms(join(root, 'good'), { strict: true });
    expect(forms[0]?.errors.map(({ message }) => message)).toEqual([
      'good: /properties/b/words has 属 in zh-Hant',
      'good: examples.json has no example "typical"; add it',
      'good: examples.json has no example "minimal"; add it',
      'good: examples.json has no example "longest"; add it',
    ]);
  });

  it('throws where there is no form', async () => {
    await expect(checkForms(join(root, 'none'))).rejects.toMatchObject({ code: 'file' });
  });
});
