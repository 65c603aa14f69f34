import type { Twips } from '@jiandu/sheet';

/** Positions closer than this are one grid line: 0.3 pt, which no eye sees and no column could hold. */
const tolerance: Twips = 6;

/** The positions at which a table is divided, in order. */
export type GridLines = readonly Twips[];

/** Gives the distinct positions in order; positions that nearly coincide become the first of them. */
export function gridLines(positions: readonly Twips[]): GridLines {
  const lines: Twips[] = [];
  for (const position of [...positions].sort((first, second) => first - second)) {
    const last = lines.at(-1);
    if (last === undefined || position - last > tolerance) lines.push(position);
  }
  return lines;
}

/** Gives the index of the grid line at a position, or -1 when there is none. */
export function findLine(lines: GridLines, position: Twips): number {
  return lines.findIndex((line) => position >= line - tolerance && position - line <= tolerance);
}

/** Gives the distances between grid lines. */
export function gaps(lines: GridLines): readonly Twips[] {
  return lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
}
