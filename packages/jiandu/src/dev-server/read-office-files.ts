import { loadFaces } from '@jiandu/batch';
import type { Office } from '@jiandu/model';
import { folderOf } from '../read-office.ts';
import { readPictures } from '../read-pictures.ts';

/**
 * Gives what an office has beside its file, as the page asks for it: its fonts by the ids of their faces, its logo by its name.
 * Throws what a printing would throw: a font that is none, a logo that is not there.
 */
export async function readOfficeFiles(
  { fonts, logo }: Pick<Office, 'fonts' | 'logo'>,
  path: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const faces = await loadFaces({ ...(fonts && { fonts }) }, folderOf(path));
  const own = faces.all.slice(0, fonts?.length ?? 0);
  const outlines = own.map(async ({ id, outlines: read }) => [id, await read()] as const);
  const pictures = await readPictures({ ...(logo !== undefined && { logo }) }, { office: path });
  return new Map([...(await Promise.all(outlines)), ...Object.entries(pictures)]);
}
