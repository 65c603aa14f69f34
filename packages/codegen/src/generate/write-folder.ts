import { readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { FormError } from '../form-error.ts';
import { makeFolder } from './make-folder.ts';

/** What happened to the files of a folder. */
export interface WrittenFolder {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes the generated files of a folder exactly these: each is written beside its place and then renamed, one that is the
 * same stays untouched, and generated files (`*.gen.*`) that are no longer among them are removed.
 * Throws `FormError` (`file`) when the folder cannot be written.
 */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<WrittenFolder> {
  try {
    const written: string[] = [];
    for (const [name, content] of Object.entries(files)) {
      if (await writeWhole(join(folder, name), content)) written.push(name);
    }
    const present = await listFiles(folder);
    const stale = present.filter((name) => !Object.hasOwn(files, name) && /\.gen\.[a-z.]+$/.test(name));
    for (const name of stale) await rm(join(folder, name));
    for (const name of new Set(stale.map(dirname))) {
      if (name !== '.') await rmdir(join(folder, name)).catch(() => undefined);
    }
    const unchanged = Object.keys(files).filter((name) => !written.includes(name));
    return { written, unchanged, removed: stale };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const says = `cannot be written (${code})`;
    throw new FormError({
      code: 'file',
      form: 'generate',
      path: folder,
      says,
      cure: 'choose a folder that you may write',
    });
  }
}

/** Writes a file whole or not at all; gives whether it had to be written. */
async function writeWhole(file: string, content: string): Promise<boolean> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === content) return false;
  await makeFolder(dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
