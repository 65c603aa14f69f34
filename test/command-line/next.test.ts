import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFolder, readExample } from './make-folder.ts';
import { jiandu } from './run-jiandu.ts';

const { at, save } = makeFolder();
const to = ['--to', 'complaint-notice'];
const register = async () => save('register.json', await readExample('typical', 'complaint-register'));

test('prints the next form with what one row of a register carries', async () => {
  const { code, out: text } = await jiandu('next', 'complaint-register', await register(), ...to, '--row', '2');
  expect(code).toBe(0);
  const { complaints } = (await readExample('typical', 'complaint-register')) as {
    complaints: Record<string, unknown>[];
  };
  expect(JSON.parse(text)).toMatchObject({ number: complaints[1]?.number, customer: complaints[1]?.customer });
});

test('a filing begins a filing at the first stage, in a file; a begun one keeps what it says', async () => {
  const filing = {
    form: 'complaint-notice',
    version: '2026-11',
    stage: 'receive',
    record: await readExample('typical'),
  };
  const report = at('report.json');
  const toReport = ['--to', 'complaint-investigation-report', '--out', report];
  const first = await jiandu('next', 'complaint-notice', save('notice.json', filing), ...toReport);
  expect([first.code, first.out.trim()]).toEqual([0, report]);
  const begun = JSON.parse(readFileSync(report, 'utf8'));
  expect(begun).toMatchObject({ form: 'complaint-investigation-report', stage: 'analyse' });
  const external = save('external.json', await readExample('typical', 'external-investigation-record'));
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
  const report = { ...(await readExample('typical', 'complaint-investigation-report')), impact: 'ordinary' };
  const argv = ['next', 'complaint-investigation-report', save('report.json', report), '--to', 'complaint-case-form'];
  const small = await jiandu(...argv, '--json', '--out', at('case.json'));
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
  expect(readdirSync(at())).not.toContain('case.json');
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
