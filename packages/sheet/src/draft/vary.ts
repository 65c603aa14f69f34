import { knownBy } from '../known-by.ts';
import type { DraftCell } from './draft.ts';

/** A change to a cell, told by a name. */
interface Way {
  readonly from: DraftCell;
  readonly way: string;
  readonly change: (cell: DraftCell) => DraftCell;
}

const varied = new WeakMap<DraftCell, Map<string, DraftCell>>();
const ways = new WeakMap<DraftCell, Way>();

/** Changes a cell in a way that has a name; the same cell changed in the same way is the same again, and is set once. */
export function vary(cell: DraftCell, way: string, change: (cell: DraftCell) => DraftCell): DraftCell {
  const known = knownBy(varied, cell, () => new Map<string, DraftCell>());
  const changed = known.get(way) ?? change(cell);
  known.set(way, changed);
  ways.set(changed, { from: cell, way, change });
  return changed;
}

/** The cell that was there before any change to it. */
export function originOf(cell: DraftCell): DraftCell {
  const way = ways.get(cell);
  return way ? originOf(way.from) : cell;
}

/** Changes a cell as another one was changed. */
export function varyLike(cell: DraftCell, like: DraftCell): DraftCell {
  const way = ways.get(like);
  return way ? vary(varyLike(cell, way.from), way.way, way.change) : cell;
}
