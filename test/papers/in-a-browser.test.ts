import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { scripts } from '@jiandu/text';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocxText, readPdfWords } from '../read-papers.ts';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { type Printed, printEverything } from './page.ts';

const origin = 'http://papers.test';
const { resolve } = createRequire(join(import.meta.dirname, '../../packages/fonts/package.json'));
const readFont = async (file: string): Promise<Uint8Array> => readFile(resolve(file));

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const script = await bundleForBrowser({ entryPoints: [join(import.meta.dirname, 'page.ts')] });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' });
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (pathname.startsWith('/fonts/')) return route.fulfill({ path: resolve(pathname.slice('/fonts/'.length)) });
    return pathname === '/favicon.ico' ? route.fulfill({ status: 204 }) : route.abort();
  });
  await page.goto(origin);
  expect(complaints).toEqual([]);
});

afterAll(() => browser?.close());

test.each(scripts)('a page in a browser prints in %s what Node prints', async (script) => {
  const inNode = await printEverything(script, readFont);
  const inBrowser = await page.evaluate<Printed, string>(async (spoken) => {
    const { printEverything: print } = globalThis as unknown as { printEverything: typeof printEverything };
    const fetchFont = async (file: string) => new Uint8Array(await (await fetch(`/fonts/${file}`)).arrayBuffer());
    return print(spoken as 'zh-Hans', fetchFont);
  }, script);
  expect(complaints).toEqual([]);
  const words = readPdfWords(Uint8Array.from(inBrowser.pdf));
  expect(words.words.length).toBeGreaterThan(100);
  expect(Buffer.compare(Buffer.from(inBrowser.pdf), Buffer.from(inNode.pdf))).toBe(0);
  expect(readDocxText(Uint8Array.from(inBrowser.docx))).toBe(readDocxText(Uint8Array.from(inNode.docx)));
  expect(inBrowser.svg).toEqual(inNode.svg);
});
