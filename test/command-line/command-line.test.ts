import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPdfWords } from '../read-papers.ts';
import { jiandu } from './run-jiandu.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiandu-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = async (name: string, id = 'complaint-notice') =>
  (await loadExamples(id)).find((example) => example.name === name)?.record;
const save = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const papers = (id = 'complaint-notice') => readdirSync(join(folder, 'out', id)).sort();
const out = () => ['--out', join(folder, 'out')];

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

test("prints values alone for stock, as one of the office's printers needs them, and the page that tells how", async () => {
  const path = save('records.json', await record('typical'));
  const office = save('office.json', { printers: { needle: { offsetMm: [1.5, -2] } } });
  const scan = join(folder, 'scan.png');
  writeFileSync(scan, Buffer.from(redPixel, 'base64'));
  const overlay = [...['print', 'complaint-notice', path], '--face', 'overlay', '--office', office];
  const told = await jiandu(...overlay, '--printer', 'needle', '--format', 'pdf,svg', '--stock', scan, ...out());
  expect(told).toMatchObject({ code: 0, err: '' });
  const [pdf = '', second = '', first = ''] = papers();
  expect([pdf, second, first].map((name) => name.replace(/^records/, ''))).toEqual([
    '.overlay.zh-Hans-1.svg',
    '.overlay.zh-Hans-2.svg',
    '.overlay.zh-Hans.pdf',
  ]);
  const drawn = readFileSync(join(folder, 'out/complaint-notice', pdf), 'utf8');
  expect(drawn).toContain('data:image/png;base64');
  expect(drawn).not.toContain('顾客名称');
  expect((await jiandu('calibrate', '--office', office, '--printer', 'needle', ...out())).code).toBe(0);
  const printed = readPdfWords(readFileSync(join(folder, 'out/calibration.zh-Hans.pdf')));
  expect(printed.words.map(({ text }) => text).join('')).toContain('右移1.5毫米，下移-2毫米');
});

const redPixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

test.each([
  [['--face', 'overlay', '--printer', 'laser'], 'no printer "laser"'],
  [['--face', 'overlay', '--offset', '-1.5'], 'no offset "-1.5"'],
  [['--face', 'overlay', '--scale', '100'], 'no scale "100"'],
  [['--face', 'overlay', '--format', 'docx'], '不能是 Word：请用 --format pdf,svg'],
  [['--face', 'fillable', '--format', 'svg'], '不能是 SVG：请用 --format pdf,docx'],
  [['--face', 'fillable', '--output', 'both', '--script', 'zh-Hant'], '不能合併：請拿掉 --output'],
  [['--output', 'one'], 'use separate, merged, both'],
  [['--offset', '1,1'], '--offset is for an overlay'],
])('refuses %j with a word of cure', async (options, says) => {
  const path = save('records.json', {});
  const { code, err } = await jiandu('print', 'complaint-notice', path, ...options, ...out());
  expect(code).toBe(2);
  expect(err).toContain(says);
});

test('prints a record as a paper to be filled in further, and reads it back', async () => {
  const path = save('begun.json', { customer: '华东超市' });
  expect((await jiandu('print', 'complaint-notice', path, '--face', 'fillable', ...out())).code).toBe(0);
  const [file = ''] = papers();
  const { out: json } = await jiandu('read', join(folder, 'out/complaint-notice', file), '--json');
  expect(JSON.parse(json).filing.record).toEqual({ customer: '华东超市' });
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

test('prints records of a .jsonl file in three formats, blank lines aside', async () => {
  const line = JSON.stringify(await record('typical'));
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
  const notice = save('record.json', await record('typical'));
  expect(await jiandu('print', 'complaint-notice', notice, ...out())).toMatchObject({ code: 0 });
  const card = save('record.json', await record('typical', 'visit-card'));
  const { code, out: said } = await jiandu('print', 'visit-card', card, ...out());
  expect([code, said.trim()]).toEqual([0, join(folder, 'out', 'visit-card', 'record.zh-Hans.pdf')]);
  expect([papers(), papers('visit-card')]).toEqual([['record.zh-Hans.pdf'], ['record.zh-Hans.pdf']]);
});

test('a filing prints as its record at its stage, with its decisions ticked', async () => {
  const trail = [{ stage: 'review', decision: 'return', by: '刘敏', at: '2026-03-05T10:00' }];
  const filing = {
    form: 'complaint-notice',
    version: '2026-11',
    stage: 'review',
    record: await record('typical'),
    trail,
  };
  const { code } = await jiandu('print', 'complaint-notice', save('one.json', filing), '--format', 'svg', ...out());
  expect(code).toBe(0);
  const other = await jiandu('print', 'visit-card', save('two.json', filing), ...out());
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('is a filing of complaint-notice')]);
});

test('a record with problems is told and left out, and printed with a mark only as a draft', async () => {
  const records = save('both.json', [await record('typical'), await record('problems')]);
  const first = await jiandu('print', 'complaint-notice', records, ...out());
  expect(first.code).toBe(1);
  expect(papers()).toEqual(['both-1.zh-Hans.pdf', 'both.rejected.jsonl']);
  expect(first.err).toContain('请填写“投诉内容”');
  const draft = await jiandu('print', 'complaint-notice', records, '--draft', '--format', 'svg', ...out());
  expect(draft.code).toBe(0);
  expect(readFileSync(join(folder, 'out', 'complaint-notice', 'both-2.zh-Hans-1.svg'), 'utf8')).toContain('草稿');
});

