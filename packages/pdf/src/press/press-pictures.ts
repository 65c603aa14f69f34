import type { SoundPicture } from '@jiandu/sheet';
import { PdfError } from '../pdf-error.ts';
import { readPixels } from '../read-pixels.ts';
import { expandPixels } from '../settle-png.ts';
import { endOfTag } from './paint-page.ts';
import { inTwips } from './paint-strokes.ts';
import { refer } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import type { PressedPage, PressedPaper } from './pressed-paper.ts';
import { splitColors } from './split-colors.ts';

/** The pictures of one file; each is embedded once, however often it is drawn. */
export interface PressPictures {
  /** Embeds those of a paper. Throws a `PdfError` when one is missing or damaged. */
  readonly open: (paper: PressedPaper) => Promise<OpenPictures>;
}

/** The pictures of a paper, ready to be drawn. */
export interface OpenPictures {
  /** Draws those of a page under everything else. */
  readonly paint: (page: PressedPage, height: number) => string;
  /** The entries of a page's resources. */
  readonly resourcesOf: (page: PressedPage) => string;
}

export function createPressPictures(writer: PdfWriter): PressPictures {
  // By their bytes: two papers may give one name to different pictures.
  const embedded = new WeakMap<Uint8Array, number>();
  const embed = async (picture: SoundPicture, form: string) => {
    const known = embedded.get(picture.bytes);
    if (known !== undefined) return known;
    const id = picture.type === 'png' ? await putPng(picture.bytes, writer) : putJpeg(picture, writer);
    if (id === undefined) throw badPicture('bad-picture', form, picture.path, 'is damaged; give the whole file');
    embedded.set(picture.bytes, id);
    return id;
  };
  return {
    open: async ({ pages, files = {}, shape: { form } }) => {
      const ids = new Map<string, number>();
      for (const picture of pages.flatMap(({ pictures }) => pictures)) {
        const bytes = files[picture.file];
        if (!bytes) throw badPicture('missing-file', form, picture.path, 'is not given; add its bytes to files');
        ids.set(picture.file, await embed({ ...picture, bytes }, form));
      }
      return {
        paint: ({ pictures }, page) => {
          const drawn = pictures.map(({ file, begin, place: { x, y, width, height } }) => {
            const image = `q ${width} 0 0 ${height} ${x} ${page - y - height} cm/I${ids.get(file)} Do Q\n`;
            return `${begin}${image}${endOfTag}`;
          });
          return drawn.length > 0 ? `q ${inTwips}${drawn.join('')}Q\n` : '';
        },
        resourcesOf: ({ pictures }) => {
          const used = new Set(pictures.map(({ file }) => ids.get(file) ?? 0));
          const entries = [...used].map((id) => `/I${id} ${refer(id)}`);
          return entries.length > 0 ? `/XObject<<${entries.join('')}>>` : '';
        },
      };
    },
  };
}

function badPicture(code: 'missing-file' | 'bad-picture', form: string, path: string, cure: string): PdfError {
  return new PdfError(code, { form, path }, cure);
}

const xobject = '/Type/XObject/Subtype/Image';

/** A JPEG stays as it is: every reader knows its packing. */
function putJpeg({ bytes, width, height, samples }: SoundPicture, writer: PdfWriter): number {
  const id = writer.allocate();
  const space = samples === 1 ? '/DeviceGray' : '/DeviceRGB';
  const entries = `${xobject}/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8`;
  writer.putPacked(id, entries, bytes, '/DCTDecode');
  return id;
}

/** A PNG becomes its colours, and a mask where anything of it is transparent; `undefined` where its pixels are damaged. */
async function putPng(bytes: Uint8Array, writer: PdfWriter): Promise<number | undefined> {
  const pixels = await readPixels(bytes);
  if (!pixels) return undefined;
  const { width, height } = pixels;
  const { colors, samples, mask } = splitColors(expandPixels(bytes, pixels));
  const size = `${xobject}/Width ${width}/Height ${height}/BitsPerComponent 8`;
  let soft = '';
  if (mask) {
    const id = writer.allocate();
    writer.putStream(id, `${size}/ColorSpace/DeviceGray`, mask);
    soft = `/SMask ${refer(id)}`;
  }
  const id = writer.allocate();
  writer.putStream(id, `${size}/ColorSpace/${samples === 1 ? 'DeviceGray' : 'DeviceRGB'}${soft}`, colors);
  return id;
}
