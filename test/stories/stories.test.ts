import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const stories = join(import.meta.dirname, '../../stories');
const isFull = process.env.FULL === '1';

/** Story files; on a day those with something for a hand to do, and one form beside its paper. */
const day = ['choices.kind', 'date.kind', 'file.kind', 'money.kind', 'rows.kind', 'text.kind', 'visit-card'];
const files = readdirSync(join(stories, 'gen'))
  .filter((name) => name.endsWith('.gen.stories.tsx'))
  .map((name) => name.replace('.gen.stories.tsx', ''))
  .filter((name) => isFull || day.includes(name));

/** The states of a kind that a day looks at. */
const dayStories = ['Default', 'Problem', 'Typical'];

/** What the page offers: the stories of each file by name, and what shows one and does in it what its hand does. */
const entry = `
import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import preview from './.storybook/preview.ts';
${files.map((file, index) => `import * as file${index} from './gen/${file}.gen.stories.tsx';`).join('\n')}
setProjectAnnotations([preview]);
const all = { ${files.map((file, index) => `'${file}': composeStories(file${index})`).join(', ')} };
window.stories = {
  list: (file) => Object.keys(all[file]),
  run: (file, name) => all[file][name].run(),
};`;

declare global {
  interface Window {
    stories: {
      readonly list: (file: string) => readonly string[];
      readonly run: (file: string, name: string) => Promise<void>;
    };
  }
}

let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: stories },
    bundle: true,
    write: false,
    outdir: stories,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    platform: 'browser',
    conditions: ['@jiandu/source', 'browser'],
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const served = {
    js: outputFiles.find(({ path }) => path.endsWith('.js')),
    css: outputFiles.find(({ path }) => path.endsWith('.css')),
  };
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js')
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: served.js?.text ?? '' });
    if (pathname === '/page.css')
      return route.fulfill({ contentType: 'text/css; charset=utf-8', body: served.css?.text ?? '' });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>',
    });
  });
  await page.goto('http://stories.test/');
  await page.waitForFunction(() => window.stories !== undefined);
});
afterAll(() => browser?.close());

test.each(files)('the stories of %s are drawn, and what a hand does in them succeeds', async (file) => {
  const listed = await page.evaluate((name) => window.stories.list(name), file);
  const some = listed.filter((name) => isFull || dayStories.includes(name));
  expect(some).not.toEqual([]);
  for (const name of some) {
    await page.evaluate(([from, story]) => window.stories.run(from, story), [file, name] as const);
    expect(await page.locator('form.jiandu').count(), name).toBe(1);
    expect(complaints.splice(0), name).toEqual([]);
  }
});
