import { type Files, judgePicture, type Mark, type Place, type Sheet, type SoundPicture } from '@jiandu/sheet';
import { PdfError } from '../pdf-error.ts';
import { readPixels } from '../read-pixels.ts';
import { expandPixels } from '../settle-png.ts';
import { deflate } from './deflate.ts';
import type { PaintPicture } from './paint-page.ts';
import { refer } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { splitColors } from './split-colors.ts';

/** The pictures of one file; each is embedded once, however often it is drawn. */
export interface PressPictures {
  /** Embeds what a sheet names. Throws a `PdfError` when a picture is missing, damaged or none for an archived paper. */
  readonly open: (sheet: Sheet, files?: Files) => Promise<OpenPictures>;
}

/** The pictures of a sheet, ready to be drawn. */
export interface OpenPictures {
  readonly paint: PaintPicture;
  /** The entries of a page's resources. */
  readonly resourcesOf: (marks: readonly Mark[]) => string;
}

export function createPressPictures(writer: PdfWriter): PressPictures {
  // By their bytes: two papers may give one name to different pictures.
  const embedded = new WeakMap<Uint8Array, number>();
  const embed = async (judged: SoundPicture, form: string) => {
    const known = embedded.get(judged.bytes);
    if (known !== undefined) return known;
    const id = judged.type === 'png' ? await putPng(judged.bytes, writer) : putJpeg(judged, writer);
    if (id === undefined) throw damaged(form, judged.path);
    embedded.set(judged.bytes, id);
    return id;
  };
  return {
    open: async (sheet, files) => {
      const ids = new Map<string, number>();
      const places = new Map<Mark, Place>();
      for (const mark of sheet.pages.flatMap(({ marks }) => marks)) {
        if (mark.mark !== 'image') continue;
        const judged = judgePicture(mark, sheet, files);
        if ('cure' in judged) throw new PdfError(judged.code, { form: sheet.form, path: judged.path }, judged.cure);
        ids.set(mark.file, await embed(judged, sheet.form));
        places.set(mark, judged.place);
      }
      return {
        paint: (mark, page) => {
          const { x, y, width, height } = places.get(mark) ?? mark;
          return `q ${width} 0 0 ${height} ${x} ${page - y - height} cm/I${ids.get(mark.file)} Do Q\n`;
        },
        resourcesOf: (marks) => {
          const used = marks.flatMap((mark) => (mark.mark === 'image' ? (ids.get(mark.file) ?? []) : []));
          const entries = [...new Set(used)].map((id) => `/I${id} ${refer(id)}`);
          return entries.length > 0 ? `/XObject<<${entries.join('')}>>` : '';
        },
      };
    },
  };
}

function damaged(form: string, path: string): PdfError {
  return new PdfError('bad-picture', { form, path }, 'is damaged; give the whole file');
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
    writer.putPacked(id, `${size}/ColorSpace/DeviceGray`, deflate(mask));
    soft = `/SMask ${refer(id)}`;
  }
  const id = writer.allocate();
  writer.putPacked(id, `${size}/ColorSpace/${samples === 1 ? 'DeviceGray' : 'DeviceRGB'}${soft}`, deflate(colors));
  return id;
}
