import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** What is being written beside its place right now. */
const drafts = new Set<string>();

/**
 * Writes files, by path, all whole or none at all: beside their places first, then renamed. Folders are made as needed.
 * Throws what the file system says; then nothing new is left behind.
 */
export async function writeWhole(files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const work = Object.entries(files).map(([file, content]) => {
    return { file, content, draft: `${file}.${randomBytes(4).toString('hex')}.part` };
  });
  const made: string[] = [];
  try {
    for (const { file, content, draft } of work) {
      made.push(...(await makeFolder(dirname(file))));
      drafts.add(draft);
      await writeFile(draft, content);
    }
    for (const { file, draft } of work) {
      await rename(draft, file);
      drafts.delete(draft);
    }
  } catch (error) {
    for (const { draft } of work) {
      await rm(draft, { force: true }).catch(() => undefined);
      drafts.delete(draft);
    }
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** Removes what is not yet written whole: for a process that is told to stop. */
export function dropDrafts(): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}
