import type { Face, Faces } from '@jiandu/fonts';
import { charactersOf, type Sheet } from '@jiandu/sheet';
import { PdfError } from '../pdf-error.ts';
import type { PressFonts } from './paint-cell.ts';
import { refer } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { createPressFont, type PressFont } from './press-font.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** Parsed once for as long as the bytes live; what a file embeds is its own. */
const opened = new WeakMap<Uint8Array, TrueType>();

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
    open: async (sheet) => {
      const { faces: ids, form } = sheet;
      for (const id of ids) outlines.set(id, await openFace(findFace(faces, id, form), charactersIn(sheet, id)));
    },
    find: (face) => {
      const known = fonts.get(face);
      if (known) return known;
      const open = () => {
        const trueType = outlines.get(face);
        if (!trueType) throw unknownFace(face, '');
        return trueType;
      };
      const font = { name: `F${fonts.size + 1}`, font: createPressFont(open, writer) };
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

/** Told only to a face that asks: whole fonts have all characters at once. */
function charactersIn(sheet: Sheet, face: string): Iterable<number> {
  return { [Symbol.iterator]: () => (charactersOf(sheet).get(face) ?? []).values() };
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

async function openFace(face: Face, codePoints: Iterable<number>): Promise<TrueType> {
  const bytes = await face.outlines(codePoints);
  const known = opened.get(bytes) ?? readTrueType(bytes, face.id);
  opened.set(bytes, known);
  return known;
}
