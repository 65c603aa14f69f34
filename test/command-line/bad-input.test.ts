import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, readExample } from './make-folder.ts';
import { jiandu } from './run-jiandu.ts';

const { at, save } = makeFolder();
const typical = () => readExample('typical');

test.each([
  [[], 'jiandu needs a command'],
  [['print'], 'see jiandu print --help'],
  [['list', 'extra'], 'see jiandu list --help'],
  [['print', 'complaint-notice', '--format', ''], 'no format ""'],
  [['print', 'complaint-notice', '--out', 'a', '--out', 'b'], '--out stands more than once'],
  [['print', 'complaint-notice', '--variant', 'short'], 'it has no variants'],
  [['print', 'visit-card', '--copy', 'stub'], 'it is not printed in copies'],
  [['print', 'company-receipt', '--copy', 'bank'], 'use stub, customer, ledger'],
  [['print', 'complaint-notice', 'some.json', '--face', 'blank'], 'a blank paper shows no records'],
])('%j is wrong use: code 2, with what to do', async (argv, says) => {
  const { code, err, out } = await jiandu(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test.each([
  [[], 'no-command', 'jiandu needs a command'],
  [['prnt'], 'no-command', 'no command "prnt"'],
  [['print', 'complaint-notice', '--formt', 'pdf'], 'call', 'see jiandu print --help'],
  [['print', 'complaint-notise'], 'unknown-form', 'did you mean'],
  [['validate', 'complaint-notice', 'nowhere.json'], 'unreadable', 'nowhere.json'],
  [['check', 'nowhere'], 'file', 'is no folder'],
  [['print', 'meal-voucher', 'x.csv', '--output', 'merged', '--data', 'all'], 'data-unused', 'carries no data'],
])('%j fails for machines too: one JSON with code and message', async (argv, code, says) => {
  const { code: exit, out, err } = await jiandu(...argv, '--json');
  expect([exit, JSON.parse(out)]).toEqual([
    2,
    { ok: false, errors: [expect.objectContaining({ code, message: expect.stringContaining(says) })] },
  ]);
  expect(err).toContain(says);
});

test('a form that cannot be read reaches machines with all its faults and their places', async () => {
  const form = save('leave.json', { type: 'object', properties: { a: { type: 'string', wrods: {}, stge: 'x' } } });
  const { out } = await jiandu('print', form, '--json', '--out', at());
  expect(JSON.parse(out).errors).toEqual(
    ['wrods', 'stge'].map((name) =>
      expect.objectContaining({
        form: 'leave',
        path: '/properties/a',
        code: 'keyword',
        message: expect.stringContaining(name),
      }),
    ),
  );
});

test.each([
  ['broken.json', '{\n "a": 1,}', '第 2 行第 9 个字符'],
  ['twice.json', '{"a": 1, "a": 2}', '属性名 "a" 写了两次'],
  ['inexact.json', '[{"guests": 9007199254740993}]', '第 1 行第 13 个字符：数字 9007199254740993 存不准'],
  ['broken.jsonl', `${'{}\n'.repeat(56)}{"a":\n{}\n`, 'broken.jsonl:57'],
  ['none.json', '[]', 'none.json 没有记录，请至少填写一条'],
  ['none.jsonl', '\n\n', 'none.jsonl 没有记录，请至少填写一条'],
  ['none.csv', '', 'none.csv 是空的，请至少填写一条记录'],
  ['other.json', '\u00ff', '不是 JSON'],
])('records in %s are refused with their place: code 2', async (name, text, says) => {
  const { code, err } = await jiandu('validate', 'complaint-notice', save(name, text));
  expect(code).toBe(2);
  expect(err).toContain(says);
});

test.each([
  ['null', 'is no office'],
  ['[]', 'is no office'],
  ['{"reigon": "TW"}', '/reigon'],
  ['{"fonts": [{"path": "none.ttf", "script": "zh-Hans", "role": "song", "wordFamily": "X"}]}', 'none.ttf'],
])('an office %s is refused: code 2', async (text, says) => {
  const { code, err } = await jiandu('print', 'complaint-notice', '--office', save('office.json', text));
  expect(code).toBe(2);
  expect(err).toContain(says);
});

test('a folder named like a number keeps its name', async () => {
  const out = at('007');
  const name = process.cwd();
  process.chdir(at());
  try {
    expect(await jiandu('print', 'complaint-notice', '--format', 'svg', '--out', '007')).toMatchObject({ code: 0 });
    expect(await jiandu('print', 'complaint-notice', '--format', 'svg', '--out=2026.10')).toMatchObject({ code: 0 });
  } finally {
    process.chdir(name);
  }
  expect(readdirSync(join(out, 'complaint-notice'))).toEqual(['blank.zh-Hans-1.svg', 'blank.zh-Hans-2.svg']);
  expect(readdirSync(at())).toContain('2026.10');
});

test('one record that no paper can show is named and does not stop the others', async () => {
  const good = await typical();
  const records = save('week.json', [good, { ...good, contact: '𠮷田' }, good]);
  const out = at('out');
  const { code, err } = await jiandu('print', 'complaint-notice', records, '--out', out);
  expect(code).toBe(2);
  expect(err).toMatch(/week-2 没有打印：“联系人”里的 𠮷（U\+20BB7） ?没有字体可印.*--office/);
  expect(readdirSync(join(out, 'complaint-notice')).sort()).toEqual([
    'week-1.zh-Hans.pdf',
    'week-3.zh-Hans.pdf',
    'week.rejected.jsonl',
  ]);
});

test('a broken line of a .jsonl file is told with its place, and the others are judged and printed', async () => {
  const good = JSON.stringify(await typical());
  const records = save('week.jsonl', `${good}\n\n{"customer":\n${good}\n`);
  const says = 'week.jsonl:3 is not JSON: column 13: the JSON ends too early';
  const judged = await jiandu('validate', 'complaint-notice', records, '--json');
  expect([judged.code, judged.err]).toEqual([
    2,
    expect.stringContaining('week.jsonl:3 不是 JSON：第 13 个字符：还没写完'),
  ]);
  expect(JSON.parse(judged.out)).toEqual([
    { name: 'week-1', ok: true, problems: [] },
    { name: 'week-2', ok: false, problems: [], fault: expect.stringContaining(says) },
    { name: 'week-3', ok: true, problems: [] },
  ]);
  const office = save('office.json', { region: 'TW', scripts: ['zh-Hant'] });
  const printed = await jiandu('print', 'complaint-notice', records, '--office', office, '--out', at());
  const told = `week-2 沒有列印：${records}:3 不是 JSON：第 13 個字元：還沒寫完就結束了`;
  expect([printed.code, printed.err]).toEqual([2, expect.stringContaining(told)]);
  expect(readdirSync(at('complaint-notice'))).toEqual(['week-1.zh-Hans.pdf', 'week-3.zh-Hans.pdf']);
});

test('an envelope that cannot be opened is told with its place and does not stop the records beside it', async () => {
  const record = await typical();
  const filing = { form: 'complaint-notice', version: '2026-11', stage: 'review', record };
  const at = '2026-03-05T10:00';
  const entry = { stage: 'review', by: '刘敏', at };
  const records = save('mixed.json', [
    record,
    filing,
    { ...filing, form: 'visit-card' },
    { ...filing, version: '2020-01' },
    { ...filing, stage: 'end' },
    { ...filing, variant: 'short' },
    { ...filing, trail: 'yes' },
    { ...filing, trail: [{ ...entry, stage: 'end' }] },
    { ...filing, trail: [entry, { ...entry, decision: 'perhaps' }] },
  ]);
  const { code, out } = await jiandu('validate', 'complaint-notice', records, '--json');
  expect(code).toBe(2);
  const [first, second, ...others] = JSON.parse(out) as { ok: boolean; fault?: string }[];
  expect([first?.ok, second?.ok]).toEqual([true, true]);
  expect(others.map(({ fault }) => fault)).toEqual(
    [
      'record 3 is a filing of visit-card, not of complaint-notice',
      'record 4 was filed on version 2020-01 of complaint-notice; this is version 2026-11',
      'record 5 is at stage "end", which complaint-notice does not have: it has fill, review, receive',
      'record 6 is of variant "short", which complaint-notice does not have: it has none',
      'record 7 has a trail that is no list',
      'record 8 has in its trail, entry 1, the stage "end"',
      'record 9 has in its trail, entry 2, the decision "perhaps", which review does not have: it has ',
    ].map((says) => expect.stringContaining(says)),
  );
  const { err } = await jiandu('validate', 'complaint-notice', records, '--script', 'zh-Hant');
  expect(err).toContain('mixed.json 第 4 筆記錄 按 complaint-notice 的第 2020-01 版填寫');
  expect(err).toContain('mixed.json 第 8 筆記錄 的 trail 第 1 項的環節是「end」');
});

test.each(['null', '[[]]', '7'])('%s is no record, as a draft neither: code 1', async (text) => {
  const { code } = await jiandu('print', 'complaint-notice', save('odd.json', text), '--draft', '--out', at());
  expect(code).toBe(1);
});

test('a script that a form lacks is told before its paper takes the other', async () => {
  const words = { 'zh-Hans': '请假单' };
  const form = save('leave.json', { type: 'object', words, properties: { by: { type: 'string', words } } });
  const { code, err } = await jiandu('print', form, '--script', 'zh-Hant', '--format', 'svg', '--out', at());
  expect(code).toBe(0);
  expect(err).toContain('⚠ leave: the form has no zh-Hant words');
  expect(await jiandu('print', form, '--script', 'zh-Hans', '--format', 'svg', '--out', at())).toMatchObject({
    err: '',
  });
});

test('code is generated whole or not at all', async () => {
  const forms = at('forms');
  await jiandu('new', join(forms, 'leave'), '--title', '请假单');
  const out = at('gen');
  mkdirSync(out);
  writeFileSync(join(out, 'leave'), 'a file where the folder of the form must stand');
  const { code, err } = await jiandu('generate', forms, '--out', out);
  expect(code).toBe(2);
  expect(err).toContain('cannot be written');
  expect(readdirSync(out)).toEqual(['leave']);
});

test('problems of unprinted records reach machines with their words', async () => {
  const { out } = await jiandu('print', 'complaint-notice', save('bad.json', {}), '--json', '--out', at());
  expect(JSON.parse(out).papers[0].problems[0]).toMatchObject({
    code: 'required',
    words: expect.stringContaining('请填写'),
  });
});
