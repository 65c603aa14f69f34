import { findHand } from '../blocks/hand-picture.ts';
import type { Signed } from '../blocks/signature.ts';
import { leading } from '../draft/cells.ts';
import type { Ornament } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';

/** The picture of a hand. */
export type HandPicture = Extract<Ornament, { ornament: 'image' }>;

/** The largest that a signature is printed, and the smallest in which it is still known. */
const most = { width: fromMm(30), height: fromMm(9) } as const;
const least = { width: fromMm(8), height: fromMm(4) } as const;

/** What stays free between a name and the picture beside it. */
export const gapBeside: Twips = fromMm(1.5);

/** The picture of a signature in its own proportions, as large as a room lets it be, when its bytes came along. */
export function pictureOf(
  signed: Signed,
  job: PaperJob,
  room: { readonly width: Twips; readonly height: Twips } = most,
): HandPicture | undefined {
  const hand = findHand(signed, job);
  if (!hand) return undefined;
  const { file, ratio, alt } = hand;
  const within = {
    width: Math.max(least.width, Math.min(most.width, room.width)),
    height: Math.max(least.height, Math.min(most.height, room.height)),
  };
  const height = Math.min(within.width / ratio, within.height);
  const size = { width: Math.round(height * ratio), height: Math.round(height) };
  return { ornament: 'image', file, ...size, centre: 0.5, middle: 0.5, alt };
}

/** Moves a picture to where it stands between two heights and two sides of its cell. */
export function placeBetween(
  picture: HandPicture,
  cell: { readonly width: Twips; readonly height: Twips },
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Twips>>,
): HandPicture {
  return { ...picture, centre: (left + right) / 2 / cell.width, middle: (top + bottom) / 2 / cell.height };
}

/** The height of a line of a signature cell. */
export function lineOf({ textSize }: Pick<PaperJob, 'textSize'>): Twips {
  return Math.round(textSize * leading.value);
}
