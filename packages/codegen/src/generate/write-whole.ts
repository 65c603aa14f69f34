import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes files, by path, all whole or none at all: beside their places first, then renamed. Folders are made as needed.
 * Throws what the file system says; then nothing new is left behind.
 */
export async function writeWhole(files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const made: string[] = [];
  try {
    for (const file of Object.keys(files)) made.push(...(await makeFolder(dirname(file))));
    writeAtOnce(files);
  } catch (error) {
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** Without a pause, in which a process that is told to stop would leave drafts behind. */
function writeAtOnce(files: Readonly<Record<string, Uint8Array | string>>): void {
  const work = Object.entries(files).map(([file, content]) => {
    return { file, content, draft: `${file}.${randomBytes(4).toString('hex')}.part` };
  });
  try {
    for (const { content, draft } of work) writeFileSync(draft, content);
    for (const { file, draft } of work) renameSync(draft, file);
  } catch (error) {
    for (const { draft } of work) rmSync(draft, { force: true });
    throw error;
  }
}
