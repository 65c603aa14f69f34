import type { BoxRun, Twips } from './sheet.ts';

/** A corner on a page, from its top left; twips, not always whole. */
export type Corner = readonly [x: Twips, y: Twips];

/** A line through corners, as every writer that draws can draw it. */
export interface Stroke {
  readonly corners: readonly Corner[];
  /** Joined from the last corner back to the first. */
  readonly closed?: boolean;
  /** Filled with its colour. */
  readonly filled?: boolean;
  readonly width: Twips;
  /** `#rrggbb`. */
  readonly color: string;
  /** Length of a dash and of the gap after it. */
  readonly dash?: readonly [dash: Twips, gap: Twips];
}

/** A mark inside a box: corners as parts of the box's side, and the width of its line as a part of the size. */
interface Mark {
  readonly corners: readonly Corner[];
  readonly width: number;
}

/** The side of a box and the height of its middle over the baseline, as parts of the size: those of 国 in both faces. */
const side = 0.78;
const middle = 0.37;
const outlineWidth = 0.05;

const checkMark: Mark = {
  corners: [
    [0.2, 0.5],
    [0.42, 0.74],
    [0.82, 0.22],
  ],
  width: 0.09,
};

/** √ in place of the box, as offices write it by hand: it reaches over where the corner of the box would be. */
const tickMark: Mark = {
  corners: [
    [0.02, 0.58],
    [0.14, 0.5],
    [0.36, 0.96],
    [1, 0],
  ],
  width: 0.08,
};

/** Gives the lines of a box to tick: ☐, ☑, ■, or √ alone. */
export function boxStrokes(run: BoxRun, baseline: Twips): readonly Stroke[] {
  return boxes[run.box](run, baseline);
}

const boxes = {
  empty: (run, baseline) => [outline(run, baseline)],
  check: (run, baseline) => [outline(run, baseline), mark(run, baseline, checkMark)],
  fill: (run, baseline) => [{ ...outline(run, baseline), filled: true }],
  tick: (run, baseline) => [mark(run, baseline, tickMark)],
} satisfies Record<BoxRun['box'], (run: BoxRun, baseline: Twips) => readonly Stroke[]>;

function outline(run: BoxRun, baseline: Twips): Stroke {
  const square: readonly Corner[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  return { ...mark(run, baseline, { corners: square, width: outlineWidth }), closed: true };
}

function mark(run: BoxRun, baseline: Twips, { corners, width }: Mark): Stroke {
  const length = run.size * side;
  const left = run.x + (run.width - length) / 2;
  const top = baseline - run.size * middle - length / 2;
  return {
    corners: corners.map(([x, y]): Corner => [left + x * length, top + y * length]),
    width: run.size * width,
    color: '#000000',
  };
}
