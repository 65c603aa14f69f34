import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { expect, test } from 'vitest';
import { jiandu } from './run-jiandu.ts';

const root = join(import.meta.dirname, '../..');

function startProcess(...argv: string[]) {
  const dev = join(root, 'packages/jiandu/src/dev.ts');
  const child = spawn(process.execPath, ['--conditions=@jiandu/source', '--import', 'tsx', dev, ...argv], {
    cwd: root,
  });
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
  const { child, ended } = startProcess('list', '--json');
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
    const { child, ended } = startProcess('print', 'complaint-notice', records, '--out', out);
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

/** How many papers stand there when it is killed, threads and all. */
const kills = process.env.FULL === undefined ? [5] : Array.from({ length: 20 }, (_, index) => index);

test.each(kills)('killed after %d papers, the same call goes on and ends with the same files', async (count) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-kill-'));
  try {
    const typical = (await loadExamples('visit-card'))[0]?.record;
    const records = join(folder, 'cards.jsonl');
    const lines = Array.from({ length: 20 }, (_, index) => JSON.stringify({ ...typical, number: `K-${index}` }));
    writeFileSync(records, lines.join('\n'));
    const print = (out: string) =>
      ['print', 'visit-card', records, '--output', 'both', '--out', join(folder, out)] as const;
    const papersOf = (out: string) => join(folder, out, 'visit-card');
    const { child, ended } = startProcess(...print('killed'));
    const watch = setInterval(() => {
      const papers = existsSync(papersOf('killed')) ? readdirSync(papersOf('killed')) : [];
      if (papers.filter((name) => name.endsWith('.pdf')).length >= count) child.kill('SIGKILL');
    }, 5);
    await ended;
    clearInterval(watch);
    expect(await jiandu(...print('killed'))).toMatchObject({ code: 0 });
    expect(await jiandu(...print('whole'))).toMatchObject({ code: 0 });
    expect(readAll(papersOf('killed'))).toEqual(readAll(papersOf('whole')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function readAll(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}
