import type { Cell, Sheet } from './sheet.ts';

/** Told once a cell: papers of one plate have most of theirs in common. */
const inCells = new WeakMap<Cell, readonly string[]>();

/** The faces that pages name, in the order in which they do. */
export function facesOf(pages: Sheet['pages']): readonly string[] {
  const named = new Set<string>();
  for (const { cells } of pages) for (const cell of cells) for (const face of facesIn(cell)) named.add(face);
  for (const { marks } of pages) for (const mark of marks) if (mark.mark === 'watermark') named.add(mark.face);
  return [...named];
}

/** Whether two cells name the same faces in the same order. */
export function hasSameFaces(one: Cell, other: Cell): boolean {
  const faces = facesIn(other);
  let found = 0;
  for (const { runs } of one.lines) {
    for (const run of runs) {
      if (!('face' in run) || (found > 0 && run.face === faces[found - 1])) continue;
      if (run.face === faces[found]) found += 1;
      else if (!faces.slice(0, found).includes(run.face)) return false;
    }
  }
  return found === faces.length;
}

function facesIn(cell: Cell): readonly string[] {
  const known = inCells.get(cell);
  if (known) return known;
  const named = new Set<string>();
  for (const { runs } of cell.lines) for (const run of runs) if ('face' in run) named.add(run.face);
  const faces = [...named];
  inCells.set(cell, faces);
  return faces;
}
