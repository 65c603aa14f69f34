import type { Twips } from '../sheet.ts';
import type { Atom } from './atoms.ts';
import { ranks } from './kinsoku.ts';

/** A line as a range of atoms; `next` is where the line after it starts, past the spaces that the break swallows. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Breaks atoms into lines no wider than `width`; the first is narrower by `indent`.
 *
 * A line ends at its last place of the highest rank. Spaces at its end hang and are dropped, as Word drops them; spaces that
 * open the text or follow a hard break stay. A single atom wider than the line stands alone on it: the caller decides.
 */
export function breakLines(atoms: readonly Atom[], width: Twips, indent: Twips = 0): readonly LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  while (start < atoms.length) {
    const line = takeLine(atoms, start, width - (start === 0 ? indent : 0));
    lines.push(line);
    start = line.next;
  }
  return lines;
}

function takeLine(atoms: readonly Atom[], start: number, width: number): LineRange {
  let used = 0;
  let best = -1;
  let bestRank: number = ranks.never;
  for (let index = start; index < atoms.length; index += 1) {
    const atom = atoms[index] as Atom;
    used += atom.wide + (index > start ? (atoms[index - 1]?.kern ?? 0) : 0);
    // Half a twip for the rounding of advances; a space may hang over the edge, and a mark gives up its blank half there.
    const fits = used - endOf(atom) <= width + 0.5 || atom.space;
    if (!fits && index > start) {
      const end = best < 0 ? index : best + 1;
      return trim(atoms, start, end);
    }
    if (atom.after === ranks.must) return { ...trim(atoms, start, index + 1), next: index + 1 };
    if (atom.after >= bestRank) {
      best = index;
      bestRank = atom.after;
    }
  }
  return trim(atoms, start, atoms.length);
}

/**
 * The lines of content of which every paragraph has one of its own; `undefined` where one has not the room. Then it matters how
 * willingly lines end, and atoms have to be ranked.
 */
export function takeParagraphs(
  atoms: readonly Atom[],
  width: Twips,
  indent: Twips = 0,
): readonly LineRange[] | undefined {
  const lines: LineRange[] = [];
  let start = 0;
  let used = indent;
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index] as Atom;
    used += atom.wide;
    if (used - endOf(atom) > width + 0.5 && !atom.space && index > start) return undefined;
    used += atom.kern;
    if (atom.after !== ranks.must) continue;
    lines.push({ ...trim(atoms, start, index + 1), next: index + 1 });
    start = index + 1;
    used = 0;
  }
  return start < atoms.length ? [...lines, trim(atoms, start, atoms.length)] : lines;
}

/** What an atom gives up at the end of a line. */
function endOf({ end }: Atom): number {
  return end ? end.before + end.after : 0;
}

/** Leaves the spaces at the end of a line out of it, and those that would open the next. */
function trim(atoms: readonly Atom[], start: number, next: number): LineRange {
  let end = next;
  while (end > start && atoms[end - 1]?.space) end -= 1;
  let after = next;
  while (after < atoms.length && atoms[after]?.space && atoms[after]?.after !== ranks.must) after += 1;
  return { start, end, next: after };
}
