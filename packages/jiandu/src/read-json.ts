import { readFile } from 'node:fs/promises';
import { parseJson as parseStrictly } from '@jiandu/codegen';
import { refuseFile } from './refuse-file.ts';
import { UsageError } from './usage-error.ts';

/** Reads a file. Throws `UsageError` that names it. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw refuseFile('unreadable', path, cause);
  }
}

/** Reads a text file without its byte order mark. Throws `UsageError` that names the file. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError('unreadable', `cannot read ${path}: it is not UTF-8 text; save it as UTF-8.`, cause);
  }
}

/** Parses JSON; `place` names the file in the error, which says line and column. */
export function parseJson(text: string, place: string): unknown {
  try {
    return parseStrictly(text);
  } catch (cause) {
    throw new UsageError('invalid-json', `${place} is not JSON: ${(cause as Error).message}.`, cause);
  }
}
