import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { FormError } from '../form-error.ts';
import { explainFileError } from './explain-file-error.ts';
import { writeWhole } from './write-whole.ts';

/** What happened to the files of a folder. */
export interface WrittenFolder {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes the generated files of a folder exactly these: all that changed are written, or none; one that is the same stays
 * untouched, and generated files (`*.gen.*`) that are no longer among them are removed.
 * Throws `FormError` (`file`) when the folder cannot be written.
 */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<WrittenFolder> {
  try {
    const written: string[] = [];
    for (const [name, content] of Object.entries(files)) {
      const present = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      if (present !== content) written.push(name);
    }
    await writeWhole(Object.fromEntries(written.map((name) => [join(folder, name), files[name] ?? ''])));
    const present = await listFiles(folder);
    const stale = present.filter((name) => !Object.hasOwn(files, name) && /\.gen\.[a-z.]+$/.test(name));
    for (const name of stale) await rm(join(folder, name));
    for (const name of new Set(stale.map(dirname))) {
      if (name !== '.') await rmdir(join(folder, name)).catch(() => undefined);
    }
    const unchanged = Object.keys(files).filter((name) => !written.includes(name));
    return { written, unchanged, removed: stale };
  } catch (error) {
    throw new FormError({
      code: 'file',
      form: 'generate',
      path: folder,
      says: `cannot be written: ${explainFileError(error)}`,
      cure: 'choose another folder, or make room',
    });
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
