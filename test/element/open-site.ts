import { type Browser, chromium, type Page } from 'playwright-core';

const origin = 'http://portal.test';

/** A policy that allows no inline script, no inline style, no eval and no policy of Trusted Types. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A page, and what it complained about. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Starts the browser of the system. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** Opens the page `/` of a static site, given by its files; nothing else is reachable. */
export async function openSite(
  browser: Browser,
  files: Readonly<Record<string, Uint8Array | string>>,
  policy = strictPolicy,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'zh-CN' });
  const complaints: string[] = [];
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files[pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))];
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    const contentType = `${typeOf(pathname)}; charset=utf-8`;
    return route.fulfill({ contentType, body: Buffer.from(body), headers: { 'content-security-policy': policy } });
  });
  await page.goto(`${origin}/`);
  return { page, complaints };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'text/html';
}

/** A page around some markup, with its own style sheet and script. */
export function writePage(body: string): string {
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>门户</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><script type="module" src="/jiandu-element.js"></script></head>
<body><main><h1>门户</h1>${body}</main><script type="module" src="/page.js"></script></body></html>`;
}
