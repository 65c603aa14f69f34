import type { Face, Faces } from '../face.ts';
import { createFaces } from '../faces.ts';
import { FontError } from '../font-error.ts';
import { createMetrics, unpackTable } from '../metrics.ts';
import { createOutlineStore, type OutlineStore } from './create-outline-store.ts';
import { type FaceFolder, folderVersion } from './face-folder.ts';
import { createFolderReader } from './read-folder.ts';

/** How a folder of fonts is fetched. */
export interface FetchFacesOptions {
  /** Fetches a file; default: the `fetch` of the browser. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

/** How far the outlines are. */
export interface OutlineProgress {
  readonly loaded: number;
  readonly total: number;
}

/** How outlines are fetched ahead. */
export interface FetchOutlinesOptions {
  readonly signal?: AbortSignal;
  /** Is told of bytes as they come; not at all where everything is at hand. */
  readonly onProgress?: (progress: OutlineProgress) => void;
}

/** Faces whose outlines come from a folder, piece by piece. */
export interface FetchedFaces extends Faces {
  /** Fetches the pieces with some characters, by face, so that a writer then waits for nothing. */
  readonly fetchOutlines: (
    wanted: ReadonlyMap<string, ReadonlySet<number>>,
    options?: FetchOutlinesOptions,
  ) => Promise<void>;
}

/**
 * Gives the faces of a folder that `jiandu fonts` wrote, in a browser or in Node. Metrics come at once; of the outlines, only
 * pieces with characters that a paper has. Nothing is fetched from anywhere else.
 *
 * Throws a `FontError` when the folder cannot be read.
 */
export async function fetchFaces(base: string | URL, options: FetchFacesOptions = {}): Promise<FetchedFaces> {
  const reader = createFolderReader(base, options.fetch ?? globalThis.fetch.bind(globalThis));
  const folder = await reader.readJson<FaceFolder>('faces.json', 'faces.json', options.signal);
  if (folder.version !== folderVersion || !Array.isArray(folder.faces)) {
    throw new FontError(
      'unsupported',
      'faces.json',
      `its version is not ${folderVersion}; write the folder again with jiandu fonts`,
    );
  }
  const stores = new Map<string, OutlineStore>();
  const all = folder.faces.map(({ metrics, index, ...own }): Face => {
    const store = createOutlineStore(own.id, index, reader);
    stores.set(own.id, store);
    return { ...own, metrics: createMetrics(unpackTable(metrics)), outlines: store.outlines };
  });
  return { ...createFaces(all), fetchOutlines: (wanted, how) => fetchOutlines(stores, wanted, how) };
}

async function fetchOutlines(
  stores: ReadonlyMap<string, OutlineStore>,
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
  { signal, onProgress }: FetchOutlinesOptions = {},
): Promise<void> {
  const asked = [...wanted].flatMap(([id, codePoints]) => {
    const store = stores.get(id);
    return store ? [store.missing(codePoints, signal)] : [];
  });
  const missing = (await Promise.all(asked)).flat();
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  if (total > 0) onProgress?.({ loaded, total });
  await Promise.all(
    missing.map(async ({ bytes, load }) => {
      await load(signal);
      loaded += bytes;
      onProgress?.({ loaded, total });
    }),
  );
}
