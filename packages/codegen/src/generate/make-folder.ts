import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one by one: `mkdir` with `recursive` never returns in places where nothing can be
 * made, such as /proc. Gives the folders that were not there before, the outermost first.
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return [];
  const above = dirname(folder) === folder ? [] : await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
    return [...above, folder];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && found === undefined) return above;
    throw error;
  }
}
