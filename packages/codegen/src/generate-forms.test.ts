import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateForms } from './generate-forms.ts';

const order = {
  title: '订单 */ evil',
  type: 'object',
  properties: {
    姓名: { type: 'string', title: '姓 */ 名' },
    'a.b': { type: 'string', format: 'amount' },
    'x/y': { enum: ['甲', '乙', 3] },
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: { properties: { n: { type: 'integer' } }, required: ['n'] },
    },
    host: { type: 'object', options: { source: 'staff' } },
    customer: { type: 'string', options: { source: 'customers' } },
    note: { type: 'null', kind: 'note' },
  },
  required: ['姓名'],
};
const names = async (folder: string) =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.gen.'));

describe('generateForms', () => {
  let root = '';
  let schemas = '';
  let out = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'jiandu-generate-'));
    [schemas, out] = [join(root, 'schemas'), join(root, 'gen')];
    await writeForm('订单', order);
    await writeForm('two-2', { type: 'object', properties: { a: { type: 'string' } } });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const writeForm = async (name: string, schema: object) => {
    await mkdir(join(schemas, name), { recursive: true });
    await writeFile(join(schemas, name, 'form.schema.json'), JSON.stringify(schema));
  };

  it('writes every form with progress, and the same bytes again', async () => {
    const progress: string[] = [];
    const first = await generateForms(schemas, out, {
      onProgress: ({ done, total, form }) => progress.push(`${done}/${total} ${form}`),
    });
    expect(progress).toEqual(['1/2 two-2', '2/2 订单']);
    expect(first.written.length).toBe(3 + 2 * 14);
    const before = await stat(join(out, '订单/index.gen.js'));
    const second = await generateForms(schemas, out);
    expect([second.written, second.removed]).toEqual([[], []]);
    expect((await stat(join(out, '订单/index.gen.js'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('writes types with our names, literal options and nothing loose', async () => {
    const types = await readFile(join(out, '订单/types.gen.d.ts'), 'utf8');
    expect(types).toContain('export interface 订单 {');
    expect(types).toContain('export interface 订单Draft {');
    expect(types).toContain("'x/y'?: '甲' | '乙' | 3;");
    expect(types).toContain("'a.b'?: string;");
    expect(types).toMatch(/rows\?: \{\s+n: number;\s+\}\[\];/);
    expect(types).not.toMatch(/NoName|\bany\b|unknown|\[k: string\]|JianduRecord|note/);
  });

  it('writes a component that names the lists of the host that it asks for', async () => {
    const types = (id: string) => readFile(join(out, id, 'react.gen.d.ts'), 'utf8');
    expect(await types('订单')).toContain(`SchemaFormProps<订单, "customers" | "staff">`);
    expect(await types('two-2')).toContain('SchemaFormProps<Two2>');
  });

  it('writes modules that run as they are and load on demand', async () => {
    const load = (file: string) => import(pathToFileURL(join(out, file)).href);
    const { catalogue, loadForm, loadWebForm, loadExamples } = await load('index.gen.js');
    expect(catalogue.map((entry: { id: string }) => entry.id)).toEqual(['two-2', '订单']);
    const form = await loadForm('订单');
    expect(form.validate({ 姓名: '范', 'a.b': '1.5' })).toMatchObject({ ok: true });
    expect((await loadWebForm('订单')).validate({ 姓名: '范', 'a.b': '1.5' })).toMatchObject({ ok: true });
    expect(await loadExamples('two-2')).toEqual([]);
    await expect(loadForm('three')).rejects.toMatchObject({ code: 'unknown-form', form: 'three' });
    await expect(loadForm('constructor')).rejects.toThrow('there is no form "constructor"; there are two-2, 订单');
  });

  it('writes validators that require and evaluate nothing, and import only what all forms share', async () => {
    for (const name of ['runtime.gen.js', 'two-2/validator.gen.js', '订单/validator.gen.js']) {
      const code = await readFile(join(out, name), 'utf8');
      const alone = code.replaceAll(/import[^"(]*"\.\.\/runtime\.gen\.js"/g, '');
      expect(/\brequire\b|\beval\b|new Function|\bFunction\(|\bimport\b|\bprocess\./.exec(alone)).toBeNull();
    }
    const shared = await readFile(join(out, '订单/validator.gen.js'), 'utf8');
    expect(shared).toContain('from"../runtime.gen.js"');
    expect(shared.length).toBeLessThan(8000);
  });

  it('removes what is no longer generated, and nothing else', async () => {
    await writeFile(join(out, 'two-2/mine.txt'), 'mine');
    await rm(join(schemas, 'two-2'), { recursive: true });
    const { removed } = await generateForms(schemas, out, { react: false });
    expect(removed).toContain('two-2/index.gen.js');
    expect(removed).toContain('订单/react.gen.js');
    expect((await names(out)).some((name) => name.startsWith('two-2'))).toBe(false);
    expect(await readdir(join(out, 'two-2'))).toEqual(['mine.txt']);
  });

  it('writes nothing when one form has a fault, and names all faults', async () => {
    await writeForm('bad', { type: 'object', properties: { a: { type: 'string', wrods: 1 }, b: {} } });
    await writeForm('worse', { type: 'array' });
    const nowhere = join(root, 'nowhere');
    const error = await generateForms(schemas, nowhere).catch((caught) => caught);
    expect(error.all.map(({ form }: { form: string }) => form)).toEqual(['bad', 'worse']);
    await expect(stat(nowhere)).rejects.toThrow();
  });

  it('says that a folder cannot be written', async () => {
    await Promise.all(['bad', 'worse'].map((name) => rm(join(schemas, name), { recursive: true, force: true })));
    await writeFile(join(root, 'file'), '');
    for (const folder of ['/proc/none', join(root, 'file')]) {
      await expect(generateForms(schemas, join(folder, 'gen'))).rejects.toMatchObject({ code: 'file' });
    }
  });
});
