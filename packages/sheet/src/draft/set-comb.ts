import type { Twips } from '../sheet.ts';
import type { TextInline } from '../typeset/inline.ts';
import type { SetLine } from '../typeset/set-line.ts';
import { setLines } from '../typeset/set-lines.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';

/** Boxes for characters: how many, and what stands in the first of them. */
export interface Comb {
  readonly count: number;
  readonly text: TextInline | undefined;
}

/** A box that a pen can fill is 5 mm wide; wider than 6 mm it spreads a number too far. */
const leastBox: Twips = fromMm(5);
const mostBox: Twips = fromMm(6);
const gapBelow: Twips = fromMm(0.6);

/** Sets one box a character in a width, on two lines where one would make them too small for a pen. */
export function setComb({ count, text }: Comb, width: Twips, size: Twips, setter: Typesetter): readonly SetLine[] {
  const perLine = count * leastBox <= width ? count : Math.ceil(count / 2);
  const box = Math.min(mostBox, Math.floor(width / perLine));
  const height = Math.max(leastBox, box);
  const characters = text ? [...text.text] : [];
  return Array.from({ length: Math.ceil(count / perLine) }, (_, index): SetLine => {
    const from = index * perLine;
    const own = Math.min(perLine, count - from);
    const inlines = text ? characters.slice(from, from + own).map((character) => ({ ...text, text: character })) : [];
    const setting = { width: mostBox * count, size: Math.min(size, box), leading: height / Math.min(size, box) };
    const [line] = setLines(inlines, setting, setter).lines;
    const empty = { runs: [], baseline: height, indent: 0 };
    return { ...(line ?? empty), width: own * box, height: height + gapBelow, comb: { count: own, box, height } };
  });
}
