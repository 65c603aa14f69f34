import type { Cell, Page, Stroke } from '@jiandu/sheet';
import { numeral } from './pdf-syntax.ts';

/**
 * Draws lines, those of one look together. Coordinates are twips from the lower left of a page of that height.
 *
 * Square ends close the corners where two rules meet; dashes have plain ones.
 */
export function paintStrokes(strokes: readonly Stroke[], height: number): string {
  let painted = '';
  let look = '';
  let open = false;
  for (const stroke of strokes) {
    const own = lookOf(stroke);
    if (open && own !== look) painted += 'S\n';
    if (own !== look) painted += `${own}\n`;
    painted += `${pathOf(stroke, height)}${endOf(stroke)}\n`;
    open = !stroke.filled;
    // A filled shape ends its path: the next line begins anew, with its look.
    look = stroke.filled ? '' : own;
  }
  return open ? `${painted}S\n` : painted;
}

/** A shape without a line around it is filled alone. */
function endOf({ filled, width }: Stroke): string {
  if (!filled) return '';
  return width === 0 ? ' f' : ' b';
}

function lookOf({ color, width, dash, filled }: Stroke): string {
  const ends = dash ? `0 J[${numeral(dash[0])} ${numeral(dash[1])}]0 d` : '2 J[]0 d';
  return `${colorOf(color)} ${filled ? `RG ${colorOf(color)} rg` : 'RG'} ${numeral(width)} w ${ends}`;
}

function pathOf({ corners, closed, filled }: Stroke, height: number): string {
  const path = corners.map(([x, y], index) => `${numeral(x)} ${numeral(height - y)} ${index === 0 ? 'm' : 'l'}`);
  return path.join(' ') + (closed && !filled ? ' h' : '');
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
