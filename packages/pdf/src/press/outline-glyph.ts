import { componentsOf } from '@jiandu/fonts/true-type';
import { numeral } from './pdf-syntax.ts';
import type { TrueType } from './true-type.ts';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Gives the outline of a glyph as a path, in font units. Parts of a composed glyph are moved, not scaled. */
export function outlineGlyph(font: TrueType, glyph: number): string {
  return contoursOf(font, glyph).map(drawContour).join('');
}

function contoursOf(font: TrueType, glyph: number): readonly (readonly Point[])[] {
  const bytes = font.glyphOf(glyph);
  if (bytes.length < 10) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt16(0);
  if (count >= 0) return readContours(view, count);
  return componentsOf(view).flatMap((at) => {
    const words = (view.getUint16(at - 2) & 1) === 1;
    const [dx, dy] = words
      ? [view.getInt16(at + 2), view.getInt16(at + 4)]
      : [view.getInt8(at + 2), view.getInt8(at + 3)];
    const parts = contoursOf(font, view.getUint16(at));
    return parts.map((contour) => contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })));
  });
}

const repeats = 8;

/** The points of a simple glyph: flags, then the steps along x, then those along y (OpenType, glyf). */
function readContours(view: DataView, count: number): readonly (readonly Point[])[] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 12 + 2 * count + view.getUint16(10 + 2 * count);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & repeats ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const readAxis = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += view.getUint8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) === 1 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** Quadratic curves as cubic ones; between two points off the outline lies one on it. */
function drawContour(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const start = first.on ? first : last.on ? last : middleOf(first, last);
  let path = `${place(start)} m `;
  let from = start;
  let control: Point | undefined;
  const goTo = (to: Point) => {
    path += control
      ? `${place(toward(from, control))} ${place(toward(to, control))} ${place(to)} c `
      : `${place(to)} l `;
    from = to;
    control = undefined;
  };
  for (const point of points) {
    if (point === start) continue;
    if (point.on) goTo(point);
    else {
      if (control) goTo(middleOf(control, point));
      control = point;
    }
  }
  goTo(start);
  return `${path}h `;
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true };
}

/** Two thirds of the way. */
function toward(from: Point, to: Point): Point {
  return { x: from.x + (2 * (to.x - from.x)) / 3, y: from.y + (2 * (to.y - from.y)) / 3, on: false };
}

function place({ x, y }: Point): string {
  return `${numeral(x)} ${numeral(y)}`;
}
