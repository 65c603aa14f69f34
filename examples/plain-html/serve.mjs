// A static folder, and an address that says what it was sent: any server of any age does the same.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'";

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === '/visits') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const filing = JSON.parse(new URLSearchParams(body).get('visit') ?? '{}');
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(filing, null, 2));
    return;
  }
  const path = join(import.meta.dirname, normalize(pathname === '/' ? '/index.html' : pathname));
  const file = path.startsWith(import.meta.dirname) ? await readFile(path).catch(() => undefined) : undefined;
  response.writeHead(file ? 200 : 404, {
    'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`,
    'content-security-policy': policy,
  });
  response.end(file);
}).listen(Number(process.env.PORT ?? 8080), () => console.log(`http://localhost:${process.env.PORT ?? 8080}/`));
