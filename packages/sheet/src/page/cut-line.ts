import type { SlipSheet } from '../page-geometry.ts';
import type { Cell, Mark, Page, Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';

const grey = '#808080';

/** Where a sheet is cut: dashed lines over its whole width and height, with scissors at their starts. */
export function cutLines({ width, height }: Pick<Page, 'width' | 'height'>, cuts: SlipSheet['cuts']): readonly Mark[] {
  return [
    ...cuts.across.flatMap((y) => cutLine(width, y)),
    ...cuts.down.flatMap((x) => cutLine(height, x).map(turned)),
  ];
}

/** A line across, at a distance from the top. */
function cutLine(width: Twips, y: Twips): readonly Stroke[] {
  const inset = fromMm(5);
  const line = { x1: inset + fromMm(6), y1: y, x2: width - inset, y2: y, width: 6, color: grey, dashed: true } as const;
  return [...scissors(inset, y), { mark: 'line', ...line }];
}

type Stroke = Extract<Mark, { mark: 'line' }>;

/** What is across, downwards. */
function turned(stroke: Stroke): Stroke {
  const { x1, y1, x2, y2 } = stroke;
  return { ...stroke, x1: y1, y1: x1, x2: y2, y2: x2 };
}

/** Half the length and half the height of the scissors, and the middle of a handle. */
const [long, high, eye] = [fromMm(2.4), fromMm(1.1), fromMm(0.8)];

/** Two blades that cross, each with an eye of eight sides: no face of ours has U+2702. */
function scissors(x: Twips, y: Twips): readonly Stroke[] {
  const stroke = (x1: number, y1: number, x2: number, y2: number): Stroke => ({
    mark: 'line',
    ...{ x1: Math.round(x1), y1: Math.round(y1), x2: Math.round(x2), y2: Math.round(y2) },
    width: 9,
    color: grey,
  });
  return [-1, 1].flatMap((side) => {
    const centre = [x + eye, y + side * high] as const;
    const corner = (at: number) => {
      const angle = (Math.PI * (2 * at + 1)) / 8;
      return [centre[0] + eye * Math.cos(angle), centre[1] + eye * Math.sin(angle)] as const;
    };
    const sides = Array.from({ length: 8 }, (_, at) => stroke(...corner(at), ...corner(at + 1)));
    return [...sides, stroke(centre[0] + eye * 0.9, y + side * high * 0.6, x + 2 * long, y - side * high * 0.7)];
  });
}

/**
 * Where a seal rides over the fanned edges of an agreement's pages (骑缝章): half a square at the outer edge of a page,
 * or of a slip at its place on a sheet.
 */
export function ridingSeal(
  { width, height }: Pick<Page, 'width' | 'height'>,
  margin: Twips,
  at: Pick<Cell, 'x' | 'y'>,
): readonly Mark[] {
  const half = fromMm(21);
  const depth = Math.min(half, margin - fromMm(2));
  const right = at.x + width;
  const middle = at.y + Math.round(height / 2);
  const side = (x1: Twips, y1: Twips, x2: Twips, y2: Twips): Mark => ({
    mark: 'line',
    ...{ x1, y1, x2, y2 },
    width: 10,
    color: '#c4c4c4',
    dashed: true,
  });
  const left = right - depth;
  return [
    side(left, middle - half, right, middle - half),
    side(left, middle - half, left, middle + half),
    side(left, middle + half, right, middle + half),
  ];
}
