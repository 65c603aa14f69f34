import type { Picture } from './picture.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import type { Mark, Twips } from './sheet.ts';

/** The pictures that the marks of a sheet name: PNG or JPEG bytes by key. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A rectangle on a page. */
export interface Place {
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

/** The size that a picture takes which cannot be read: it has a place on the sheet, so that a writer refuses it by name. */
export const unread = { width: 1, height: 1 } as const;

/** Reads the type and size of a PNG or JPEG picture; `undefined` when the bytes are neither, or damaged. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture: Picture | undefined = readPng(view) ?? readJpeg(view);
  if (!picture || picture.width === 0 || picture.height === 0) return undefined;
  const { type, width, height, samples } = picture;
  return { type, width, height, ...(samples !== undefined && { samples }) };
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
