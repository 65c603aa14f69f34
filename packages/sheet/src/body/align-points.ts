import type { DraftCell, DraftRow } from '../draft/draft.ts';
import { vary } from '../draft/vary.ts';
import { textOf } from '../typeset/inline.ts';

/**
 * Sets the figures of a column under each other by their points: a figure with fewer digits after the point than another of
 * its column leaves their room free at its right. All of them take the size of the smallest.
 */
export function alignPoints(rows: readonly DraftRow[]): readonly DraftRow[] {
  const longest = new Map<number, number>();
  for (const cell of rows.flatMap(({ cells }) => cells.filter(isFigure))) {
    longest.set(cell.column, Math.max(fractionOf(cell).length, longest.get(cell.column) ?? 0));
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (isFigure(cell) ? withTrail(cell, longest.get(cell.column) ?? 0) : cell)),
  }));
}

/** What a column asks of a cell: how many places a figure has after its point; `undefined` of anything else. */
export function placesOf(cell: DraftCell): number | undefined {
  return isFigure(cell) ? fractionOf(cell).length : undefined;
}

/** A figure alone in a column: right, and it says something. */
function isFigure({ span, parts }: DraftCell): boolean {
  const [part] = parts;
  return span === 1 && parts.length === 1 && part?.align === 'right' && /^[^\d]*\d/.test(textOf(part.inlines));
}

function withTrail(cell: DraftCell, length: number): DraftCell {
  return vary(cell, `places ${length}`, (own) => {
    const trail = `.${'0'.repeat(length)}`.slice(fractionOf(own).length, length);
    return { ...own, figure: true, parts: own.parts.map((part) => (trail ? { ...part, trail } : part)) };
  });
}

/** The point and what follows it. */
function fractionOf({ parts }: DraftCell): string {
  return /\.\d+$/.exec(textOf(parts[0]?.inlines ?? []).trim())?.[0] ?? '';
}
