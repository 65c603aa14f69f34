import { join } from 'node:path';
import { writeWhole } from '@jiandu/codegen';
import { refuseFile } from './refuse-file.ts';

/** Writes files into a folder, all or none. Throws `UsageError` (`unwritable`). */
export async function writeFolder(files: Readonly<Record<string, Uint8Array>>, out: string): Promise<void> {
  try {
    await writeWhole(Object.fromEntries(Object.entries(files).map(([name, content]) => [join(out, name), content])));
  } catch (cause) {
    throw refuseFile('unwritable', out, cause);
  }
}
