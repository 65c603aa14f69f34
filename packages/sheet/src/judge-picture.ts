import type { Picture } from './picture.ts';
import { type BytesFault, findPictureFault } from './picture-fault.ts';
import { type Files, type Place, placePicture, readPicture } from './read-picture.ts';
import type { Mark, Sheet, Slot } from './sheet.ts';

type ImageMark = Extract<Mark, { mark: 'image' }>;

/** A picture that can be printed, and where it is drawn. */
export interface SoundPicture extends Picture {
  /** As `judgePicture` names it in an error: its key and its field. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
}

/** Why a picture cannot be printed. */
export interface PictureFault {
  readonly code: 'missing-file' | 'bad-picture';
  /** Its key among the files and, where it stands in a field, the pointer of that: `files/logo`, `files/3f2a (/manager)`. */
  readonly path: string;
  /** What is wrong with it and what to do about it. */
  readonly cure: string;
  /** What in its bytes is at fault. */
  readonly fault?: BytesFault;
}

/** Gives the picture of a mark, or why no paper can show it: every writer refuses the same ones. */
export function judgePicture(mark: ImageMark, sheet: Sheet, files: Files = {}): SoundPicture | PictureFault {
  const bytes = files[mark.file];
  const path = namePicture(mark, sheet);
  if (!bytes) return { code: 'missing-file', path, cure: 'is not given; add its bytes to files' };
  const picture = readPicture(bytes);
  const fault = findPictureFault(bytes);
  if (fault || !picture) {
    return {
      code: 'bad-picture',
      path,
      cure: fault?.cure ?? 'is damaged; give the whole file',
      ...(fault && { fault }),
    };
  }
  return { path, bytes, ...picture, place: placePicture(mark, picture) };
}

/**
 * The smallest slot in which the middle of the picture lies is the field that it belongs to; who signed and when have slots
 * inside of the signature's own.
 */
function namePicture(mark: ImageMark, { pages, slots }: Sheet): string {
  const page = pages.findIndex(({ marks }) => marks.includes(mark));
  const [across, down] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const around = slots
    .filter((one) => one.page === page && one.x <= across && across <= one.x + one.width)
    .filter((one) => one.y <= down && down <= one.y + one.height);
  const isPart = ({ kind, pointer }: Slot) =>
    kind !== 'signature' &&
    around.some((other) => other.kind === 'signature' && pointer.startsWith(`${other.pointer}/`));
  const [slot] = around
    .filter((one) => !isPart(one))
    .sort((first, second) => first.width * first.height - second.width * second.height);
  return `files/${mark.file}${slot ? ` (${slot.pointer})` : ''}`;
}
