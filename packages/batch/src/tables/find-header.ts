import type { Match, MatchHeader } from '../columns/match-header.ts';
import type { Row, Table } from './table.ts';

/** The head of one column, as it stands and as it is understood. */
export interface Head {
  readonly column: number;
  readonly line: number;
  readonly text: string;
  readonly match: Match;
}

/** The head line of a table, which may have a line of groups above it. */
export interface Header {
  /** The last line of the header; records begin below it. */
  readonly line: number;
  readonly heads: readonly Head[];
}

const mostLinesAbove = 10;

/**
 * Finds the head line of a table: of the first lines, the one or the two in which most heads are known; titles above it
 * are passed over. `undefined` where no line has a head that is known.
 */
export async function findHeader(table: Table, match: MatchHeader): Promise<Header | undefined> {
  const first: Row[] = [];
  for await (const row of table.rows()) {
    first.push(row);
    if (first.length > mostLinesAbove) break;
  }
  const candidates = first.flatMap((row, index) => {
    const above = index > 0 ? first[index - 1] : undefined;
    return [readOne(row, match), ...(above ? [readTwo(above, row, match)] : [])];
  });
  const best = candidates.reduce((one, other) => (countKnown(other) > countKnown(one) ? other : one), {
    line: 0,
    heads: [],
  });
  return countKnown(best) > 0 ? best : undefined;
}

function countKnown({ heads }: Header): number {
  return heads.filter(({ match }) => match.is !== 'unknown').length;
}

function readOne({ line, cells }: Row, match: MatchHeader): Header {
  const heads = cells.flatMap((cell, column) =>
    cell ? [{ column, line, text: cell.text, match: match(cell.text) }] : [],
  );
  return { line, heads };
}

/** A group stands over its first column, or over all of them in merged cells; a head without one below it is a head. */
function readTwo(above: Row, below: Row, match: MatchHeader): Header {
  let group = '';
  const width = Math.max(above.cells.length, below.cells.length);
  const heads = Array.from({ length: width }, (_, column) => {
    const over = above.cells[column]?.text;
    const own = below.cells[column]?.text;
    group = over ?? group;
    if (own === undefined)
      return over === undefined ? [] : [{ column, line: above.line, text: over, match: match(over) }];
    const longer = match(`${group} ${own}`);
    const shorter = match(own);
    const best = longer.is === 'column' || shorter.is === 'unknown' ? longer : shorter;
    return [{ column, line: below.line, text: own, match: best }];
  });
  return { line: below.line, heads: heads.flat() };
}
