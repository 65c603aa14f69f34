import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { expect, test } from 'vitest';

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
