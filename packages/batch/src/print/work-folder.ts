import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BatchError } from '../batch-error.ts';

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
  mkdirSync(folder, { recursive: true });
  rmSync(doneOf(folder), { recursive: true, force: true });
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
    rmSync(lock, { force: true });
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

/** Removes a work folder, at once as far as the next run can tell: what a stop leaves of it is removed then. */
export function removeWorkFolder(folder: string): void {
  renameSync(folder, doneOf(folder));
  rmSync(doneOf(folder), { recursive: true, force: true });
}

function doneOf(folder: string): string {
  return `${folder}-done`;
}
