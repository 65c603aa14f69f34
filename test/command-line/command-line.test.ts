import { readdirSync, readFileSync } from 'node:fs';
import { loadExamples } from '@jiandu/forms';
import { expect, test } from 'vitest';
import { makeFolder, readExample } from './make-folder.ts';
import { jiandu } from './run-jiandu.ts';

const { at, save, papers, out } = makeFolder();

test('lists the catalogue for people and for machines', async () => {
  expect((await jiandu('list')).out).toContain('客戶投訴處理通知');
  const { code, out: json } = await jiandu('list', '--json');
  expect(code).toBe(0);
  const entries = JSON.parse(json) as readonly { readonly paperKind?: string }[];
  expect(entries.filter(({ paperKind }) => paperKind === undefined)).toEqual([]);
  expect(entries).toContainEqual(
    expect.objectContaining({ id: 'complaint-notice', grade: 'N', paperKind: 'notice', source: ['S4 6.3.1d'] }),
  );
});

test.each([
  [['prnt'], 'no command "prnt"'],
  [['print', 'complaint-notise'], 'did you mean complaint-notice'],
  [['print', 'complaint-notice', '--face', 'side'], 'use blank, filled, fillable, overlay'],
  [['print', 'complaint-notice', '--format', 'xls'], 'use pdf, docx, svg'],
  [['print', 'complaint-notice', '--count', '3', '--number', 'TS-1'], 'as in "TS-{0001}"'],
  [['print', 'complaint-notice', '--until', 'end'], 'use fill, review, receive'],
  [['print', 'complaint-notice', '--colour', 'red'], 'Unknown option'],
  [['validate', 'complaint-notice', 'nowhere.json'], 'nowhere.json'],
  [['generate', 'schemas'], '--out'],
])('%s is wrong use: code 2, one line that says what to do', async (argv, says) => {
  const { code, err, out: written } = await jiandu(...argv);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(written).toBe('');
});

test('prints blank forms with numbers of their own in one file', async () => {
  const { code } = await jiandu(
    'print',
    'complaint-notice',
    '--count',
    '2',
    '--number',
    'TS-{0099}',
    '--copy',
    'service',
    ...out(),
  );
  expect(code).toBe(0);
  expect(papers()).toEqual(['numbered.zh-Hans.pdf']);
});

test('prints a record as a paper to be filled in further, and reads it back', async () => {
  const path = save('begun.json', { customer: '华东超市' });
  expect((await jiandu('print', 'complaint-notice', path, '--face', 'fillable', ...out())).code).toBe(0);
  const [file = ''] = papers();
  const { out: json } = await jiandu('read', at('out/complaint-notice', file), '--json');
  expect(JSON.parse(json).filing.record).toEqual({ customer: '华东超市' });
});

test('prints records of a .jsonl file in three formats, blank lines aside', async () => {
  const line = JSON.stringify(await readExample('typical'));
  const records = save('week.jsonl', `${line}\n\n${line}\n`);
  const { code } = await jiandu(
    'print',
    'complaint-notice',
    records,
    '--format',
    'pdf,docx,svg',
    '--script',
    'zh-Hant',
    ...out(),
  );
  expect(code).toBe(0);
  const endings = ['-1.svg', '-2.svg', '.docx', '.pdf'];
  expect(papers()).toEqual(['week-1', 'week-2'].flatMap((name) => endings.map((ending) => `${name}.zh-Hant${ending}`)));
});

test('records of two forms may have one name: papers stand in the folder of their form', async () => {
  const notice = save('record.json', await readExample('typical'));
  expect(await jiandu('print', 'complaint-notice', notice, ...out())).toMatchObject({ code: 0 });
  const card = save('record.json', await readExample('typical', 'visit-card'));
  const { code, out: said } = await jiandu('print', 'visit-card', card, ...out());
  expect([code, said.trim()]).toEqual([0, at('out', 'visit-card', 'record.zh-Hans.pdf')]);
  expect([papers(), papers('visit-card')]).toEqual([['record.zh-Hans.pdf'], ['record.zh-Hans.pdf']]);
});

