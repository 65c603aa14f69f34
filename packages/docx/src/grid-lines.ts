import type { Twips } from '@jiandu/sheet';

/** The positions at which a table is divided, in order. */
export interface GridLines {
  readonly positions: readonly Twips[];
  /** Positions that lie no further beyond one are the same line. */
  readonly tolerance: Twips;
}

/** Gives the distinct positions in order; positions that nearly coincide become the first of them. */
export function gridLines(all: readonly Twips[], tolerance: Twips): GridLines {
  const positions: Twips[] = [];
  for (const position of [...all].sort((first, second) => first - second)) {
    const last = positions.at(-1);
    if (last === undefined || position - last > tolerance) positions.push(position);
  }
  return { positions, tolerance };
}

/** Gives the index of the grid line at a position, or -1 when there is none. */
export function findLine({ positions, tolerance }: GridLines, position: Twips): number {
  return positions.findIndex((line) => Math.abs(position - line) <= tolerance);
}

/** Gives the distances between grid lines. */
export function gaps({ positions }: GridLines): readonly Twips[] {
  return positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
}
