import type { Faces } from '@jiandu/fonts';
import type { Filing } from '@jiandu/model';
import { type Files, judgePicture, type Page, type Sheet } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { PdfError } from '../pdf-error.ts';
import { type Deflate, deflate } from './deflate.ts';
import { openFields, type SheetFields } from './fields/open-fields.ts';
import { type PlacedField, paintFields } from './fields/paint-fields.ts';
import { findSections } from './find-sections.ts';
import { createKnownPaints, type Painted } from './known-paints.ts';
import { createKnownShapes, type TaggedPage } from './known-shapes.ts';
import { createTags, nodeOf, type Paints, paintFixed, paintValues } from './paint-page.ts';
import { toBytes } from './pdf-syntax.ts';
import { createFontOpener } from './press-fonts.ts';
import type { PressedPage, PressedPaper, PressedPicture } from './pressed-paper.ts';

/** A paper to print: a sheet, the pictures that it names, and the filing that is attached as data. */
export interface Paper {
  readonly sheet: Sheet;
  readonly files?: Files | undefined;
  readonly filing?: Filing | undefined;
  /** What a fillable paper is read back by; it needs it. Its filing is attached. */
  readonly attach?: Attachment | undefined;
}

/** What papers are pressed with. */
export interface PressOptions {
  /** The faces that the sheets were laid out with. */
  readonly faces: Faces;
  /**
   * Packs streams (RFC 1950). Default: one implementation for all runtimes, with which the same paper gives the same bytes
   * everywhere; that of the runtime itself may be faster.
   */
  readonly deflate?: Deflate;
}

/** Paints and packs papers apart from the file that they will stand in. */
export interface Press {
  /** Throws a `PdfError` when a face, glyph or picture is missing. */
  readonly press: (paper: Paper) => Promise<PressedPaper>;
}

/** What papers of one plate have in common is painted and packed once, whatever files they stand in. */
const presses = new WeakMap<Faces, Map<Deflate, Press>>();

/** Gives the press of these faces. */
export function openPress({ faces, deflate: pack = deflate }: PressOptions): Press {
  const own = presses.get(faces) ?? new Map<Deflate, Press>();
  presses.set(faces, own);
  const press = own.get(pack) ?? createPress(faces, pack);
  own.set(pack, press);
  return press;
}

function createPress(faces: Faces, pack: Deflate): Press {
  const opener = createFontOpener(faces);
  const known = createKnownPaints();
  const shapes = createKnownShapes(pack);
  return {
    press: async ({ sheet, files, filing, attach }) => {
      const fonts = await opener.open(sheet);
      const paints: Paints = { fonts, known };
      const fields = sheet.face === 'fillable' ? openFields(sheet, attach, fonts) : undefined;
      const pages = sheet.pages.map((page) => paintPage(page, sheet, paints, files, fields));
      const data = fields?.filing ?? filing;
      return {
        shape: shapes.find(sheet, pages),
        title: sheet.title,
        sections: findSections(sheet),
        pages: pages.map(({ pictures, values, fields: own }): PressedPage => {
          const packed = values.content === '' ? new Uint8Array() : pack(toBytes(values.content));
          return { pictures, values: packed, texts: values.texts, fields: own };
        }),
        ...(files && { files }),
        ...(fields && { fields }),
        ...(data && { filing: data }),
      };
    },
  };
}

interface PaintedPage extends TaggedPage {
  readonly fields: readonly PlacedField[];
  readonly pictures: readonly PressedPicture[];
  readonly values: Painted;
}

/** First what the form says on every paper, then pictures, which lie under it, then the record. */
function paintPage(
  page: Page,
  sheet: Sheet,
  paints: Paints,
  files: Files | undefined,
  form: SheetFields | undefined,
): PaintedPage {
  const { nodes } = sheet;
  const fixed = paintFixed(page, nodes, paints);
  const { pictures, marked } = placePictures(page, sheet, files, fixed.marked.length);
  const before = [...fixed.marked, ...marked];
  const values = form
    ? paintFields(page, nodes, paints, { ...form, from: before.length })
    : { ...paintValues(page, nodes, paints, before.length), fields: [] };
  return { fixed, pictures, values, fields: values.fields, marked: [...before, ...values.marked] };
}

/** Finds the pictures of a page and the pieces of marked content that they will be. */
function placePictures(page: Page, sheet: Sheet, files: Files | undefined, from: number) {
  const { begin, marked } = createTags(sheet.nodes, from);
  const pictures = page.marks.flatMap((mark): readonly PressedPicture[] => {
    if (mark.mark !== 'image') return [];
    const judged = judgePicture(mark, sheet, files);
    if ('cure' in judged) throw new PdfError(judged.code, { form: sheet.form, path: judged.path }, judged.cure);
    const { bytes: _bytes, ...picture } = judged;
    return [{ ...picture, file: mark.file, begin: begin(nodeOf(mark)) }];
  });
  return { pictures, marked };
}
