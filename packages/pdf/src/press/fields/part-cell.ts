import type { Cell, Line, Run } from '@jiandu/sheet';
import type { FindSpot, PlannedSpot } from '@jiandu/sheet/spots';
import { type FieldPlace, measurePlace, type Owners } from './measure-place.ts';

/** What a cell of a fillable paper says between its fields, and the fields. */
export type CellPiece =
  | { readonly says: Cell; readonly place?: undefined }
  | { readonly says?: undefined; readonly place: FieldPlace };

/** Parts a cell into its own words and the places of fields, in reading order. */
export function partCell(cell: Cell, find: FindSpot): readonly CellPiece[] {
  const owners = ownersOf(cell, find);
  const pieces: CellPiece[] = [];
  const seen = new Set<PlannedSpot>();
  let words: Line[] = [];
  const stop = () => {
    if (words.length > 0) pieces.push({ says: { ...cell, lines: words } });
    words = [];
  };
  for (const { baseline, runs } of cell.lines) {
    for (const run of runs) {
      const spot = owners.get(run);
      if (!spot) words.push({ baseline, runs: [run] });
      else if (!seen.has(spot)) {
        stop();
        seen.add(spot);
        pieces.push({ place: measurePlace(spot, cell, owners) });
      }
    }
  }
  stop();
  return pieces;
}

/** The place of each run; what stands between two runs of a place belongs to it. */
function ownersOf(cell: Cell, find: FindSpot): Owners {
  const runs = cell.lines.flatMap((line) => line.runs);
  const found = runs.map((run) => find(cell, run));
  const owners = new Map<Run, PlannedSpot>();
  for (const [at, run] of runs.entries()) {
    const spot = found[at] ?? between(found, at);
    if (spot) owners.set(run, spot);
  }
  return owners;
}

function between(found: readonly (PlannedSpot | undefined)[], at: number): PlannedSpot | undefined {
  const before = found.slice(0, at).reverse().find(Boolean);
  return before === found.slice(at + 1).find(Boolean) ? before : undefined;
}
