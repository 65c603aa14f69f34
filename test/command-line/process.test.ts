import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jiandu } from './run-jiandu.ts';

const root = join(import.meta.dirname, '../..');

function startProcess(argv: readonly string[], imports: readonly string[] = []) {
  const dev = join(root, 'packages/jiandu/src/dev.ts');
  const given = ['tsx', ...imports].flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, ['--conditions=@jiandu/source', ...given, dev, ...argv], { cwd: root });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  return {
    child,
    ended: new Promise<{ code: number | null; err: string }>((done) => {
      child.on('close', (code) => done({ code, err }));
    }),
  };
}

test('a reader that closes the pipe early does not end in a crash', async () => {
  const { child, ended } = startProcess(['list', '--json']);
  child.stdout.destroy();
  expect(await ended).toEqual({ code: 0, err: '' });
});

test('stopped in the middle, it leaves whole files only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-stop-'));
  try {
    const line = JSON.stringify((await loadExamples('complaint-notice'))[0]?.record);
    const records = join(folder, 'many.jsonl');
    writeFileSync(records, `${line}\n`.repeat(400));
    const out = join(folder, 'out');
    const papers = join(out, 'complaint-notice');
    const { child, ended } = startProcess(['print', 'complaint-notice', records, '--out', out]);
    const watch = setInterval(() => {
      if (!existsSync(papers) || readdirSync(papers).length < 3) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 20);
    const { code } = await ended;
    clearInterval(watch);
    expect(code).toBe(130);
    const others = readdirSync(papers).filter((file) => !file.endsWith('.pdf'));
    expect(others, 'beside papers, what it needs to go on').toEqual([expect.stringMatching(/^\.jiandu-/)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** In the full product enough for threads. */
const full = process.env.FULL !== undefined;
const [count, threads] = full ? [60, availableParallelism()] : [20, 1];

/** Cards printed as files of two formats and one of all, beside each other in folders of one. */
async function prepareCards(folder: string) {
  const typical = (await loadExamples('visit-card'))[0]?.record;
  const records = join(folder, 'cards.jsonl');
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ ...typical, number: `K-${index}` }));
  writeFileSync(records, lines.join('\n'));
  const print = (out: string) =>
    ['print', 'visit-card', records, '--output', 'both', '--format', 'pdf,docx', '--out', join(folder, out)] as const;
  const papersOf = (out: string) => join(folder, out, 'visit-card');
  expect(await jiandu(...print('whole'))).toMatchObject({ code: 0 });
  const whole = readAll(papersOf('whole'));
  return {
    print,
    papersOf,
    /** Goes on with a printing that was killed; gives how many records were dealt with before. */
    goOn: async (out: string) => {
      const { code, out: told } = await jiandu(...print(out), '--json');
      expect(code).toBe(0);
      expect(readAll(papersOf(out))).toEqual(whole);
      return (JSON.parse(told) as { readonly before: number }).before;
    },
  };
}

/** Kills a process where it would remove what it needs to go on. */
const killAtEnd = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { rmSync } = fs;
  fs.rmSync = (path, options) =>
    String(path).includes('.jiandu-') ? process.kill(process.pid, 'SIGKILL') : rmSync(path, options);
  syncBuiltinESMExports();
`)}`;

/** How many papers stand there when it is killed, threads and all. */
const kills = full ? Array.from({ length: 20 }, (_, index) => (index * 2 * count) / 20) : [9];

describe('killed in the middle, the same call goes on and ends with the same files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-kill-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let cards: Awaited<ReturnType<typeof prepareCards>>;
  beforeAll(async () => {
    cards = await prepareCards(folder);
  });

  test.each(kills)('after %d papers', async (most) => {
    const out = `killed-${most}`;
    const { child, ended } = startProcess(cards.print(out));
    const watch = setInterval(() => {
      const papers = existsSync(cards.papersOf(out)) ? readdirSync(cards.papersOf(out)) : [];
      if (papers.filter((name) => /\.(?:pdf|docx)$/.test(name)).length >= most) child.kill('SIGKILL');
    }, 5);
    await ended;
    clearInterval(watch);
    const left = existsSync(cards.papersOf(out)) ? readdirSync(cards.papersOf(out)) : [];
    const records = left.filter((name) => /^cards-\d+\.zh-Hans\.docx$/.test(name)).length;
    const before = await cards.goOn(out);
    // Where it had ended already, nothing is left to go on with.
    const isBegun = left.some((name) => name.startsWith('.jiandu-'));
    expect(before).toBeGreaterThanOrEqual(isBegun ? records - threads : 0);
  });

  test('when all is done and about to be forgotten: nothing is printed again', async () => {
    const { child, ended } = startProcess(cards.print('killed'), [killAtEnd]);
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(await cards.goOn('killed')).toBe(count);
  });
});

function readAll(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}
