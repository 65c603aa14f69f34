import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Office } from '@jiandu/model';
import { folderOf } from './read-office.ts';
import { refuseFile } from './refuse-file.ts';
import { UsageError } from './usage-error.ts';

/** What a folder of pictures may weigh in all: it is held in memory. */
const mostBytes = 256 * 2 ** 20;

/** Gives the office's logo, which stands beside its file, and the pictures of a folder by their names without ending: those that records name by digest. */
export async function readPictures(
  { logo }: Pick<Office, 'logo'>,
  { office, pictures }: { readonly office?: string | undefined; readonly pictures?: string | undefined },
): Promise<Readonly<Record<string, Uint8Array>>> {
  const found: Record<string, Uint8Array> = {};
  if (pictures !== undefined) {
    let size = 0;
    for (const name of (await readFolder(pictures)).sort()) {
      if (!/\.(?:png|jpe?g)$/i.test(name)) continue;
      const bytes = await readPicture(join(pictures, name));
      size += bytes.length;
      if (size > mostBytes) throw new UsageError('too-large', `${pictures} has more than 256 MB of pictures.`);
      found[parse(name).name] = bytes;
    }
  }
  if (logo !== undefined) found[logo] = await readPicture(join(folderOf(office), logo));
  return found;
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw refuseFile('unreadable', folder, error);
  }
}

async function readPicture(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw refuseFile('unreadable', path, error);
  }
}
