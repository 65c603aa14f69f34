import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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

  it('has the first hand fill in what a list gives to nobody, and every hand sign', async () => {
    const from =
      'label,kind,stage\n申请人,text,\n主管意见,multi-line,部门主管\n金额,money,\n总经理意见,multi-line,总经理\n';
    const report = await scaffoldForm({ id: 'trip', folder, words: { 'zh-Hans': '出差申请单' }, from });
    const { model } = await readForm(report.folder);
    expect(model.fields.map(({ words, stage }) => `${words['zh-Hans']} ${words['zh-Hant']} ${stage}`)).toEqual([
      '申请人 申請人 fill',
      '主管意见 主管意見 review',
      '部门主管签名 部門主管簽名 review',
      '金额 金額 fill',
      '填写人签名 填寫人簽名 fill',
      '总经理意见 總經理意見 approve',
      '总经理签名 總經理簽名 approve',
    ]);
    expect(model.stages.map(({ id, act, signature }) => `${id} ${act} ${signature}`)).toEqual([
      'fill fill /field5',
      'review review /field3',
      'approve approve /field7',
    ]);
  });

  it('reads a list as Chinese spreadsheets write it: semicolons, full width, quotes, heads and kinds in Chinese', async () => {
    const rows = [
      '字段名称；字段类型；是否必填；长度；选项；单位；填写说明；环节',
      '"出差事由；经过"；多行文本框；必须；２００；；；如实填写；',
      '联系方式；单选框；Ｙ；；电话｜传真/邮件；；；',
      '出差天数；整数；选填；；；天；；',
      '“备注”；文本框；；；；；；',
    ];
    const report = await scaffoldForm({ id: 'semicolons', folder, from: rows.join('\r\n').replaceAll('；', ';') });
    const { model } = await readForm(report.folder);
    expect(model.fields).toMatchObject([
      { words: { 'zh-Hans': '出差事由;经过' }, required: true, maxLength: 200, hint: { 'zh-Hans': '如实填写' } },
      { required: true, options: [{ words: { 'zh-Hans': '电话' } }, { words: { 'zh-Hans': '传真/邮件' } }] },
      { required: false, unit: { 'zh-Hans': '天' } },
      { words: { 'zh-Hans': '“备注”', 'zh-Hant': '「備註」' } },
    ]);
  });

  it('is of the family of its folder within a schemas folder', async () => {
    const familyOf = async (at: string) =>
      (await readForm((await scaffoldForm({ id: 'leave', folder: at })).folder)).model.family;
    await mkdir(join(folder, 'schemas/shared'), { recursive: true });
    expect(await familyOf(join(folder, 'schemas/people'))).toBe('people');
    expect(await familyOf(join(folder, 'schemas'))).toBeUndefined();
    expect(await familyOf(join(folder, 'forms'))).toBeUndefined();
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
    {
      name: 'an unknown kind that is like none',
      from: '名称,类型\n甲,人员',
      says: 'line 2, has the unknown kind "人员"; kinds are text, multi-line, phone',
    },
    {
      name: 'an answer that is none',
      from: '名称,必填\n甲,看情况',
      says: 'line 2, says "看情况" under required; write 是 or 否',
    },
    { name: 'an option that stands twice', from: '名称,选项\n甲,一|二|一', says: 'line 2, has the option "一" twice' },
    {
      name: 'a cell beyond the last column',
      from: '名称,类型\n甲,文本,乙',
      says: 'line 2, has "乙" beyond the last column',
    },
    {
      name: 'a cell without a head',
      from: '名称,,类型\n甲,乙,文本',
      says: 'line 2, has "乙" in a column without a head',
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
