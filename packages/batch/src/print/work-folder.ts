import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BatchError } from '../batch-error.ts';
import { makeFolder } from './make-folder.ts';

const open = new Set<string>();

/** Gives the folder in which a printing keeps what it needs to go on: one for each form, options and name of records. */
export function nameWorkFolder(folder: string, what: unknown): string {
  return join(folder, `.jiandu-${digest(what)}`);
}

/** Gives a short digest of plain data. */
export function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 20);
}

/** Makes and locks a work folder; gives what unlocks it. Throws `BatchError` where another process prints the same. */
export function lockWorkFolder(folder: string): () => void {
  makeFolder(folder);
  const lock = join(folder, 'lock');
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : undefined;
  if (open.has(folder) || (holder !== undefined && holder !== process.pid && isRunning(holder))) {
    throw new BatchError('in-use', folder, { process: String(holder ?? process.pid) });
  }
  // Half a number would be that of another process.
  writeFileSync(`${lock}.draft`, String(process.pid));
  renameSync(`${lock}.draft`, lock);
  open.add(folder);
  return () => {
    open.delete(folder);
    if (existsSync(lock)) rmSync(lock);
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes a work folder and, at last, what says that all is done: until then the next run finds that. */
export function removeWorkFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(doneOf(folder), { force: true });
}

/** Where it stands that all is done, beside the work folder. */
export function doneOf(folder: string): string {
  return `${folder}-done.jsonl`;
}
