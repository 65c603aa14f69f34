import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForms } from './check-forms.ts';
import { readForm } from './read-form.ts';
import { listedKinds } from './scaffold/listed-kinds.ts';
import { scaffoldForm } from './scaffold-form.ts';

const list = [
  '\uFEFF名称,类型,必填,长度,选项,环节',
  '客户名称,文本,是,60,,填写',
  '"联系人, 姓名",,,,,填写',
  '回访方式,单选,是,,电话|来访|线上,填写',
  '金额,金额,,,,填写',
  'Visited at,日期时间,是,,,填写',
  '填表人,签名,是,,,填写',
  '主管意见,多行,,300,,审核',
  '主管签字,签字,,,,审核',
].join('\r\n');

describe('scaffoldForm', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiandu-scaffold-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('begins a form from a field list, with stages, drafted words and examples that pass', async () => {
    const report = await scaffoldForm({
      id: 'return-visit',
      family: 'visits',
      folder,
      words: { 'zh-Hans': '客户回访记录' },
      from: list,
    });
    const { model, examples } = await readForm(report.folder);
    expect(model.words).toEqual({ 'zh-Hans': '客户回访记录', 'zh-Hant': '客戶回訪記錄' });
    expect(model.fields.map(({ name, kind, stage }) => `${name} ${kind} ${stage}`)).toEqual([
      'field1 text fill',
      'field2 text fill',
      'field3 choice fill',
      'field4 money fill',
      'visitedAt moment fill',
      'field6 signature fill',
      'field7 text review',
      'field8 signature review',
    ]);
    expect(model.stages.map(({ id, signature }) => [id, signature])).toEqual([
      ['fill', '/field6'],
      ['review', '/field8'],
    ]);
    expect(examples.map(({ name }) => name)).toEqual(['typical', 'minimal', 'longest', 'problems']);
    expect((await checkForms(report.folder)).forms[0]?.errors).toEqual([]);
  });

  it('begins a form without a list', async () => {
    const report = await scaffoldForm({ id: 'plain-start', folder });
    expect((await checkForms(report.folder, { strict: true })).forms[0]?.errors).toEqual([]);
  });

  it('knows every kind that it lists', async () => {
    const lines = Object.keys(listedKinds).map((kind) => `甲,${kind},是,,一|二`);
    const report = await scaffoldForm({
      id: 'every-kind',
      folder,
      from: ['label,kind,required,length,options', ...lines].join('\n'),
    });
    expect((await checkForms(report.folder)).forms[0]?.errors).toEqual([]);
  });

  it('reads lists in GB 18030', async () => {
    const [label, kind] = [
      [0xc3, 0xfb, 0xb3, 0xc6],
      [0xc0, 0xe0, 0xd0, 0xcd],
    ];
    const bytes = Uint8Array.from([...label, 0x2c, ...kind, 0x0a, ...label, 0x2c, 0x64, 0x61, 0x74, 0x65]);
    const report = await scaffoldForm({ id: 'gb', folder, from: bytes });
    expect(await readFile(join(report.folder, 'form.schema.json'), 'utf8')).toContain('"zh-Hans": "名称"');
  });

  it.each([
    {
      name: 'an unknown column',
      from: 'label,knid\nx,text',
      says: 'line 1, has the unknown column "knid"; did you mean "kind"?',
    },
    {
      name: 'an unknown kind',
      from: 'label,kind\nx,txet',
      says: 'line 2, has the unknown kind "txet"; did you mean "text"?',
    },
    { name: 'options that are missing', from: 'label,kind\nx,choice', says: 'line 2, has no options' },
    { name: 'a length that is none', from: 'label,length\nx,abc', says: 'line 2, has the length "abc"' },
    { name: 'an open quote', from: 'label\n"x', says: 'line 2, is no CSV' },
    { name: 'nothing', from: '', says: 'line 1, is empty' },
    { name: 'a name that stands twice', from: 'label,name\nx,a\ny,a', says: 'line 3, has the name "a" again' },
  ])('names the line of $name and writes nothing', async ({ from, says }) => {
    await expect(scaffoldForm({ id: 'refused', folder, from })).rejects.toThrow(says);
    expect(await readdir(folder)).not.toContain('refused');
  });

  it('refuses a folder that exists or cannot be made, and an id that is none', async () => {
    await expect(scaffoldForm({ id: 'plain-start', folder })).rejects.toThrow('exists already');
    await expect(scaffoldForm({ id: 'x', folder: '/proc/none' })).rejects.toMatchObject({ code: 'file' });
    await expect(scaffoldForm({ id: '../x', folder })).rejects.toThrow('is no folder name');
  });
});
