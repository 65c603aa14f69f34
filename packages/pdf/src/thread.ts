import type { Worker, WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of Node from the address of a module; beside our sources it must first learn to read TypeScript. What is
 * Node's is asked for when it runs, so that what bundles for browsers does not look for it.
 */
export function startThread(address: URL, options: WorkerOptions = {}): Worker {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  if (!address.pathname.endsWith('.ts')) return new Thread(address, options);
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  const { resolve } = process.getBuiltinModule('node:module').createRequire(import.meta.url);
  const tsx = pathToFileURL(resolve('tsx/esm/api').replace(/\.cjs$/, '.mjs')).href;
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => register() && import(${JSON.stringify(address.href)}));`;
  return new Thread(code, { ...options, eval: true, execArgv: ['--conditions=@jiandu/source'] });
}
