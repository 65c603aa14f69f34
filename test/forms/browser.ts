import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { SentOptions } from './page.tsx';
import { bundleEveryKind } from './read-every-kind.ts';

const root = join(import.meta.dirname, '../..');
const origin = 'http://forms.test';

/** The strictest policy that a portal can have: no inline script, no inline style, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** How large a page is and what stands in it before its script runs. */
interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the server has drawn. */
  readonly drawn?: string;
}

/** Pages that show web forms in a real browser. */
export interface FormBrowser {
  /** Gives a page that shows a form, as good as new: to open one takes far longer than what is looked at. */
  readonly open: (options: SentOptions, page?: PageOptions) => Promise<Page>;
  /** Lets the pages be used again, and gives what they complained about. */
  readonly closePages: () => Promise<readonly string[]>;
  /** Gives what the pages complained about since it was last asked. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The form of every kind, as `open` names it. */
export const everyKind = '/every-kind.js';

/** A form of the catalogue, as `open` names it. */
export function catalogueForm(id: string): string {
  return `/forms/${id}.js`;
}

/** Gives the text field of this very name, as a screen reader says it, with or without a list to choose from. */
export function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));
}

/** Starts the browser; `modules` are served beside the form of every kind, `alias` puts other packages in the place of the page's. */
export async function startBrowser(
  modules: Readonly<Record<string, string>> = {},
  alias: Readonly<Record<string, string>> = {},
): Promise<FormBrowser> {
  const [browser, script, css, form] = await Promise.all([
    launch(),
    bundle({ entryPoints: [join(import.meta.dirname, 'page.tsx')], alias }),
    bundle({ entryPoints: [join(root, 'packages/react/src/jiandu.css')] }),
    bundleEveryKind(),
  ]);
  const served = new Map<string, string>([
    ['/page.js', script],
    ['/jiandu.css', css],
    [
      '/page.css',
      ':root{color-scheme:light dark}body{margin:0;background:light-dark(#eef0f3,#14171b)}main{max-width:76rem;margin:0 auto;padding:0 1rem}h1{font-size:1rem}',
    ],
    [everyKind, form],
    ...Object.entries(modules),
  ]);
  const serve = async (path: string) => {
    const id = /^\/forms\/([a-z-]+)\.js$/.exec(path)?.[1];
    if (id && !served.has(path)) served.set(path, await bundleCatalogueForm(id));
    return served.get(path);
  };
  const complaints: string[] = [];
  const busy: Page[] = [];
  const idle: Page[] = [];
  return {
    async open(options, how = {}) {
      const { width = 1200, height = 900, drawn } = how;
      const page = (drawn === undefined && idle.pop()) || (await openPage({ browser, serve, complaints }, drawn ?? ''));
      if (drawn === undefined) busy.push(page);
      await page.setViewportSize({ width, height });
      await page.evaluate((sent) => window.door.show(sent), { fresh: drawn === undefined, ...options });
      return page;
    },
    complaints: () => complaints.splice(0),
    async closePages() {
      for (const page of busy) await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
      idle.push(...busy.splice(0));
      return complaints.splice(0);
    },
    close: () => browser.close(),
  };
}

interface Served {
  readonly browser: Browser;
  readonly serve: (path: string) => Promise<string | undefined>;
  readonly complaints: string[];
}

async function openPage({ browser, serve, complaints }: Served, drawn: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(10_000);
  page.setDefaultNavigationTimeout(60_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/' ? writePage(drawn) : await serve(pathname);
    const headers = { 'content-security-policy': policy };
    const contentType = `${typeOf(pathname)}; charset=utf-8`;
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body, headers });
  });
  await page.goto(`${origin}/`);
  return page;
}

function writePage(drawn: string): string {
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>表单</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/jiandu.css"><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>门户</h1><div id="root">${drawn}</div></main><script type="module" src="/page.js"></script></body></html>`;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'text/html';
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function bundleCatalogueForm(id: string): Promise<string> {
  return bundle({
    stdin: { contents: `export { form } from '@jiandu/forms/${id}';`, resolveDir: import.meta.dirname },
  });
}

/** Bundles a script or a style sheet for a page. */
export async function bundle(source: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...source,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    conditions: ['@jiandu/source'],
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
    logLevel: 'error',
  });
  return outputFiles?.[0]?.text ?? '';
}
