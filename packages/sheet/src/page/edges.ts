import type { Edge, Twips } from '../sheet.ts';

/** A placed rectangle of a frame. */
export interface Rect {
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

/** Half a point inside, a point around. */
const inner: Twips = 10;
const frame: Twips = 20;

/** One side of a rectangle along one line. */
interface Side {
  readonly from: Twips;
  readonly to: Twips;
  /** The rectangle lies below or to the right of the line. */
  readonly after: boolean;
}

/**
 * The rules of a frame, each once: where two cells meet the rule is theirs together and thin; where a cell meets none it is
 * the frame and thick.
 */
export function ruleFrame(cells: readonly Rect[]): readonly Edge[] {
  const rows = new Map<Twips, Side[]>();
  const columns = new Map<Twips, Side[]>();
  for (const { x, y, width, height } of cells) {
    add(rows, y, { from: x, to: x + width, after: true });
    add(rows, y + height, { from: x, to: x + width, after: false });
    add(columns, x, { from: y, to: y + height, after: true });
    add(columns, x + width, { from: y, to: y + height, after: false });
  }
  return [
    ...edgesOf(rows, (at, from, to, width) => ({ x1: from, y1: at, x2: to, y2: at, width, style: 'solid' })),
    ...edgesOf(columns, (at, from, to, width) => ({ x1: at, y1: from, x2: at, y2: to, width, style: 'solid' })),
  ];
}

/** Rules frames, and knows the last ones again. */
export function createRuler(): typeof ruleFrame {
  let known: readonly { readonly cells: readonly Rect[]; readonly edges: readonly Edge[] }[] = [];
  return (cells) => {
    const found = known.find((frame) => isSameFrame(frame.cells, cells));
    if (found) return found.edges;
    const edges = ruleFrame(cells);
    known = [{ cells, edges }, ...known.slice(0, mostFrames - 1)];
    return edges;
  };
}

const mostFrames = 8;

function isSameFrame(one: readonly Rect[], other: readonly Rect[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ x, y, width, height }, index) => {
      const rect = other[index];
      return rect?.x === x && rect.y === y && rect.width === width && rect.height === height;
    })
  );
}

function add(lines: Map<Twips, Side[]>, at: Twips, side: Side): void {
  const sides = lines.get(at);
  if (sides) sides.push(side);
  else lines.set(at, [side]);
}

type ToEdge = (at: Twips, from: Twips, to: Twips, width: Twips) => Edge;

function edgesOf(lines: ReadonlyMap<Twips, readonly Side[]>, toEdge: ToEdge): readonly Edge[] {
  return [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, sides]) => stretchesOf(sides).map(({ from, to, width }) => toEdge(at, from, to, width)));
}

/** Cuts a line where sides begin and end, and joins neighbours of one width. */
function stretchesOf(sides: readonly Side[]): readonly { from: Twips; to: Twips; width: Twips }[] {
  const cuts = [...new Set(sides.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stretches: { from: Twips; to: Twips; width: Twips }[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    const covering = sides.filter((side) => side.from <= from && side.to >= to);
    if (covering.length === 0) continue;
    const shared = covering.some(({ after }) => after) && covering.some(({ after }) => !after);
    const width = shared ? inner : frame;
    const last = stretches.at(-1);
    if (last && last.to === from && last.width === width) last.to = to;
    else stretches.push({ from, to, width });
  }
  return stretches;
}
