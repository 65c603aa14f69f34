import type { Face, FaceRole, Faces, FaceWanted } from './face.ts';
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
  const known = new Map<string, readonly Face[]>();
  const chainOf = (wanted: FaceWanted): readonly Face[] => {
    const key = `${wanted.script} ${wanted.role}`;
    const chain = known.get(key) ?? orderFaces(faces, wanted);
    known.set(key, chain);
    return chain;
  };
  return {
    all: faces,
    chain: chainOf,
    find: (codePoint, wanted) => chainOf(wanted).find((face) => face.metrics.advance(codePoint) !== undefined),
    byId: (id) => {
      const face = byId.get(id);
      if (face) return face;
      const ids = [...byId.keys()].join(', ');
      throw new FontError('unknown-face', id, `no face has this id; the faces are: ${ids || 'none'}`);
    },
  };
}

/** A face as a chain sees it: its role, and whether it is of the wanted script. */
type Likeness = `${FaceRole} ${'own' | 'other'}`;

/**
 * Whom the chain of a role asks, in this order. FangSong of the other script comes after Song of both: text that changes its
 * face at every character which the two scripts share is worse than text in Song.
 */
const chains = {
  song: ['song own', 'song other', 'fang own', 'fang other', 'hei own', 'hei other'],
  hei: ['hei own', 'hei other', 'song own', 'song other', 'fang own', 'fang other'],
  fang: ['fang own', 'song own', 'song other', 'fang other', 'hei own', 'hei other'],
} as const satisfies Record<FaceRole, readonly Likeness[]>;

/** Faces of equal distance keep their given order. */
function orderFaces(faces: readonly Face[], wanted: FaceWanted): readonly Face[] {
  const asked: readonly Likeness[] = chains[wanted.role];
  const distance = ({ rare, role, script }: Face): number => {
    const likeness: Likeness = `${role} ${script === wanted.script ? 'own' : 'other'}`;
    return (rare ? asked.length : 0) + asked.indexOf(likeness);
  };
  return [...faces].sort((a, b) => distance(a) - distance(b));
}
