import type { Ornament, Part } from '../draft/draft.ts';
import type { FittedCell, FittedPart } from '../draft/fit-cell.ts';
import { heightOf } from '../draft/fit-cell.ts';
import type { Line, Mark, Run, TextRun, Twips } from '../sheet.ts';
import type { SlotMark } from '../typeset/inline.ts';
import { type SetLine, type SetRun, tuckOf } from '../typeset/set-line.ts';
import { fromMm } from '../units.ts';
import type { Rect } from './edges.ts';

/** Gives the index of the slot that a mark stands for, and widens it to a rectangle. */
export type TakeSlot = (mark: SlotMark, rect: Rect) => number;

/** Places the lines of a cell in its rectangle. */
export function placeLines(fitted: FittedCell, rect: Rect, takeSlot: TakeSlot | undefined): readonly Line[] {
  return spotsOf(fitted, rect).map(({ line, part, box }) => placeLine(line, part, box, takeSlot));
}

/** A line with the top left of its room. */
interface Spot {
  readonly line: SetLine;
  readonly part: Part;
  readonly box: Rect;
}

function spotsOf({ cell, parts }: FittedCell, rect: Rect): readonly Spot[] {
  const { padding } = cell;
  const room = rect.height - 2 * padding.y;
  const box = { x: rect.x + padding.x, y: rect.y + padding.y, width: rect.width - 2 * padding.x, height: rect.height };
  const [first] = parts;
  const spots: Spot[] = [];
  if (parts.length === 1 && first?.part.anchor === 'middle') {
    stack(parts, box, box.y + Math.max(0, Math.round((room - heightOf(parts)) / 2)), spots);
    return spots;
  }
  const of = (anchor: Part['anchor']) => parts.filter(({ part }) => part.anchor === anchor);
  const [top, middle, bottom] = [of('top'), of('middle'), of('bottom')];
  const topHeight = heightOf(top);
  const bottomHeight = heightOf(bottom);
  const middleTop = topHeight + Math.max(0, Math.round((room - topHeight - bottomHeight - heightOf(middle)) / 2));
  stack(top, box, box.y, spots);
  stack(middle, box, box.y + middleTop, spots);
  stack(bottom, box, box.y + Math.max(topHeight, room - bottomHeight), spots);
  return spots;
}

/** Adds the lines of paragraphs under each other, from a height of a box on. */
function stack(parts: readonly FittedPart[], { x, width, height }: Rect, top: Twips, spots: Spot[]): void {
  let y = top;
  for (const { part, lines, trail = 0 } of parts) {
    if (lines.length > 0) y += part.gap ?? 0;
    for (const line of lines) {
      spots.push({ line, part, box: { x, y, width: width - trail, height } });
      y += line.height;
    }
  }
}

function placeLine(line: SetLine, part: Part, box: Rect, takeSlot: TakeSlot | undefined): Line {
  const baseline = box.y + line.baseline;
  if (part.align === 'distribute') return { baseline, runs: spread(line, box, baseline, takeSlot) };
  if (line.comb) return { baseline, runs: fillComb(line, line.comb.box, box, takeSlot) };
  if (part.align === 'spread' && isShort(line))
    return { baseline, runs: spread(line, fourEms(line, box), baseline, takeSlot) };
  const free = box.width - line.width;
  const start = starts[part.align](free, line.indent);
  let x = box.x + Math.max(0, start);
  const runs = line.runs.map((run) => {
    const placed = placeRun(run, x, baseline, takeSlot);
    x += run.width - tuckOf(run);
    return placed;
  });
  return { baseline, runs };
}

/** Where a line starts in its box, of which so much is free. */
const starts = {
  left: (_free, indent) => indent,
  justify: (_free, indent) => indent,
  spread: (free) => Math.round(free / 2),
  centre: (free) => Math.round(free / 2),
  right: (free) => free,
} as const satisfies Partial<Record<Part['align'], (free: Twips, indent: Twips) => Twips>>;

/** Two or three characters in one run, as 联系人 stands beside 客户名称. */
function isShort({ runs: [run, ...others] }: SetLine): boolean {
  if (!run || others.length > 0 || !('text' in run)) return false;
  return /^\p{Script=Han}{2,3}$/u.test(run.text) && [...run.text].length * run.size === run.width;
}

/** The middle of a box, as wide as four characters where it has room for them. */
function fourEms({ runs: [run] }: SetLine, box: Rect): Rect {
  const width = Math.min(box.width, 4 * (run?.size ?? 0));
  return { ...box, x: box.x + Math.round((box.width - width) / 2), width };
}

/** A character in the middle of each box. */
function fillComb(
  { runs, baseline }: SetLine,
  width: Twips,
  box: Rect,
  takeSlot: TakeSlot | undefined,
): readonly Run[] {
  return runs.map((run, index) => {
    const x = box.x + index * width + Math.round((width - run.width) / 2);
    return placeRun(run, x, box.y + baseline, takeSlot);
  });
}

function placeRun(run: SetRun, x: Twips, baseline: Twips, takeSlot: TakeSlot | undefined): Run {
  const { width, size } = run;
  const take = (mark: SlotMark, own: Twips) =>
    takeSlot?.(mark, { x, y: baseline - size, width: own, height: Math.round(size * 1.2) });
  if ('box' in run) {
    const { box, option, slot: mark } = run.box;
    const slot = mark && take(mark, width);
    return { x, width, size, box, ...(option !== undefined && { option }), ...(slot !== undefined && { slot }) };
  }
  const { text, face, trim } = run;
  const { script: lang, role, color, underline, counts, slot: mark } = run.words;
  const placed: { -readonly [K in keyof TextRun]: TextRun[K] } = { x, width, size, text, face: face?.id ?? '', lang };
  if (role === 'fang' && face?.role !== role) placed.asked = role;
  if (color) placed.color = color;
  if (underline) placed.underline = underline;
  if (trim !== 0) placed.trim = trim;
  const slot = mark && take(mark, width - trim);
  if (slot !== undefined) placed.slot = slot;
  if (counts) placed.counts = counts;
  return placed;
}

