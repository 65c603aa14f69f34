import { tables } from '../gen/metrics.gen.ts';
import { type DefaultFace, defaultFaces } from './default-face-list.ts';
import type { Faces } from './face.ts';
import { createFaces } from './faces.ts';
import { createMetrics, unpackTable } from './metrics.ts';

/**
 * The default faces, with outlines from wherever the host keeps them: in a browser, `(face) => fetch(urls[face.id])…`.
 * Metrics are at hand at once; `readOutlines` is called when a writer first asks for a face's outlines, once a face.
 */
export function createDefaultFaces(readOutlines: (face: DefaultFace) => Promise<Uint8Array>): Faces {
  return createFaces(
    defaultFaces.map((face) => {
      const { id, script, role, weight, wordFamily } = face;
      const metrics = createMetrics(unpackTable(tables[id]));
      return { id, script, role, weight, wordFamily, metrics, outlines: once(() => readOutlines(face)) };
    }),
  );
}

/** Keeps what the first call gives; a failure is not kept, so that a later call may try again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
