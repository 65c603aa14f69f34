import { type Jpeg, readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/** A4 at 600 dpi has 35 million pixels: what has more is a mistake, and readers of the paper would give up over it. */
const mostPixels = 40e6;

/** Says what is wrong with a picture and what to do about it, to follow its name; `undefined` when any paper can show it. */
export function findPictureFault(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'is empty; give the bytes of a PNG or JPEG picture';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jpeg = readJpeg(view);
  const picture = readPng(view) ?? jpeg;
  if (!picture) return saySomethingElse(bytes);
  const { width, height } = picture;
  if (width * height === 0) return `has ${width} × ${height} pixels; give a picture that has some`;
  if (width * height > mostPixels) {
    return `has ${width} × ${height} pixels, more than any paper needs; scale it down to 6000 × 6000 or less`;
  }
  return jpeg && findJpegFault(jpeg);
}

function findJpegFault({ frame, bits, samples, orientation, isWhole }: Jpeg): string | undefined {
  if (!isWhole) return cutOff;
  if (frame > 0xc2 || bits !== 8) return 'is a JPEG picture of a rare kind; save it again as an ordinary JPEG';
  if (samples === 4) return 'is a JPEG picture in the inks of a press (CMYK); convert it to sRGB';
  if (samples !== 1 && samples !== 3) return `is a JPEG picture of ${samples} colours; convert it to sRGB`;
  if (orientation !== 1) {
    return `lies on its side or mirrored until a viewer turns it (EXIF orientation ${orientation}); turn it and save it upright`;
  }
  return undefined;
}

const cutOff = 'is damaged or cut off; give the whole file';

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

function saySomethingElse(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8')) return cutOff;
  const known = beginnings.find(([signs]) => [...signs].every((sign, at) => sign === '.' || start[at] === sign));
  const what = known?.[1] ?? (/<svg[\s>]/.test(start) ? 'an SVG drawing' : 'neither a PNG nor a JPEG picture');
  return known || what.includes('SVG') ? `is ${what}; convert it to PNG` : `is ${what}; give one of these`;
}
