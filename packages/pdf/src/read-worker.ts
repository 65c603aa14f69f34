import { answer } from './read/answer.ts';

/** A file, as a message brings it; other messages of the thread are those of pdf.js. */
async function reply(file: unknown): Promise<void> {
  if (file instanceof Uint8Array) port.postMessage(await answer(file));
}

/** The side of a thread: Node's, or the global scope of a worker in a browser. */
interface Port {
  readonly postMessage: (message: unknown) => void;
}

const isNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
const thread = isNode ? process.getBuiltinModule('node:worker_threads').parentPort : undefined;
const port = thread ?? (globalThis as unknown as Port);
if (thread) thread.on('message', reply);
else globalThis.addEventListener?.('message', ({ data }) => reply(data as unknown));
port.postMessage?.('ready');
