import type { DraftCell } from './draft.ts';

const varied = new WeakMap<DraftCell, Map<string, DraftCell>>();

/** Changes a cell in a way that has a name; the same cell changed in the same way is the same again, and is set once. */
export function vary(cell: DraftCell, way: string, change: () => DraftCell): DraftCell {
  const known = varied.get(cell) ?? new Map<string, DraftCell>();
  varied.set(cell, known);
  const changed = known.get(way) ?? change();
  known.set(way, changed);
  return changed;
}
