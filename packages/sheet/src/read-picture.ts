import { readPng } from './read-png.ts';
import type { Mark, Twips } from './sheet.ts';

/** The pictures that the marks of a sheet name: PNG or JPEG bytes by key. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What a picture's first bytes say of it; the size is in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** A rectangle on a page. */
export interface Place {
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

/** Reads the type and size of a PNG or JPEG picture; `undefined` when the bytes are neither, or damaged. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = readPng(view) ?? readJpeg(view);
  return picture && picture.width > 0 && picture.height > 0 ? picture : undefined;
}

/** Gives where a picture is drawn inside its mark: as large as fits, in proportion, centred. */
export function placePicture(mark: Extract<Mark, { mark: 'image' }>, picture: Picture): Place {
  const scale = Math.min(mark.width / picture.width, mark.height / picture.height);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  return {
    x: mark.x + Math.round((mark.width - width) / 2),
    y: mark.y + Math.round((mark.height - height) / 2),
    width,
    height,
  };
}

/** Walks the segments to the frame header (ITU-T T.81, B.2.2), which alone has the size. */
function readJpeg(view: DataView): Picture | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) {
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
