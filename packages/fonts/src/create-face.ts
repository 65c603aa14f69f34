import type { Face } from './face.ts';
import { createMetrics } from './metrics.ts';
import { readTable } from './read-table.ts';

/** What a font file is for; the least that must be said is its id. */
export type FaceUse = Pick<Face, 'id'> & Partial<Omit<Face, 'id' | 'metrics' | 'outlines'>>;

/**
 * Makes a face of a static TrueType file. Without a script and a role it is Simplified Song; without a weight 400, or 700 for
 * Hei; without a Word family of the one that it names itself. Throws a `FontError` for any other kind of file.
 */
export function createFace(bytes: Uint8Array, use: FaceUse): Face {
  const { id, script = 'zh-Hans', role = 'song', rare } = use;
  const facts = readTable(bytes, id);
  const { weight = role === 'hei' ? 700 : 400, wordFamily = facts.family ?? id } = use;
  const face = { id, script, role, weight, wordFamily, ...(rare && { rare }) };
  return { ...face, metrics: createMetrics(facts), outlines: async () => bytes };
}