test.each(['null', '"text"', '[[]]', '{"customer": 5}'])(
  '%s is no record: code 1, and nothing is printed',
  async (text) => {
    const { code } = await jiandu('print', 'complaint-notice', save('odd.json', text), ...out());
    expect(code).toBe(1);
  },
);

test('a broken line is named by file and number', async () => {
  const { code, err } = await jiandu('validate', 'complaint-notice', save('week.jsonl', '{}\n{"a":\n'));
  expect(code).toBe(2);
  expect(err).toContain('week.jsonl:2');
});

test('a folder that cannot be written is named, and nothing is left half-written', async () => {
  const file = save('taken', 'a file');
  const { code, err } = await jiandu('print', 'complaint-notice', '--out', join(file, 'out'));
  expect(code).toBe(2);
  expect(err).toContain('写不进');
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('a character that no face has is an error that names field and character, and a face of the office cures it', async () => {
  const rare = { ...(await record('minimal')), contact: '𠮷田' };
  const records = save('rare.json', rare);
  const { code, err } = await jiandu('print', 'complaint-notice', records, ...out());
  expect(code).toBe(2);
  expect(err).toMatch(/“联系人”里的 𠮷（U\+20BB7）/);
});

test('problems reach machines as raw values with words', async () => {
  const { code, out: json } = await jiandu(
    'validate',
    'complaint-notice',
    save('bad.json', await record('problems')),
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
  const form = join(folder, 'leave');
  expect(await jiandu('new', form, '--from', csv, '--title', '请假单')).toMatchObject({ code: 0, err: '' });
  expect(await jiandu('check', form)).toMatchObject({ code: 0 });
  expect(await jiandu('print', form, '--script', 'zh-Hans', ...out())).toMatchObject({ code: 0 });
  expect(papers('leave')).toEqual(['blank.zh-Hans.pdf']);
});

describe('jiandu next', () => {
  const to = ['--to', 'complaint-notice'];
  const register = async () => save('register.json', await record('typical', 'complaint-register'));

  test('prints the next form with what one row of a register carries', async () => {
    const { code, out: text } = await jiandu('next', 'complaint-register', await register(), ...to, '--row', '2');
    expect(code).toBe(0);
    const { complaints } = (await record('typical', 'complaint-register')) as { complaints: Record<string, unknown>[] };
    expect(JSON.parse(text)).toMatchObject({ number: complaints[1]?.number, customer: complaints[1]?.customer });
  });

  test('a filing begins a filing at the first stage, in a file; a begun one keeps what it says', async () => {
    const filing = { form: 'complaint-notice', version: '2026-11', stage: 'receive', record: await record('typical') };
    const report = join(folder, 'report.json');
    const toReport = ['--to', 'complaint-investigation-report', '--out', report];
    const first = await jiandu('next', 'complaint-notice', save('notice.json', filing), ...toReport);
    expect([first.code, first.out.trim()]).toEqual([0, report]);
    const begun = JSON.parse(readFileSync(report, 'utf8'));
    expect(begun).toMatchObject({ form: 'complaint-investigation-report', stage: 'analyse' });
    const external = save('external.json', await record('typical', 'external-investigation-record'));
    const second = await jiandu(
      'next',
      'external-investigation-record',
      external,
      ...toReport,
      '--into',
      report,
      '--json',
    );
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ ok: true, file: report, record: { stage: 'analyse' } });
    const { record: both } = JSON.parse(readFileSync(report, 'utf8'));
    expect(both).toMatchObject(begun.record);
    expect(both.findings).toBeTypeOf('string');
  });

  test('a record that does not lead there, or carries what is wrong there: code 1, nothing is written', async () => {
    const report = { ...(await record('typical', 'complaint-investigation-report')), impact: 'ordinary' };
    const argv = ['next', 'complaint-investigation-report', save('report.json', report), '--to', 'complaint-case-form'];
    const small = await jiandu(...argv, '--json', '--out', join(folder, 'case.json'));
    expect([small.code, small.err]).toEqual([1, expect.stringContaining('/next/0/when does not hold')]);
    expect(JSON.parse(small.out)).toMatchObject({ ok: false, form: 'complaint-case-form' });
    const wrong = await jiandu(
      'next',
      'complaint-register',
      save('r.json', { complaints: [{ number: 5 }] }),
      ...to,
      '--row',
      '1',
    );
    expect([wrong.code, wrong.out, wrong.err]).toEqual([1, '', expect.stringContaining('/number')]);
    expect(readdirSync(folder)).not.toContain('case.json');
  });

  test.each([
    [[], 'next needs --to <form>'],
    [['--to', 'visit-card'], 'does not lead to "visit-card": it leads to complaint-notice'],
    [to, 'say which; name it with --row'],
    [[...to, '--row', '99'], 'rows count from 1'],
    [[...to, '--row', '0'], 'no row "0"'],
  ])('%j is wrong use: code 2', async (argv, says) => {
    const { code, err, out: written } = await jiandu('next', 'complaint-register', await register(), ...argv);
    expect([code, written, err]).toEqual([2, '', expect.stringContaining(says)]);
  });
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
  expect([code, err]).toEqual([2, expect.stringContaining('has a trail that is no list')]);
  expect(err).toContain('is at stage "end"');
});
