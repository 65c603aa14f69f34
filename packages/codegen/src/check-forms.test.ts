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
    await write('drafts', {
      'form.schema.json': { words, properties: { contact: { type: 'string', words: { 'zh-Hans': '联系人' } } } },
    });
    await mkdir(join(root, 'with-glossary/shared'), { recursive: true });
    await write('with-glossary/a', { 'form.schema.json': { words, properties: { a: { type: 'string', words } } } });
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
      expect(await checkForms(path)).toMatchObject({ ok: true, forms: [{ id: 'good', errors: [] }], notes: [] });
    }
  });

  it('warns of wrong words, and asks strictly for right ones and all examples', async () => {
    const wrong = 'good: /properties/b/words has 属 in zh-Hant; write it in its own script';
    const say = async (strict: boolean) => (await checkForms(join(root, 'good'), { strict })).forms[0];
    expect((await say(false))?.warnings.map(({ message }) => message)).toEqual([wrong]);
    expect((await say(true))?.errors.map(({ message }) => message)).toEqual([
      wrong,
      'good: examples.json has no example "typical"; add it',
      'good: examples.json has no example "minimal"; add it',
      'good: examples.json has no example "longest"; add it',
    ]);
  });

  it('drafts Traditional words where there are none', async () => {
    const { forms } = await checkForms(join(root, 'drafts'));
    expect(forms[0]?.warnings.map(({ message }) => message)).toEqual([
      'drafts: /properties/contact has no zh-Hant words; add them (drafted: 聯絡人); until then it prints 联系人',
    ]);
  });

  it('names many labels that differ from their drafts in one line, and strictly one by one', async () => {
    const pairs = [
      ['会议室预订', '會議室預約'],
      ['接送机', '機場接送'],
      ['图纸编号', '圖號'],
      ['签收回执', '收件證明'],
    ] as const;
    const properties = Object.fromEntries(
      pairs.map(([hans, hant], index) => [
        `f${index}`,
        { type: 'string', words: { 'zh-Hans': hans, 'zh-Hant': hant } },
      ]),
    );
    const folder = join(root, 'own-words');
    await mkdir(folder);
    await writeFile(join(folder, 'form.schema.json'), JSON.stringify({ words, properties }));
    const { forms } = await checkForms(folder);
    expect(forms[0]?.warnings.map(({ message }) => message)).toEqual([
      'own-words: words has 4 labels worded otherwise than their drafts (會議室預約、機場接送、圖號 …); look at them with --strict, and add those that are right to glossary.json',
    ]);
    const strict = (await checkForms(folder, { strict: true })).forms[0]?.errors.map(({ message }) => message) ?? [];
    expect(strict.filter((message) => message.includes('whose draft is'))).toHaveLength(4);
    await rm(folder, { recursive: true });
  });

  it('asks strictly that somebody has read every label that the glossary of the folder has', async () => {
    const folder = join(root, 'with-glossary');
    const entry = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
    const find = async (entries: readonly object[]) => {
      await writeFile(join(folder, 'glossary.json'), JSON.stringify({ entries }));
      const { forms } = await checkForms(folder, { strict: true });
      return forms[0]?.errors.map(({ message }) => message).filter((message) => message.includes('drafted'));
    };
    for (const entries of [[], [{ ...entry, state: 'drafted' }]])
      expect(await find(entries)).toEqual([
        expect.stringContaining('the form has words that are only drafted: 甲 → 甲;'),
      ]);
    for (const state of ['read', 'confirmed']) expect(await find([{ ...entry, state }])).toEqual([]);
    await expect(find([{ ...entry, state: 'believed' }])).rejects.toThrow('glossary.json/entries/0 must be');
  });

  it('throws where there is no form', async () => {
    await expect(checkForms(join(root, 'none'))).rejects.toMatchObject({ code: 'file' });
  });
});
