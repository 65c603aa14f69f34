import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 * Throws `UsageError` (`unwritable`) that names the file when the folder or the disk refuses.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      'unwritable',
      `cannot write ${path}: ${why}. Choose another folder with --out, or free space.`,
      cause,
    );
  }
}
