import { join } from 'node:path';
import { writeFolder } from './write-folder.ts';

/** Digests as records keep them; other keys name no file. */
const digest = /^sha256-[0-9a-f]{64}$/;

/**
 * Writes the pictures of a paper into a folder, each called by its digest, as `--pictures` of a printing finds it. Gives their
 * paths by digest. Throws `UsageError` (`unwritable`).
 */
export async function writePictures(
  files: Readonly<Record<string, Uint8Array>>,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const named = Object.entries(files).flatMap(([key, bytes]) =>
    digest.test(key) ? [{ key, bytes, name: `${key}.${bytes[0] === 0x89 ? 'png' : 'jpg'}` }] : [],
  );
  await writeFolder(Object.fromEntries(named.map(({ name, bytes }) => [name, bytes])), folder);
  return Object.fromEntries(named.map(({ key, name }) => [key, join(folder, name)]));
}
