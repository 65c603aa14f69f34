import type { FaceMetrics } from './face.ts';

/** Consecutive code points with the same advance. */
export interface AdvanceRun {
  readonly first: number;
  readonly last: number;
  readonly advance: number;
}

/** The measures of a font file as data. `runs` are ascending and do not touch each other. */
export interface FaceTable {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly runs: readonly AdvanceRun[];
}

/** A `FaceTable` whose runs are one short string: `gap[*length][=advance]` in base 36, parted by blanks. */
export interface PackedTable {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly runs: string;
}

/** The table with its runs as one string; length 1 and an advance of one em are left out. */
export function packTable(table: FaceTable): PackedTable {
  let next = 0;
  const words = table.runs.map((run) => {
    const length = run.last - run.first + 1;
    const gap = (run.first - next).toString(36);
    next = run.last + 1;
    return `${gap}${length === 1 ? '' : `*${length.toString(36)}`}${run.advance === table.unitsPerEm ? '' : `=${run.advance.toString(36)}`}`;
  });
  return { unitsPerEm: table.unitsPerEm, ascent: table.ascent, descent: table.descent, runs: words.join(' ') };
}

/** The table that `packTable` packed. */
export function unpackTable(packed: PackedTable): FaceTable {
  let next = 0;
  const runs = packed.runs.split(' ').map((word) => {
    const [place = '', advance] = word.split('=');
    const [gap = '', length = '1'] = place.split('*');
    const first = next + Number.parseInt(gap, 36);
    next = first + Number.parseInt(length, 36);
    return {
      first,
      last: next - 1,
      advance: advance === undefined ? packed.unitsPerEm : Number.parseInt(advance, 36),
    };
  });
  return { unitsPerEm: packed.unitsPerEm, ascent: packed.ascent, descent: packed.descent, runs };
}

/** Metrics that answer from a table; a look-up takes a dozen steps. */
export function createMetrics(table: FaceTable): FaceMetrics {
  const firsts = Uint32Array.from(table.runs, (run) => run.first);
  const lasts = Uint32Array.from(table.runs, (run) => run.last);
  const advances = Uint16Array.from(table.runs, (run) => run.advance);
  const advance = (codePoint: number): number | undefined => {
    let low = 0;
    let high = firsts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] ?? 0) > codePoint) high = middle - 1;
      else if ((lasts[middle] ?? 0) < codePoint) low = middle + 1;
      else return advances[middle];
    }
    return undefined;
  };
  return { unitsPerEm: table.unitsPerEm, ascent: table.ascent, descent: table.descent, advance };
}