test('a filing prints as its record at its stage, with its decisions ticked', async () => {
  const trail = [{ stage: 'review', decision: 'return', by: '刘敏', at: '2026-03-05T10:00' }];
  const filing = {
    form: 'complaint-notice',
    version: '2026-11',
    stage: 'review',
    record: await readExample('typical'),
    trail,
  };
  const { code } = await jiandu('print', 'complaint-notice', save('one.json', filing), '--format', 'svg', ...out());
  expect(code).toBe(0);
  const other = await jiandu('print', 'visit-card', save('two.json', filing), ...out());
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringContaining('是 complaint-notice 的数据，不是 visit-card 的'),
  ]);
});

test('a record with problems is told and left out, and printed with a mark only as a draft', async () => {
  const records = save('both.json', [await readExample('typical'), await readExample('problems')]);
  const first = await jiandu('print', 'complaint-notice', records, ...out());
  expect(first.code).toBe(1);
  expect(papers()).toEqual(['both-1.zh-Hans.pdf', 'both.rejected.jsonl']);
  expect(first.err).toContain('请填写“投诉内容”');
  const draft = await jiandu('print', 'complaint-notice', records, '--draft', '--format', 'svg', ...out());
  expect(draft.code).toBe(0);
  expect(readFileSync(at('out', 'complaint-notice', 'both-2.zh-Hans-1.svg'), 'utf8')).toContain('草稿');
});

test.each(['null', '"text"', '[[]]', '{"customer": 5}'])(
  '%s is no record: code 1, and nothing is printed',
  async (text) => {
    const { code } = await jiandu('print', 'complaint-notice', save('odd.json', text), ...out());
    expect(code).toBe(1);
  },
);

test('a folder that cannot be written is named, and nothing is left half-written', async () => {
  const file = save('taken', 'a file');
  const { code, err } = await jiandu('print', 'complaint-notice', '--out', `${file}/out`);
  expect(code).toBe(2);
  expect(err).toContain('写不进');
  expect(readdirSync(at())).toEqual(['taken']);
});

test('problems reach machines as raw values with words', async () => {
  const { code, out: json } = await jiandu(
    'validate',
    'complaint-notice',
    save('bad.json', await readExample('problems')),
    '--json',
    '--script',
    'zh-TW',
  );
  expect(code).toBe(1);
  const [result] = JSON.parse(json);
  expect(result.problems).toContainEqual(
    expect.objectContaining({ path: '/content', code: 'required', words: '請填寫「投訴內容」' }),
  );
});

test('a new form from a list of fields checks, validates and prints', async () => {
  const csv = save(
    'fields.csv',
    '\uFEFF名称,类型,必填,长度,选项,环节\n申请人,文本,是,20,,\n开始日期,日期,是,,,\n假别,单选,是,,事假/病假/年假,\n事由,多行文本,,500,,\n',
  );
  const form = at('leave');
  expect(await jiandu('new', form, '--from', csv, '--title', '请假单')).toMatchObject({ code: 0, err: '' });
  expect(await jiandu('check', form)).toMatchObject({ code: 0 });
  expect(await jiandu('print', form, '--script', 'zh-Hans', ...out())).toMatchObject({ code: 0 });
  expect(papers('leave')).toEqual(['blank.zh-Hans.pdf']);
});

test('prints the entries of an examples.json under their own names, and numbers those that share one', async () => {
  const examples = (await loadExamples('complaint-notice')).filter(({ name }) => /^(typical|minimal)$/.test(name));
  const print = (name: string, entries: unknown) => jiandu('print', 'complaint-notice', save(name, entries), ...out());
  expect(await print('examples.json', examples)).toMatchObject({ code: 0 });
  expect(papers()).toEqual(['minimal.zh-Hans.pdf', 'typical.zh-Hans.pdf']);
  expect(await print('same.json', [examples[0], examples[0]])).toMatchObject({ code: 0 });
  expect(papers()).toEqual(expect.arrayContaining(['same-1.zh-Hans.pdf', 'same-2.zh-Hans.pdf']));
  const { code, err } = await print('wrong.json', [
    { ...examples[0], trail: 'yes' },
    { ...examples[1], stage: 'end' },
  ]);
  expect([code, err]).toEqual([2, expect.stringContaining('的 trail 不是列表')]);
  expect(err).toContain('的环节是“end”');
});
