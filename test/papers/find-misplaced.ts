import type { Page } from '@jiandu/sheet';
import { groupBy } from './group-by.ts';
import { faces } from './lay-catalogue.ts';
import type { Drawing, Glyph } from './read-drawing.ts';

/** What is on a page, and how far from its place a program draws it, in points. */
interface Place {
  readonly what: 'row' | 'column' | 'baseline' | 'line' | 'edge' | 'character';
  readonly off: number;
  readonly about: string;
}

/** A line of a cell, in points. */
interface CellLine {
  text: string;
  hasBoxes: boolean;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A character on the sheet, and its line. */
interface Placed extends Glyph {
  readonly line: CellLine;
}

/** Lines nearer to each other than this are read as one, in points. */
const sameBaseline = 0.5;

/** Characters that a sheet draws as boxes. */
const boxes = /[□☑■√]/;

/**
 * Signs of other widths in Word's fonts, as boxes are, which LibreOffice parts from Chinese characters too; and marks that it does not squeeze.
 * Lines with them are as wide as their room allows, and held at one end.
 */
const uneven = /[\u0020-\u024f\u2000-\u206f]|[）」』〕】》”’、，。：；][（「『〔【《“‘、，。：；）」』〕】》”’]/;

/**
 * Compares a page with what a program draws of it: the rules, the baselines, whether each line stays in its cell, and the end by which
 * it is held, its start, its middle or its end, whichever is nearest to its place; of lines in even letters, every character. In points.
 */
export function findMisplaced(page: Page, drawing: Drawing, farthest: number): readonly string[] {
  return [...placeRules(page, drawing), ...placeLines(page, drawing)]
    .filter(({ off }) => !(off <= farthest))
    .map(({ what, off, about }) => `${what} ${about}: ${off.toFixed(2)} pt off`);
}

function placeRules({ edges }: Page, { across, down }: Drawing): readonly Place[] {
  return edges.map(({ x1, y1, x2, y2 }): Place => {
    const lies = y1 === y2;
    const at = (lies ? y1 : x1) / 20;
    const off = Math.min(...(lies ? across : down).map((own) => Math.abs(own - at)));
    return { what: lies ? 'row' : 'column', off, about: `${x1},${y1} to ${x2},${y2}` };
  });
}

function placeLines(page: Page, { glyphs }: Drawing): readonly Place[] {
  const placed = placeCharacters(page);
  const shown = glyphs.filter(({ text }) => text.trim() !== '' && !boxes.test(text));
  const stray = new Set(shown);
  const places = cluster(placed.map(({ y }) => y)).flatMap((heights) => {
    const isNear = ({ y }: Glyph) => heights.some((own) => Math.abs(own - y) <= sameBaseline);
    const [wanted, found] = [inOrder(placed.filter(isNear)), inOrder(shown.filter(isNear))];
    for (const glyph of found) stray.delete(glyph);
    return textOf(wanted) === textOf(found)
      ? placeEach(wanted, found)
      : [nowhere(`“${textOf(wanted)}” is “${textOf(found)}”`)];
  });
  return stray.size === 0 ? places : [...places, nowhere(`“${textOf([...stray])}” is on no line`)];
}

function nowhere(about: string): Place {
  return { what: 'line', off: Number.POSITIVE_INFINITY, about };
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}

/** Characters of lines side by side, each with the one that is drawn. */
function placeEach(wanted: readonly Placed[], found: readonly Glyph[]): readonly Place[] {
  const lines = groupBy(
    wanted.map((own, index) => ({ own, drawn: found[index] as Glyph })),
    ({ own }) => own.line,
  );
  return [...lines].flatMap(([{ text: about, hasBoxes, left, right, size }, pairs]): readonly Place[] => {
    const offs = pairs.map(({ own, drawn }) => drawn.x - own.x);
    const [start, end] = [offs[0] ?? 0, offs.at(-1) ?? 0];
    const held = Math.min(...[start, end, (start + end) / 2].map(Math.abs));
    const xs = pairs.map(({ drawn }) => drawn.x);
    return [
      { what: 'baseline', off: Math.max(...pairs.map(({ own, drawn }) => Math.abs(drawn.y - own.y))), about },
      { what: 'line', off: held, about },
      { what: 'edge', off: Math.max(0, left - Math.min(...xs), Math.max(...xs) + size / 2 - right), about },
      ...(hasBoxes || uneven.test(about)
        ? []
        : [{ what: 'character', off: Math.max(...offs.map(Math.abs)), about } as const]),
    ];
  });
}

/** Every character of a page at its place. What has one baseline in a cell is one line. */
function placeCharacters({ cells }: Page): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { x: left, width, lines } of cells) {
    const known = new Map<number, CellLine>();
    for (const { baseline, runs } of lines) {
      const size = Math.max(...runs.map((run) => run.size)) / 20;
      const line = known.get(baseline) ?? {
        text: '',
        hasBoxes: false,
        left: left / 20,
        right: (left + width) / 20,
        size,
      };
      known.set(baseline, line);
      for (const run of runs) {
        line.hasBoxes ||= 'box' in run;
        if ('box' in run) continue;
        line.text += run.text;
        const { advance, unitsPerEm } = faces.byId(run.face).metrics;
        let x = run.x;
        for (const text of run.text) {
          if (text.trim() !== '' && !boxes.test(text)) placed.push({ x: x / 20, y: baseline / 20, text, line });
          x += ((advance(text.codePointAt(0) ?? 0) ?? 0) * run.size) / unitsPerEm;
        }
      }
    }
  }
  return placed;
}

/** Heights that are near to each other, together. */
function cluster(heights: readonly number[]): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  for (const height of [...new Set(heights)].sort((one, other) => one - other)) {
    const last = clusters.at(-1);
    if (last && height - (last.at(-1) ?? 0) <= sameBaseline * 2) last.push(height);
    else clusters.push([height]);
  }
  return clusters;
}

function inOrder<T extends Glyph>(all: readonly T[]): readonly T[] {
  return [...all].sort((one, other) => one.x - other.x);
}
