import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Office } from '@jiandu/model';
import { UsageError } from '../usage-error.ts';
import { bundlePage, type PageFiles } from './bundle-page.ts';
import { type OpenSurvey, openSurvey } from './open-survey.ts';

/** A page that shows a folder of forms while they are written. */
export interface DevServer {
  readonly address: string;
  /** How many forms the folder holds now. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** How a folder is served. */
export interface DevOptions {
  readonly port?: number;
  readonly office?: Partial<Office>;
  /** What the office has beside its file, by name. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Only this machine may ask. */
const host = '127.0.0.1';

/** Where the page is when nobody says so; another free port where this one is taken. */
const usualPort = 4680;

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The page has an empty icon.
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Serves the page for a folder of forms to this machine. Throws `FormError` where the folder holds no form, and
 * `UsageError` where the port that was asked for is taken.
 */
export async function startDevServer(
  folder: string,
  { port, office, files = new Map() }: DevOptions = {},
): Promise<DevServer> {
  const streams = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const push = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const stream of streams) stream.write(eventOf(survey));
    }, 10);
  };
  const survey = await openSurvey({ folder, ...(office && { office }) }, push);
  const page = bundlePage();
  const server = createServer((request, response) => {
    answer(request, response, { survey, page, streams, files }).catch((error: unknown) => {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error));
    });
  });
  try {
    await Promise.all([page, listen(server, port)]);
  } catch (error) {
    survey.close();
    server.close();
    throw error;
  }
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    count: () => survey.survey().forms.length,
    close: () =>
      new Promise((done) => {
        clearTimeout(timer);
        survey.close();
        for (const stream of streams) stream.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  const tries = port === undefined ? [usualPort, 0] : [port];
  for (const [index, one] of tries.entries()) {
    const code = await new Promise<string | undefined>((done) => {
      const fail = (error: NodeJS.ErrnoException) => done(error.code ?? error.message);
      server.once('error', fail);
      server.listen(one, host, () => {
        server.off('error', fail);
        done(undefined);
      });
    });
    if (code === undefined) return;
    if (index === tries.length - 1) throw new UsageError('port', `port ${one} cannot be used (${code}): name another.`);
  }
}

interface Parts {
  readonly survey: OpenSurvey;
  readonly page: Promise<PageFiles>;
  readonly streams: Set<ServerResponse>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { survey, page, streams, files } = parts;
  // A page of another name that leads to this machine (DNS rebinding) learns nothing.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    return send(response, 403, 'text/plain', 'Only for this machine.');
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Only GET.');
  const { pathname } = new URL(request.url ?? '/', `http://${host}`);
  if (pathname === '/') return send(response, 200, 'text/html', html);
  if (pathname === '/page.js') return send(response, 200, 'text/javascript', (await page).script);
  if (pathname === '/page.css') return send(response, 200, 'text/css', (await page).style);
  if (pathname === '/events') {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(eventOf(survey));
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return;
  }
  const file = pathname.startsWith('/office/') && files.get(decodeURIComponent(pathname.slice('/office/'.length)));
  if (file) return send(response, 200, 'application/octet-stream', file);
  const key = /^\/forms\/(.+)\/\d+\.js$/.exec(pathname)?.[1];
  const module = key === undefined ? undefined : await survey.module(decodeURIComponent(key));
  if (module === undefined) return send(response, 404, 'text/plain', 'There is no such page.');
  send(response, 200, 'text/javascript', module);
}

function eventOf(survey: OpenSurvey): string {
  return `data: ${JSON.stringify(survey.survey())}\n\n`;
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>简牍 Jiandu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
<div id="root"></div>
</html>
`;
