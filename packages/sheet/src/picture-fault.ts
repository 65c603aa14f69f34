import { fillWords } from '@jiandu/text';
import { type Jpeg, readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/** A4 at 600 dpi has 35 million pixels: what has more is a mistake, and readers of the paper would give up over it. */
const mostPixels = 40e6;

/** What is wrong with a picture and what to do about it, to follow its name, by the reason. */
const cures = {
  empty: 'is empty; give the bytes of a PNG or JPEG picture',
  'no-pixels': 'has {width} × {height} pixels; give a picture that has some',
  'too-many-pixels': 'has {width} × {height} pixels, more than any paper needs; scale it down to 6000 × 6000 or less',
  'cut-off': 'is damaged or cut off; give the whole file',
  'rare-kind': 'is a JPEG picture of a rare kind; save it again as an ordinary JPEG',
  'press-inks': 'is a JPEG picture in the inks of a press (CMYK); convert it to sRGB',
  colours: 'is a JPEG picture of {samples} colours; convert it to sRGB',
  turned:
    'lies on its side or mirrored until a viewer turns it (EXIF orientation {orientation}); turn it and save it upright',
  'other-kind': 'is {what}; convert it to PNG',
  'no-picture': 'is neither a PNG nor a JPEG picture; give one of these',
} as const;

/** Why a picture cannot be printed. */
export type PictureReason = keyof typeof cures;

/** What is wrong with the bytes of a picture. */
export interface BytesFault {
  readonly reason: PictureReason;
  /** What is wrong and what to do about it, to follow the name of the picture. */
  readonly cure: string;
  /** What the cure is filled with, for who says it in other words. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Finds what is wrong with a picture; `undefined` when any paper can show it. */
export function findPictureFault(bytes: Uint8Array): BytesFault | undefined {
  if (bytes.length === 0) return explain('empty');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jpeg = readJpeg(view);
  const picture = readPng(view) ?? jpeg;
  if (!picture) return findOtherKind(bytes);
  const { width, height } = picture;
  const size = { width: `${width}`, height: `${height}` };
  if (width * height === 0) return explain('no-pixels', size);
  if (width * height > mostPixels) return explain('too-many-pixels', size);
  return jpeg && findJpegFault(jpeg);
}

function findJpegFault({ frame, bits, samples, orientation, isWhole }: Jpeg): BytesFault | undefined {
  if (!isWhole) return explain('cut-off');
  if (frame > 0xc2 || bits !== 8) return explain('rare-kind');
  if (samples === 4) return explain('press-inks');
  if (samples !== 1 && samples !== 3) return explain('colours', { samples: `${samples}` });
  return orientation === 1 ? undefined : explain('turned', { orientation: `${orientation}` });
}

function explain(reason: PictureReason, parts: Readonly<Record<string, string>> = {}): BytesFault {
  return { reason, cure: fillWords(cures[reason], parts), parts };
}

/** How other files begin that people take for pictures; bytes that may be any are dots. */
const beginnings = [
  ['GIF8', 'a GIF picture'],
  ['RIFF....WEBP', 'a WebP picture'],
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['....ftyp', 'a HEIC or AVIF picture, or a film'],
  ['%PDF', 'a PDF file'],
] as const;

function findOtherKind(bytes: Uint8Array): BytesFault {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8')) return explain('cut-off');
  const known = beginnings.find(([signs]) => [...signs].every((sign, at) => sign === '.' || start[at] === sign));
  const what = known?.[1] ?? (/<svg[\s>]/.test(start) ? 'an SVG drawing' : undefined);
  return what === undefined ? explain('no-picture') : explain('other-kind', { what });
}
