import type { PaperJob } from '../job.ts';
import { readPicture, unread } from '../read-picture.ts';
import type { Twips } from '../sheet.ts';
import type { Inline } from '../typeset/inline.ts';
import type { InlinePicture } from '../typeset/inline-picture.ts';
import { fromMm } from '../units.ts';
import { plainText, sayPhrase } from '../words.ts';
import type { Signed } from './signature.ts';

/** The picture of a signature, when its bytes came along. */
export function findHand({ by, image: file }: Signed, job: PaperJob): InlinePicture | undefined {
  const bytes = file === undefined ? undefined : job.facts.ask('file', file);
  if (file === undefined || !bytes) return undefined;
  const { width, height } = readPicture(bytes) ?? unread;
  return { file, ratio: width / height, alt: sayPhrase(job, 'paper.signatureOf', { name: by }) };
}

/** Among words a hand is 16 mm wide at most, and 8 mm where the line has no more. */
const [least, most]: readonly [Twips, Twips] = [fromMm(8), fromMm(16)];
/** As high as a line of a low row lets it be. */
const height: Twips = fromMm(7);

/** The width that a picture among words is given of what a line has free. */
export function widthOfHand({ ratio }: InlinePicture, free: Twips): Twips {
  const wanted = Math.min(most, Math.round(ratio * height));
  return Math.max(Math.min(least, wanted), Math.min(wanted, free));
}

/** Room of a width for a picture; it shrinks with the words around it, and so does the picture. */
export function roomOfHand(picture: InlinePicture, width: Twips, job: PaperJob): Inline {
  const ems = Math.max(1, Math.ceil(width / job.textSize));
  return { ...plainText('\u3000'.repeat(ems), job, ''), room: true, picture };
}
