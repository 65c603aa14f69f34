// Prints what the paper beside a form takes: `npm run preview -w @jiandu/bench`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

/** What is typed into: a form, an example, and a text field of it. */
const desks = [
  ['complaint-notice', 'longest', '/address'],
  ['internal-notice', 'longest', ''],
  ['evaluation-report', 'longest', ''],
] as const;
const keys = 20;

const out = mkdtempSync(join(tmpdir(), 'jiandu-bench-'));
await build({
  entryPoints: {
    page: join(import.meta.dirname, 'preview-page.tsx'),
    worker: join(import.meta.dirname, '../packages/paper/src/worker.ts'),
  },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  conditions: ['@jiandu/source'],
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: out,
  logLevel: 'error',
});
const css = ['react/src/jiandu.css', 'paper/src/paper.css'].map((path) =>
  join(import.meta.dirname, '../packages', path),
);
const styles = await build({
  stdin: { contents: css.map((path) => `@import "${path}";`).join(''), loader: 'css', resolveDir: import.meta.dirname },
  bundle: true,
  write: false,
});
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><style>${styles.outputFiles?.[0]?.text}.desk{display:grid;grid-template-columns:1fr 1fr}</style><div id="root"></div><script type="module" src="/page.js"></script>`,
    );
    return;
  }
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  try {
    response.end(readFileSync(join(out, path)));
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function measureDesk(page: Page, [form, example, pointer]: (typeof desks)[number]): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#${form}/${example}`);
  await page.locator('.jd-sheet svg').waitFor({ timeout: 60_000 });
  const field = page
    .locator(pointer ? `form [data-pointer="${pointer}"]` : 'form [data-pointer]')
    .locator('input[type=text], input:not([type]), textarea')
    .first();
  await field.focus();
  await page.waitForTimeout(1000);
  const first = await page.evaluate(() => window.times.longTasks.splice(0));
  const busyMs = await watchThread(page);
  const busyBefore = await busyMs();
  const waits: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.type('x');
    await page.waitForFunction(() => window.times.changed > window.times.pressed, undefined, { timeout: 10_000 });
    const { pressed, changed } = await page.evaluate(() => window.times);
    waits.push(changed - pressed);
    if (key % 4 === 3) for (let back = 0; back < 4; back += 1) await page.keyboard.press('Backspace');
    await page.waitForTimeout(400);
  }
  const perKey = ((await busyMs()) - busyBefore) / (keys * 2);
  const tasks = await page.evaluate(() => window.times.longTasks);
  const elements = await page.evaluate(() => document.querySelectorAll('.jd-sheet *').length);
  const sorted = waits.sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
  console.log(
    `${form}, ${example} (${elements} elements): opened with long tasks of ${first.map(Math.round).join(', ')} ms; from a key to the paper ${at(0.5)} ms, worst ${at(1)} ms; long tasks ${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms; the page's thread ${perKey.toFixed(1)} ms a key`,
  );
}

/** Gives what tells how long the page's thread has worked, without what it waited for a processor. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  for (const desk of desks) await measureDesk(page, desk);
} finally {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
}