/** Spreads the characters of a line over its width (分散对齐); spaces give way first. */
function spread(line: SetLine, box: Rect, baseline: Twips, takeSlot: TakeSlot | undefined): readonly Run[] {
  const pieces = line.runs.flatMap(charactersOf);
  const used = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const gaps = Math.max(1, pieces.length - 1);
  const free = Math.max(0, box.width - used);
  let x = box.x;
  return pieces.map((piece, index) => {
    const at = x + Math.round((free * index) / gaps);
    x += piece.width;
    return placeRun(piece, at, baseline, takeSlot);
  });
}

/** A run of full-width characters as runs of one; other runs stay whole. */
function charactersOf(run: SetRun): readonly SetRun[] {
  if ('box' in run || run.words.underline) return [run];
  const characters = [...run.text];
  if (characters.length * run.size !== run.width) return [run];
  return characters.map((text) => ({ ...run, text, width: run.size, trim: 0 }));
}

/** Gives the node of a figure that shows something. */
export type TakeFigure = (alt: string) => number;

/** Places what is drawn over a cell. */
export function placeMarks(fitted: FittedCell, rect: Rect, takeFigure: TakeFigure | undefined): readonly Mark[] {
  const { crossed, ornaments = [] } = fitted.cell;
  const slash = crossed && !fitted.continued ? [slashOf(rect)] : [];
  const isCombed = fitted.parts.some(({ part }) => part.comb);
  const combs = (isCombed ? spotsOf(fitted, rect) : []).flatMap(({ line, box }) =>
    line.comb ? ruleComb(line.comb, box) : [],
  );
  const drawn = ornaments.map((ornament) => placeOrnament(ornament, rect, takeFigure));
  return [...slash, ...combs, ...drawn, ...placePictures(fitted, rect, takeFigure)];
}

/** No picture among words is higher than this. */
const mostPicture: Twips = fromMm(9);

/** Pictures in the rooms of lines: as high as the cell where they stand on its only line, as their line among others. */
function placePictures(fitted: FittedCell, rect: Rect, takeFigure: TakeFigure | undefined): readonly Mark[] {
  const isPictured = ({ runs }: SetLine) => runs.some((run) => 'words' in run && run.words.picture);
  if (!fitted.parts.some(({ lines }) => lines.some(isPictured))) return [];
  const spots = spotsOf(fitted, rect);
  const free = rect.height - fromMm(0.8);
  return spots.flatMap(({ line, part, box }) => {
    const room = Math.min(mostPicture, spots.length === 1 ? free : line.height);
    const { runs } = isPictured(line) ? placeLine(line, part, box, undefined) : { runs: [] };
    return runs.flatMap(({ x, width: most }, index): readonly Mark[] => {
      const run = line.runs[index];
      if (!run || !('words' in run) || !run.words.picture) return [];
      const { file, ratio, alt } = run.words.picture;
      const height = Math.floor(Math.min(room, most / ratio));
      const width = Math.floor(height * ratio);
      const place = { x: x + Math.round((most - width) / 2), y: box.y + Math.round((line.height - height) / 2) };
      return [{ mark: 'image', ...place, width, height, file, ...(takeFigure && { node: takeFigure(alt) }) }];
    });
  });
}

/** The rules of boxes beside each other. */
function ruleComb({ count, box, height }: NonNullable<SetLine['comb']>, { x, y }: Rect): readonly Mark[] {
  const right = x + count * box;
  const across = [y, y + height].map((at) => ({ x1: x, y1: at, x2: right, y2: at }));
  const down = Array.from({ length: count + 1 }, (_, index) => x + index * box).map((at) => ({
    x1: at,
    y1: y,
    x2: at,
    y2: y + height,
  }));
  return [...across, ...down].map((line): Mark => ({ mark: 'line', ...line, width: 8 }));
}

/** From the lower left to the upper right, as an office crosses out. */
function slashOf({ x, y, width, height }: Rect): Mark {
  const inset = fromMm(0.8);
  return {
    mark: 'line',
    x1: x + inset,
    y1: y + height - inset,
    x2: x + width - inset,
    y2: y + inset,
    width: 8,
  };
}

function placeOrnament(ornament: Ornament, rect: Rect, takeFigure: TakeFigure | undefined): Mark {
  const figure = takeFigure && { node: takeFigure(ornament.alt) };
  if (ornament.ornament === 'code') {
    const { side, rows } = ornament;
    return { mark: 'code', x: rect.x + rect.width - side, y: rect.y + rect.height - side, side, rows, ...figure };
  }
  const { centre, middle } = ornament;
  const [width, height] =
    ornament.ornament === 'seal' ? [ornament.side, ornament.side] : [ornament.width, ornament.height];
  const x = Math.round(rect.x + rect.width * centre - width / 2);
  const y = Math.round(rect.y + rect.height * middle - height / 2);
  if (ornament.ornament === 'seal') return { mark: 'seal', x, y, side: ornament.side, ...figure };
  return { mark: 'image', x, y, width, height, file: ornament.file, ...figure };
}
