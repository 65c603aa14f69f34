import { resolve } from 'node:path';
import { createFaces, type Faces } from '@jiandu/fonts';
import { loadDefaultFaces, readFace } from '@jiandu/fonts/node';
import type { Office } from '@jiandu/model';

/** Loads the faces that an office prints with: its own fonts, in a folder, then the default ones; those of rare characters last. */
export async function loadFaces({ fonts }: Pick<Office, 'fonts'>, folder = '.'): Promise<Faces> {
  const defaults = await loadDefaultFaces();
  if (fonts === undefined) return defaults;
  const own = fonts.map(({ path, ...face }, index) =>
    readFace({ ...face, id: `office-${index + 1}`, path: resolve(folder, path) }),
  );
  return createFaces([...(await Promise.all(own)), ...defaults.all]);
}
