import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { form } from '@jiandu/forms/visit-plan';
import { build } from 'esbuild';
import { renderToString } from 'react-dom/server';
import { Page } from './page.tsx';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Script and style sheet of the page, as a framework's build would make them. */
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'browser.tsx')],
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  write: false,
  outdir: '/',
  conditions: ['@jiandu/source'],
  define: { 'process.env.NODE_ENV': '"production"' },
});
const files = new Map(outputFiles.map(({ path, text }) => [path, text]));

/** Judges a filing again: a server never trusts a browser. */
async function takePlan(request: IncomingMessage): Promise<object> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { record, stage } = JSON.parse(body);
  const judged = form.validate(record, { stage });
  return { problems: judged.ok ? [] : judged.problems };
}

const port = Number(process.env.PORT ?? 8081);
createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('content-security-policy', policy);
  const file = files.get(pathname);
  if (request.method === 'POST' && pathname === '/plans') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await takePlan(request)));
  } else if (file !== undefined) {
    response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8');
    response.end(file);
  } else if (pathname === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>拜訪計畫</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/browser.css"></head>
<body><div id="root">${renderToString(<Page />)}</div><script type="module" src="/browser.js"></script></body></html>`);
  } else {
    response.writeHead(404).end();
  }
}).listen(port, () => console.log(`http://localhost:${port}/`));
