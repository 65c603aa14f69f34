import type { Picture } from './picture.ts';

/** What the segments of a JPEG file say of it. */
export interface Jpeg extends Picture {
  readonly type: 'jpg';
  /** The marker of its frame header (ITU-T T.81, table B.1): 0xc0 to 0xc2 is what every reader knows. */
  readonly frame: number;
  /** Bits a sample. */
  readonly bits: number;
  /** Samples a pixel: 1 is grey, 3 colour, 4 the inks of a press. */
  readonly samples: number;
  /** How a reader is to turn it (Exif 2.3, tag 274); 1 is upright. */
  readonly orientation: number;
  /** Whether the file reaches the end of its picture. */
  readonly isWhole: boolean;
}

/** Walks the segments of a JPEG file to the frame header (ITU-T T.81, B.2.2), which alone has the size. */
export function readJpeg(view: DataView): Jpeg | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let orientation = 1;
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) {
      return {
        type: 'jpg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        frame: marker,
        bits: view.getUint8(at + 4),
        samples: view.getUint8(at + 9),
        orientation,
        isWhole: reachesEnd(view, at),
      };
    }
    if (marker === 0xe1) orientation = readOrientation(view, at + 4) ?? orientation;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function reachesEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

const exif = 0x45786966;
const orientationTag = 274;

/** Looks through the first directory of an Exif segment. */
function readOrientation(view: DataView, at: number): number | undefined {
  const start = at + 6;
  if (start + 8 > view.byteLength || view.getUint32(at) !== exif) return undefined;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, little) === orientationTag) return view.getUint16(entry + 8, little);
  }
  return undefined;
}
