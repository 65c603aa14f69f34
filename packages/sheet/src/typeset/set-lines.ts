import { OverflowError } from '../errors.ts';
import type { Twips } from '../sheet.ts';
import { type Atom, toAtoms } from './atoms.ts';
import { breakLines, type LineRange, takeParagraphs } from './break-lines.ts';
import type { Inline } from './inline.ts';
import { type Rank, ranks } from './kinsoku.ts';
import { labelRanks } from './label-ranks.ts';
import { rankAtoms } from './rank-atoms.ts';
import { levelLine, type SetLine, setLine } from './set-line.ts';
import { setPlain } from './set-plain.ts';
import type { Typesetter } from './typesetter.ts';

/** How content is set. */
export interface Setting {
  readonly width: Twips;
  readonly size: Twips;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  /** The height of every line, whatever stands on it; then all baselines lie alike. */
  readonly pitch?: Twips | undefined;
  /** Room before the first line, in ems. */
  readonly indentEms?: number | undefined;
  /** Narrows the lines to one length without adding a line, as labels are set. */
  readonly balance?: boolean | undefined;
  /** Stretches the lines that the width ends to the whole of it; the last of a paragraph stays as it is. */
  readonly justify?: boolean | undefined;
}

/** Lines, and how badly they had to end, which a smaller size may spare. */
export interface SetText {
  readonly lines: readonly SetLine[];
  /** A line that ends inside a kept group counts one, inside a word more than any number of those. */
  readonly broken: number;
}

/** Sets running content in a width. Throws `OverflowError` for a character wider than the width. */
export function setLines(inlines: readonly Inline[], setting: Setting, setter: Typesetter): SetText {
  const { size, width } = setting;
  const indent = Math.round((setting.indentEms ?? 0) * size);
  const plain = setPlain(inlines, size, setter, { width, indent });
  if (plain) {
    return { lines: plain.map(({ runs }, index) => levelLine(runs, setting, index === 0 ? indent : 0)), broken: 0 };
  }
  const atoms = toAtoms(inlines, size, setter);
  for (const atom of atoms) {
    if (atom.wide > width + 0.5 && !atom.space) {
      const path = atom.source.inline === 'text' ? atom.source.path : '';
      throw new OverflowError(
        setter.form,
        path,
        `has “${atom.text || '□'}”, which is wider than its cell; widen the cell`,
      );
    }
  }
  const set = (own: readonly Atom[], ranges: readonly LineRange[]) =>
    ranges.map((line, index) => setLine(own, line, setting, index === 0 ? indent : 0));
  const paragraphs = takeParagraphs(atoms, width, setting.balance ? 0 : indent);
  if (paragraphs) return { lines: set(atoms, paragraphs), broken: 0 };
  const ranked = rankAtoms(atoms, inlines);
  const ranges = setting.balance ? breakLabel(ranked, width) : breakLines(ranked, width, indent);
  return { lines: set(ranked, ranges), broken: weighEnds(ranked, ranges) };
}

/** The width of content on one line, as lines are broken by. */
export function naturalWidth(inlines: readonly Inline[], size: Twips, setter: Typesetter): Twips {
  const [line, ...others] = setPlain(inlines, size, setter) ?? [];
  if (line && others.length === 0) return Math.ceil(line.wide);
  const atoms = toAtoms(inlines, size, setter);
  return Math.ceil(atoms.reduce((sum, { wide, kern }, index) => sum + wide + (index < atoms.length - 1 ? kern : 0), 0));
}

/** Balanced lines; what stands after a line break, as the second script does, by itself. */
function breakLabel(atoms: readonly Atom[], width: Twips): readonly LineRange[] {
  const ends = atoms.flatMap(({ after }, index) => (after === ranks.must ? [index + 1] : []));
  const starts = [0, ...ends.filter((end) => end < atoms.length)];
  return starts.flatMap((from, index) =>
    breakPiece(atoms.slice(from, starts[index + 1]), width).map(({ start, end, next }) => ({
      start: start + from,
      end: end + from,
      next: next + from,
    })),
  );
}

/** Balanced lines, parted between words where that takes no more of them. */
function breakPiece(atoms: readonly Atom[], width: Twips): readonly LineRange[] {
  const usual = breakLines(atoms, width);
  if (usual.length <= 1) return usual;
  const limits = labelRanks(atoms.map(({ text, after }) => (after === ranks.must ? '\n' : text || '\n')));
  const worded = atoms.map((atom, index) => {
    const after = Math.min(atom.after, limits.get(index) ?? atom.after) as Rank;
    return after === atom.after ? atom : { ...atom, after };
  });
  const best = breakLines(worded, width).length <= usual.length ? worded : atoms;
  return breakLines(best, balancedWidth(best, width));
}

/** The smallest width that needs no more lines than `width` does. */
function balancedWidth(atoms: readonly Atom[], width: Twips): Twips {
  const widest = breakLines(atoms, width);
  const count = widest.length;
  const broken = weighEnds(atoms, widest);
  if (count <= 1) return width;
  let low = Math.ceil(Math.max(...atoms.map((atom) => atom.wide)));
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const lines = breakLines(atoms, middle);
    if (lines.length <= count && weighEnds(atoms, lines) <= broken) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** More than the kept groups of any cell. */
const wordCost = 1000;

/** What an end of each rank costs. */
const costs: Readonly<Record<Rank, number>> = {
  [ranks.never]: wordCost,
  [ranks.forbidden]: wordCost,
  [ranks.word]: wordCost,
  [ranks.stub]: 2,
  [ranks.kept]: 1,
  [ranks.free]: 0,
  [ranks.must]: 0,
};

/** What the ends of lines cost; the spaces that a break swallows belong to its line. */
function weighEnds(atoms: readonly Atom[], lines: readonly LineRange[]): number {
  return lines.reduce(
    (sum, { next }) => sum + (next < atoms.length ? costs[atoms[next - 1]?.after ?? ranks.must] : 0),
    0,
  );
}
