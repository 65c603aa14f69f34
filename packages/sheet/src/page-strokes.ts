import { boxStrokes, type Stroke } from './box-strokes.ts';
import type { Edge, Line, Mark, Page, Run, TextRun, Twips } from './sheet.ts';

/** What one mark says in lines; text and pictures say nothing. */
type StrokesOf<K extends Mark['mark']> = (mark: Extract<Mark, { mark: K }>) => readonly Stroke[];

/** Light and thin, so that a seal covers it and words near it stay the first thing read. */
const seal = { width: 10, color: '#c4c4c4', dash: [50, 50] } as const;
const black = '#000000';

/** Gives all lines of a page: its rules, marks, boxes and underlines, in the order in which they are drawn. */
export function pageStrokes(page: Page): readonly Stroke[] {
  return [
    ...page.edges.map(edgeStroke),
    ...page.marks.flatMap(markStrokes),
    ...page.cells.flatMap((cell) => cell.lines.flatMap(lineStrokes)),
  ];
}

/** Gives the lines of a mark: the four sides of a seal square, a line, the dark modules of a code; none of a watermark or picture. */
export function markStrokes(mark: Mark): readonly Stroke[] {
  const draw = marks[mark.mark] as StrokesOf<Mark['mark']>;
  return draw(mark);
}

const marks = {
  seal: ({ x, y, side }) => [
    {
      corners: [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
      ],
      closed: true,
      ...seal,
    },
  ],
  line: ({ x1, y1, x2, y2, width, color = black, dashed }) => [
    {
      corners: [
        [x1, y1],
        [x2, y2],
      ],
      width,
      color,
      ...(dashed && { dash: dashOf(width) }),
    },
  ],
  code: ({ x, y, side, rows }) =>
    rows.flatMap((row, at) =>
      [...row.matchAll(/1+/g)].map(({ 0: dark, index }) =>
        moduleStroke(x, y, side / rows.length, [index, at, dark.length]),
      ),
    ),
  watermark: () => [],
  image: () => [],
} satisfies { [K in Mark['mark']]: StrokesOf<K> };

/** Dark modules beside each other, filled and without a line around them. */
function moduleStroke(
  left: Twips,
  top: Twips,
  module: Twips,
  [column, row, count]: readonly [number, number, number],
): Stroke {
  const [x1, y1] = [left + column * module, top + row * module];
  const [x2, y2] = [x1 + count * module, y1 + module];
  const corners = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ] as const;
  return { corners, closed: true, filled: true, width: 0, color: black };
}

function edgeStroke({ x1, y1, x2, y2, width, style }: Edge): Stroke {
  return {
    corners: [
      [x1, y1],
      [x2, y2],
    ],
    width,
    color: black,
    ...(style === 'dashed' && { dash: dashOf(width) }),
  };
}

function dashOf(width: Twips): readonly [Twips, Twips] {
  return [Math.max(width * 4, 60), Math.max(width * 3, 40)];
}

function lineStrokes({ baseline, runs }: Line): readonly Stroke[] {
  return runs.flatMap((run) => runStrokes(run, baseline));
}

function runStrokes(run: Run, baseline: Twips): readonly Stroke[] {
  if ('box' in run) return boxStrokes(run, baseline);
  return run.underline ? [underlineStroke(run, baseline)] : [];
}

/** Below the deepest stroke of a Chinese character, which reaches 0.12 of its size under the baseline. */
function underlineStroke(run: TextRun, baseline: Twips): Stroke {
  const y = baseline + run.size * 0.16;
  return {
    corners: [
      [run.x, y],
      [run.x + run.width, y],
    ],
    width: 10,
    color: run.color ?? black,
  };
}
