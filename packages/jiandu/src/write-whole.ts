import { writeWhole as writeFiles } from '@jiandu/codegen';
import { refuseFile } from './refuse-file.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 * Throws `UsageError` (`unwritable`) that names the file when the folder or the disk refuses.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFiles({ [path]: content });
  } catch (cause) {
    throw refuseFile('unwritable', path, cause);
  }
}
