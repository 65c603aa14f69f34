import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createFace, type FaceUse } from './create-face.ts';
import type { DefaultFace } from './default-face-list.ts';
import { createDefaultFaces } from './default-faces.ts';
import type { Face, Faces } from './face.ts';
import { FontError } from './font-error.ts';

export { type FaceFolderOptions, writeFaceFolder } from './pieces/write-face-folder.ts';

/** An office's own font file and what it is for; the least that must be said is its id. */
export type FaceFile = FaceUse &
  ({ readonly path: string; readonly bytes?: never } | { readonly bytes: Uint8Array; readonly path?: never });

/** Where to look for the font packages. */
export interface DefaultFacesOptions {
  /** URL of the module whose `node_modules` have the fonts; default: this package. */
  readonly from?: string | URL;
}

/**
 * Gives the default faces. Metrics are at hand; outlines are read from the optional packages `@expo-google-fonts/noto-*`
 * when a writer asks for them, which throws a `FontError` where a package is not installed.
 */
export async function loadDefaultFaces(options: DefaultFacesOptions = {}): Promise<Faces> {
  const { resolve } = createRequire(options.from ?? import.meta.url);
  return createDefaultFaces(async (face) => readFontFile(resolveFont(resolve, face), face.id));
}

/**
 * Reads an office's own static TrueType file as a face: a house font, or one of rare characters (`rare: true`), as
 * `createFace` makes it.
 *
 * Throws a `FontError` when the file cannot be read or is not a static TrueType font.
 */
export async function readFace(file: FaceFile): Promise<Face> {
  const { path, bytes, ...use } = file;
  const read = bytes ?? (await readFontFile(path, use.id));
  try {
    return createFace(read, use);
  } catch (error) {
    // An office calls its fonts by their files.
    if (path === undefined || !(error instanceof FontError)) throw error;
    const { code, message, cause } = error;
    throw new FontError(code, use.id, `${path}: ${message.slice(use.id.length + 2)}`, { cause });
  }
}

async function readFontFile(path: string, face: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new FontError('unreadable', face, `cannot read ${path}; check the path and its permissions`, { cause });
  }
}

function resolveFont(resolve: NodeJS.RequireResolve, { id, file }: DefaultFace): string {
  try {
    return resolve(file);
  } catch (cause) {
    const name = file.split('/').slice(0, 2).join('/');
    throw new FontError('not-installed', id, `its font is not installed; run: npm install ${name}`, { cause });
  }
}
