import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DefaultFace } from './default-face-list.ts';
import { createDefaultFaces } from './default-faces.ts';
import type { Face, Faces } from './face.ts';
import { FontError } from './font-error.ts';
import { createMetrics } from './metrics.ts';
import { readTable } from './read-table.ts';

/** An office's own font file and what it is for. */
export type FaceFile = Omit<Face, 'metrics' | 'outlines'> &
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
 * Reads an office's own static TrueType file as a face: a house font, or one of rare characters (`rare: true`).
 *
 * Throws a `FontError` when the file cannot be read or is not a static TrueType font.
 */
export async function readFace(file: FaceFile): Promise<Face> {
  const { path, bytes: given, ...face } = file;
  const bytes = given ?? (await readFontFile(path, face.id));
  return { ...face, metrics: createMetrics(readTable(bytes, face.id)), outlines: async () => bytes };
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
