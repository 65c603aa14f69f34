import type { Face, Faces, FaceWanted } from './face.ts';
import { FontError } from './font-error.ts';

/** Faces to print with: looks a code point up along the chain of the wanted script and role, and a face by its id. */
export function createFaces(faces: readonly Face[]): Faces {
  const byId = new Map<string, Face>();
  for (const face of faces) {
    if (byId.has(face.id)) {
      throw new FontError('duplicate-face', face.id, 'two faces have this id; give each its own');
    }
    byId.set(face.id, face);
  }
  const chains = new Map<string, readonly Face[]>();
  const chainOf = (wanted: FaceWanted): readonly Face[] => {
    const key = `${wanted.script} ${wanted.role}`;
    const chain = chains.get(key) ?? orderFaces(faces, wanted);
    chains.set(key, chain);
    return chain;
  };
  return {
    all: faces,
    chain: chainOf,
    find: (codePoint, wanted) => chainOf(wanted).find((face) => face.metrics.advance(codePoint) !== undefined),
    byId: (id) => {
      const face = byId.get(id);
      if (face) return face;
      const known = [...byId.keys()].join(', ');
      throw new FontError('unknown-face', id, `no face has this id; the faces are: ${known || 'none'}`);
    },
  };
}

/** Faces of equal distance keep their given order. */
function orderFaces(faces: readonly Face[], wanted: FaceWanted): readonly Face[] {
  const distance = (face: Face): number =>
    (face.rare ? 4 : 0) + (face.role === wanted.role ? 0 : 2) + (face.script === wanted.script ? 0 : 1);
  return [...faces].sort((a, b) => distance(a) - distance(b));
}
