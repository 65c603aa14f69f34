import type { Edge } from '@jiandu/sheet';
import { findLine, type GridLines } from './grid-lines.ts';

/** Which way a rule runs. */
export type Direction = 'across' | 'down';

/** The part of a rule between two grid lines. `line` counts across its direction, `step` along it. */
export interface Piece {
  readonly direction: Direction;
  readonly line: number;
  readonly step: number;
  readonly edge: Edge;
}

/** The rules of a page, cut up by its grid. */
export interface Pieces {
  readonly all: readonly Piece[];
  readonly find: (direction: Direction, line: number, step: number) => Piece | undefined;
  /** Rules that do not lie on the grid. */
  readonly loose: readonly Edge[];
}

/** Cuts the rules of a page where its grid lines cross them. */
export function cutRules(edges: readonly Edge[], columns: GridLines, rows: GridLines): Pieces {
  const pieces = new Map<string, Piece>();
  const loose: Edge[] = [];
  for (const edge of edges) {
    const direction = directionOf(edge);
    const [lines, steps] = direction === 'across' ? [rows, columns] : [columns, rows];
    const line = findLine(lines, direction === 'across' ? edge.y1 : edge.x1);
    const [from, to] = direction === 'across' ? ordered(edge.x1, edge.x2) : ordered(edge.y1, edge.y2);
    const [first, end] = [findLine(steps, from), findLine(steps, to)];
    if (line < 0 || first < 0 || end <= first) loose.push(edge);
    for (let step = first; line >= 0 && first >= 0 && step < end; step += 1) {
      const piece = { direction, line, step, edge };
      const before = pieces.get(keyOf(direction, line, step));
      if (!before || before.edge.width < edge.width) pieces.set(keyOf(direction, line, step), piece);
    }
  }
  return {
    all: [...pieces.values()],
    find: (direction, line, step) => pieces.get(keyOf(direction, line, step)),
    loose,
  };
}

/** Which way an edge runs. */
export function directionOf({ x1, y1, x2, y2 }: Edge): Direction {
  return Math.abs(x2 - x1) >= Math.abs(y2 - y1) ? 'across' : 'down';
}

function keyOf(direction: Direction, line: number, step: number): string {
  return `${direction} ${line} ${step}`;
}

function ordered(first: number, second: number): readonly [number, number] {
  return first <= second ? [first, second] : [second, first];
}
