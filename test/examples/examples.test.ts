import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createFaces } from '@jiandu/fonts';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { bundleFonts, bundleSite } from 'jiandu/bundle';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, startBrowser, strictPolicy } from '../element/open-site.ts';

const examples = join(import.meta.dirname, '../../examples');
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
let server: ChildProcess | undefined;
let fonts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  const { all } = await loadDefaultFaces();
  // The Simplified faces have Traditional characters too, and half the bytes of all.
  const faces = createFaces(all.filter(({ script }) => script === 'zh-Hans'));
  [browser, fonts] = await Promise.all([startBrowser(), bundleFonts(['complaint-notice', 'visit-card'], faces)]);
});
afterAll(async () => {
  if (server?.exitCode === null && server.pid !== undefined) process.kill(-server.pid);
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** Builds a host with its own command, and gives the files by name. */
function buildHost(name: string): Readonly<Record<string, Uint8Array>> {
  const out = join(folder, name);
  execFileSync('npm', ['run', 'bundle', '-w', `examples/${name}`, '--', '--outDir', out, '--logLevel', 'error'], {
    cwd: join(examples, '..'),
  });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => extname(file) !== '');
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(out, file))]));
}

/** Puts files into a folder. */
function within(name: string, files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));
}

/** Who prints has a worker, whose address a policy of Trusted Types must allow. */
const printingPolicy = strictPolicy.replace("trusted-types 'none'", 'trusted-types jiandu-paper');

async function fillTheRequired(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field
      .or(page.getByRole('combobox', { name, exact: true }))
      .first()
      .fill(text);
  }
}

test('React: a typed component in a page that Vite builds shows its paper, prints it, and says what is missing', async () => {
  const files = { ...buildHost('react-vite'), ...within('jiandu/fonts', fonts) };
  const { page, complaints } = await openSite(browser, files, printingPolicy);
  await fillTheRequired(page, { 顾客名称: '䶮川精密铸造厂' });
  await page.locator('svg text', { hasText: '䶮川精密铸造厂' }).first().waitFor();
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()]);
  expect(pdf.suggestedFilename()).toBe('客户投诉处理通知.pdf');
  await page.getByRole('button', { name: '送交' }).click();
  await page.getByRole('alert').filter({ hasText: /\d/ }).waitFor();
  expect(complaints).toEqual([]);
});

test('Vue: a record is bound with v-model', async () => {
  const { page, complaints } = await openSite(
    browser,
    buildHost('vue'),
    // Vue has a policy of its own for templates, which are compiled here.
    strictPolicy.replace("trusted-types 'none'", 'trusted-types vue'),
  );
  await fillTheRequired(page, { 客户名称: '䶮川精密铸造厂' });
  await expect.poll(() => page.locator('pre').textContent()).toContain('䶮川精密铸造厂');
  expect(complaints).toEqual([]);
});

test('plain HTML: a static folder, a form that posts and its paper', async () => {
  const bundled = await bundleSite(['visit-card'], { paper: true });
  const files = { ...within('jiandu', bundled), ...within('jiandu/fonts', fonts) };
  const index = readFileSync(join(examples, 'plain-html/index.html'), 'utf8');
  const { page, complaints } = await openSite(browser, { ...files, 'index.html': index }, printingPolicy);
  await page.getByRole('textbox', { name: '拜訪目的' }).fill('季度回訪');
  await page.locator('svg text', { hasText: '季度回訪' }).waitFor();
  await page.getByRole('button', { name: '送出' }).click();
  await page.getByRole('alert').filter({ hasText: /\d/ }).waitFor();
  expect(complaints).toEqual([]);
});

test('server rendering: the browser takes over what the server drew, and the server judges again', async () => {
  const port = 18_081;
  server = spawn('npm', ['start', '-w', 'examples/server-rendering'], {
    cwd: join(examples, '..'),
    env: { ...process.env, PORT: String(port) },
    detached: true,
  });
  const complaints: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('button', { name: '呈送' }).click();
  await page.getByRole('alert').filter({ hasText: /\d/ }).waitFor();
  const reply = await fetch(`http://localhost:${port}/plans`, {
    method: 'POST',
    body: JSON.stringify({ stage: 'fill', record: {} }),
  });
  expect((await reply.json()).problems.length).toBeGreaterThan(0);
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
});
