import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jiandu } from './run-jiandu.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiandu-bad-input-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const typical = async () => (await loadExamples('complaint-notice'))[0]?.record;
const save = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

test.each([
  [[], 'jiandu needs a command'],
  [['--json'], 'jiandu needs a command'],
  [['print'], 'see jiandu print --help'],
  [['list', 'extra'], 'see jiandu list --help'],
  [['print', 'complaint-notice', '--format', ''], 'no format ""'],
  [['print', 'complaint-notice', '--out', 'a', '--out', 'b'], '--out stands more than once'],
  [['print', 'complaint-notice', '--variant', 'short'], 'it has no variants'],
  [['print', 'complaint-notice', 'some.json', '--face', 'blank'], 'a blank paper shows no records'],
])('%j is wrong use: code 2, with what to do', async (argv, says) => {
  const { code, err, out } = await jiandu(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test.each([
  ['broken.json', '{\n "a": 1,}', 'line 2, column 9'],
  ['twice.json', '{"a": 1, "a": 2}', 'stands twice'],
  ['broken.jsonl', `${'{}\n'.repeat(56)}{"a":\n{}\n`, 'broken.jsonl:57'],
  ['none.json', '[]', 'holds no records'],
  ['none.jsonl', '\n\n', 'holds no records'],
  ['other.json', '\u00ff', 'is not JSON'],
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
  const out = join(folder, '007');
  const name = process.cwd();
  process.chdir(folder);
  try {
    expect(await jiandu('print', 'complaint-notice', '--format', 'svg', '--out', '007')).toMatchObject({ code: 0 });
    expect(await jiandu('print', 'complaint-notice', '--format', 'svg', '--out=2026.10')).toMatchObject({ code: 0 });
  } finally {
    process.chdir(name);
  }
  expect(readdirSync(out)).toEqual(['complaint-notice.blank.zh-Hans.svg']);
  expect(readdirSync(folder)).toContain('2026.10');
});

test('one record that no paper can show is named and does not stop the others', async () => {
  const good = await typical();
  const records = save('week.json', [good, { ...good, contact: '𠮷田' }, good]);
  const out = join(folder, 'out');
  const { code, err } = await jiandu('print', 'complaint-notice', records, '--format', 'svg', '--out', out);
  expect(code).toBe(2);
  expect(err).toMatch(/week-2 was not printed: complaint-notice: \/contact has U\+20BB7 𠮷.*--office/);
  expect(readdirSync(out)).toEqual(['week-1.zh-Hans.svg', 'week-3.zh-Hans.svg']);
});

test.each(['null', '[[]]', '7'])('%s is no record, as a draft neither: code 1', async (text) => {
  const { code } = await jiandu('print', 'complaint-notice', save('odd.json', text), '--draft', '--out', folder);
  expect(code).toBe(1);
});

test('a script that a form lacks is told before its paper takes the other', async () => {
  const words = { 'zh-Hans': '请假单' };
  const form = save('leave.json', { type: 'object', words, properties: { by: { type: 'string', words } } });
  const { code, err } = await jiandu('print', form, '--script', 'zh-Hant', '--format', 'svg', '--out', folder);
  expect(code).toBe(0);
  expect(err).toContain('⚠ leave: the form has no zh-Hant words');
});

test('code is generated whole or not at all', async () => {
  const forms = join(folder, 'forms');
  await jiandu('new', join(forms, 'leave'), '--title', '请假单');
  const out = join(folder, 'gen');
  mkdirSync(out);
  writeFileSync(join(out, 'leave'), 'a file where the folder of the form must stand');
  const { code, err } = await jiandu('generate', forms, '--out', out);
  expect(code).toBe(2);
  expect(err).toContain('cannot be written');
  expect(readdirSync(out)).toEqual(['leave']);
});

test('problems of unprinted records reach machines with their words', async () => {
  const { out } = await jiandu('print', 'complaint-notice', save('bad.json', {}), '--json', '--out', folder);
  expect(JSON.parse(out)[0].problems[0]).toMatchObject({ code: 'required', words: expect.stringContaining('请填写') });
});
