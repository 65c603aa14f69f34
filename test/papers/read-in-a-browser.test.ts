import { join } from 'node:path';
import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { read } from '@jiandu/pdf/read';
import { layOut } from '@jiandu/sheet';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { faces } from './lay-catalogue.ts';
import type { readPaper } from './reader-page.ts';

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const [script, worker] = await Promise.all([
    bundleForBrowser({ entryPoints: [join(import.meta.dirname, 'reader-page.ts')] }),
    bundleForBrowser({ stdin: { contents: "import '@jiandu/pdf/read-worker';", resolveDir: import.meta.dirname } }),
  ]);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript; charset=utf-8', script],
    '/worker.js': ['text/javascript; charset=utf-8', worker],
  };
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const [contentType, body] = files[pathname] ?? ['text/plain', ''];
    return files[pathname] ? route.fulfill({ contentType, body }) : route.fulfill({ status: 204 });
  });
  await page.goto('http://papers.test');
});

afterAll(() => browser?.close());

const readThere = (bytes: Uint8Array | 'slow', inWorker: boolean) =>
  page.evaluate<unknown, [string, boolean]>(
    ([file, apart]) => (globalThis as unknown as { readPaper: typeof readPaper }).readPaper(file, apart),
    [bytes === 'slow' ? bytes : Buffer.from(bytes).toString('base64'), inWorker],
  );

test('a page reads a paper as Node does, by itself and in a worker', async () => {
  const { model } = await loadForm('complaint-notice');
  const [example] = await loadExamples('complaint-notice');
  const { record = {}, stage = 'fill' } = example ?? {};
  const filing = { form: model.form, version: model.version, stage, record };
  const office = createOffice();
  const sheet = layOut(model, record, { faces, office, face: 'fillable' });
  const bytes = await printPdf(sheet, { faces, attach: { model, office, filing } });
  const here = await read(bytes);
  expect(here.filing).toEqual(filing);
  for (const inWorker of [false, true]) {
    expect(await readThere(bytes, inWorker)).toEqual(JSON.parse(JSON.stringify(here)));
    const torn = await readThere(bytes.subarray(0, bytes.length >> 1), inWorker);
    expect(torn).toMatchObject({ name: 'ReadError', code: 'damaged' });
  }
  expect(complaints).toEqual([]);
});

test('what takes longer to read than any paper is refused, while the page goes on', async () => {
  const begun = performance.now();
  const refusal = readThere('slow', true);
  await page.evaluate(() => 1 + 1);
  expect(await refusal).toMatchObject({ name: 'ReadError', code: 'too-large' });
  expect(performance.now() - begun).toBeLessThan(60_000);
});
