import type { SealParty } from '@jiandu/model';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { type SealSigning, signingOf } from './seals-sign.ts';

/**
 * Where the signature of a party stands: `beside` its one square, whose seal covers name and date; in a `panel` over the
 * smaller squares that stand beside the first; or on a `line` of its own over squares that leave no room.
 */
type Manner = 'beside' | 'panel' | 'line';

/** A square with its column. */
export interface SealSpot {
  readonly side: Twips;
  readonly left: Twips;
  readonly width: Twips;
  readonly words?: SealParty['squares'][number]['words'];
}

/** A party with the places of its squares. */
export interface SealPlan {
  readonly party: SealParty;
  readonly path: string;
  readonly left: Twips;
  readonly width: Twips;
  readonly manner: Manner;
  readonly signing: SealSigning | undefined;
  readonly spots: readonly SealSpot[];
  readonly borders: readonly Twips[];
}

const inset: Twips = fromMm(2);
const gap: Twips = fromMm(3);

/** The least width of a panel: a date's places, and a signature's. */
const leastPanel: Twips = fromMm(34);

/** Gives the squares of a party their columns, and its signature its place. */
export function planSeals(
  party: SealParty,
  { left, width }: { readonly left: Twips; readonly width: Twips },
  job: PaperJob,
  path: string,
): SealPlan {
  const signing = signingOf(party, job);
  const sides = party.squares.map(({ sideMm }) => fromMm(sideMm));
  const whole = sides.reduce((sum, side) => sum + side, 0) + gap * Math.max(0, sides.length - 1);
  const caption = signing ? naturalWidth(signing.caption, job.textSize, job.setter) : 0;
  const manner = mannerOf(sides, whole, caption, width, signing !== undefined);
  // One square stands in the middle, or right of the caption where that reaches further; several from the left.
  const middle = Math.round((width - whole) / 2);
  const start = {
    beside: Math.max(middle, 2 * inset + caption),
    panel: inset,
    line: Math.max(0, middle),
  }[manner];
  let x = left + start;
  const spots = sides.map((side, index): SealSpot => {
    const words = party.squares[index]?.words;
    const last = manner === 'panel' && index > 0 && index === sides.length - 1;
    const spot = { side, left: x, width: last ? left + width - x : side, ...(words && { words }) };
    x += side + gap;
    return spot;
  });
  const borders = [left, left + width, ...spots.flatMap((spot) => [spot.left, spot.left + spot.width])];
  return { party, path, left, width, manner, signing, spots, borders };
}

function mannerOf(sides: readonly Twips[], whole: Twips, caption: Twips, width: Twips, signs: boolean): Manner {
  const [first = 0] = sides;
  if (!signs || sides.length === 0) return 'line';
  if (sides.length === 1) return 2 * inset + caption + whole <= width ? 'beside' : 'line';
  const lower = sides.slice(1).every((side) => side < first);
  return lower && inset + whole <= width && width - inset - first - gap >= leastPanel ? 'panel' : 'line';
}
