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
  isUneven: boolean;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A character on the sheet, and its line. */
interface Placed extends Glyph {
  readonly line: CellLine;
}

/** What is drawn no further above or below than this may be a line, in points. */
const sameLine = 2;

/** Characters that a sheet draws as boxes. */
const boxes = /[□☑■√]/;

/**
 * Signs of other widths in Word's fonts, as boxes are, which LibreOffice parts from Chinese characters too; and marks that it does not
 * squeeze, as at the end of a line.
 * Lines with them are as wide as their room allows, and held at one end.
 */
const uneven =
  /[\u0020-\u024f\u2000-\u206f]|[（「『〔【《“‘）」』〕】》”’、，。：；][（「『〔【《“‘、，。：；）」』〕】》”’]/;

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
  const shown = glyphs
    .filter(({ text }) => text.trim() !== '' && !boxes.test(text))
    .sort((one, other) => one.x - other.x);
  const stray = new Set(shown);
  const places = [...groupBy(placeCharacters(page), ({ line }) => line)].flatMap(([line, all]): readonly Place[] => {
    const wanted = [...all].sort((one, other) => one.x - other.x);
    const { left, right, size } = line;
    const isNear = ({ x, y }: Glyph) =>
      Math.abs(y - (wanted[0]?.y ?? 0)) <= sameLine && x > left - size / 2 && x < right + size;
    // The blank of a last mark reaches past the edge, where the next cell begins.
    const near = shown.filter(isNear);
    const found = near.slice(0, wanted.length);
    for (const glyph of found) stray.delete(glyph);
    const [own, read] = [textOf(wanted), textOf(found)];
    return own === read ? placeEach(line, wanted, found) : [nowhere(`“${own}” is “${textOf(near)}”`)];
  });
  return stray.size === 0 ? places : [...places, nowhere(`“${textOf([...stray])}” is on no line`)];
}

function nowhere(about: string): Place {
  return { what: 'line', off: Number.POSITIVE_INFINITY, about };
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}

/** The characters of a line, each with the one that is drawn. */
function placeEach(
  { text: about, isUneven, left, right, size }: CellLine,
  wanted: readonly Glyph[],
  found: readonly Glyph[],
): readonly Place[] {
  const offs = wanted.map(({ x, y }, index) => {
    const drawn = found[index] as Glyph;
    return { x: drawn.x - x, y: drawn.y - y };
  });
  const [start, end] = [offs[0]?.x ?? 0, offs.at(-1)?.x ?? 0];
  const most = (side: 'x' | 'y') => Math.max(...offs.map((off) => Math.abs(off[side])));
  const [first, last] = [found[0]?.x ?? left, found.at(-1)?.x ?? right];
  return [
    { what: 'baseline', off: most('y'), about },
    { what: 'line', off: Math.min(...[start, end, (start + end) / 2].map(Math.abs)), about },
    { what: 'edge', off: Math.max(0, left - first, last + size / 2 - right), about },
    ...(isUneven || uneven.test(about) ? [] : [{ what: 'character', off: most('x'), about } as const]),
  ];
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
        isUneven: false,
        left: left / 20,
        right: (left + width) / 20,
        size,
      };
      known.set(baseline, line);
      for (const run of runs) {
        line.isUneven ||= 'box' in run || run.trim !== undefined;
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
