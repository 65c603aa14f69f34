import type { Cell, Page, Stroke } from '@jiandu/sheet';
import { numeral } from './pdf-syntax.ts';

/**
 * Begins content that counts in twips, as the sheet does. Square ends close the corners where two rules meet. Each piece of
 * content finds these ends, black and no dashes, and leaves them.
 */
export const inTwips = '.05 0 0 .05 0 0 cm 2 J\n';

const black = '#000000';

/** Draws lines, those of one look together. Coordinates are twips from the lower left of a page of that height. */
export function paintStrokes(strokes: readonly Stroke[], height: number): string {
  let painted = '';
  let look = plain;
  let open = false;
  for (const stroke of strokes) {
    const own = lookOf(stroke);
    const change = changeLook(look, own);
    if (open && change !== '') painted += 'S\n';
    painted += `${change}${pathOf(stroke, height)}${endOf(stroke)}\n`;
    open = !stroke.filled;
    look = own;
  }
  if (open) painted += 'S\n';
  return painted + changeLook(look, { ...plain, width: look.width });
}

/** What lines are drawn with. */
interface Look {
  readonly color: string;
  /** `undefined` where it is not known. */
  readonly width: number | undefined;
  readonly dash: string;
  /** Of filled shapes. */
  readonly ground: string;
}

const plain: Look = { color: black, width: undefined, dash: '[]0 d', ground: black };

function lookOf({ color, width, dash, filled }: Stroke): Look {
  return {
    color,
    width,
    dash: dash ? `[${tenths(dash[0])} ${tenths(dash[1])}]0 d` : plain.dash,
    ground: filled ? color : black,
  };
}

/** Says what of a look is not the one before; dashes have plain ends. */
function changeLook(from: Look, to: Look): string {
  const changes = [
    to.color === from.color ? '' : `${colorOf(to.color)} RG\n`,
    to.ground === from.ground ? '' : `${colorOf(to.ground)} rg\n`,
    to.width === from.width || to.width === undefined ? '' : `${tenths(to.width)} w\n`,
    to.dash === from.dash ? '' : `${to.dash === plain.dash ? 2 : 0} J${to.dash}\n`,
  ];
  return changes.join('');
}

/** A shape without a line around it is filled alone. */
function endOf({ filled, width }: Stroke): string {
  if (!filled) return '';
  return width === 0 ? ' f' : ' b';
}

function pathOf({ corners, closed, filled }: Stroke, height: number): string {
  if (closed && isUpright(corners)) {
    const [[left, top], , [right, bottom]] = corners;
    return `${tenths(left)} ${tenths(height - bottom)} ${tenths(right - left)} ${tenths(bottom - top)} re`;
  }
  const path = corners.map(([x, y], index) => `${tenths(x)} ${tenths(height - y)} ${index === 0 ? 'm' : 'l'}`);
  return path.join(' ') + (closed && !filled ? ' h' : '');
}

type Corners = Stroke['corners'];
type Corner = Corners[number];

/** Whether corners are those of a rectangle, from its upper left and along its upper side. */
function isUpright(corners: Corners): corners is readonly [Corner, Corner, Corner, Corner] {
  if (corners.length !== 4) return false;
  const [a, b, c, d] = corners as readonly [Corner, Corner, Corner, Corner];
  return a[1] === b[1] && b[0] === c[0] && c[1] === d[1] && d[0] === a[0];
}

/** Tenths of a twip are finer than any printer. */
function tenths(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

/** Fills cells that have a ground. The colour is black afterwards, as it is before. */
export function paintFills({ cells, height: page }: Page): string {
  const filled = cells.filter((cell): cell is Cell & { fill: string } => cell.fill !== undefined);
  if (filled.length === 0) return '';
  const rects = filled.map(
    ({ fill, x, y, width, height }) => `${colorOf(fill)} rg ${x} ${page - y - height} ${width} ${height} re f\n`,
  );
  return `${rects.join('')}0 g\n`;
}

/** The parts of red, green and blue of `#rrggbb`. */
export function colorOf(color: string): string {
  return [1, 3, 5].map((at) => numeral(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
