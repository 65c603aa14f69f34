import type { Face, Faces } from '@jiandu/fonts';
import type { Sheet } from '@jiandu/sheet';
import { PdfError } from '../pdf-error.ts';
import type { PressFonts } from './paint-cell.ts';
import { refer } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { createPressFont, type PressFont } from './press-font.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** Parsed once for as long as the face lives; what a file embeds is its own. */
const opened = new WeakMap<Face, Promise<TrueType>>();

/** The fonts of one file. */
export interface FileFonts extends PressFonts {
  /** Reads the outlines of every face that a sheet names. Throws a `PdfError` when one is unknown or no font. */
  readonly open: (sheet: Sheet) => Promise<void>;
  /** The dictionary of all of them, for the resources of pages. */
  readonly dictionary: number;
  readonly finish: () => void;
}

export function createFileFonts(faces: Faces, writer: PdfWriter): FileFonts {
  const dictionary = writer.allocate();
  const outlines = new Map<string, TrueType>();
  const fonts = new Map<string, { readonly name: string; readonly font: PressFont }>();
  return {
    dictionary,
    open: async ({ faces: ids, form }) => {
      for (const id of ids) {
        if (!outlines.has(id)) outlines.set(id, await openFace(findFace(faces, id, form)));
      }
    },
    find: (face) => {
      const known = fonts.get(face);
      if (known) return known;
      const trueType = outlines.get(face);
      if (!trueType) throw unknownFace(face, '');
      const font = { name: `F${fonts.size + 1}`, font: createPressFont(trueType, writer) };
      fonts.set(face, font);
      return font;
    },
    finish: () => {
      for (const { font } of fonts.values()) font.write();
      const entries = [...fonts.values()].map(({ name, font }) => `/${name} ${refer(font.id)}`);
      writer.put(dictionary, `<<${entries.join('')}>>`);
    },
  };
}

function findFace(faces: Faces, id: string, form: string): Face {
  const face = faces.all.find((one) => one.id === id);
  if (!face) throw unknownFace(id, form);
  return face;
}

function unknownFace(id: string, form: string): PdfError {
  return new PdfError(
    'unknown-face',
    { form, path: `faces/${id}` },
    'is not among the faces; give those of the layout',
  );
}

function openFace(face: Face): Promise<TrueType> {
  const known = opened.get(face);
  if (known) return known;
  const font = face.outlines().then((bytes) => readTrueType(bytes, face.id));
  opened.set(face, font);
  // A file that could not be read may be there the next time.
  font.catch(() => opened.delete(face));
  return font;
}
