import { join } from 'node:path';
import { explainFileError, writeWhole } from '@jiandu/codegen';
import { UsageError } from './usage-error.ts';

/** Writes files into a folder, all or none. Throws `UsageError` (`unwritable`). */
export async function writeFolder(files: Readonly<Record<string, Uint8Array>>, out: string): Promise<void> {
  try {
    await writeWhole(Object.fromEntries(Object.entries(files).map(([name, content]) => [join(out, name), content])));
  } catch (cause) {
    const message = `cannot write to ${out}: ${explainFileError(cause)}. Choose another folder with --out, or make room.`;
    throw new UsageError('unwritable', message, cause);
  }
}
