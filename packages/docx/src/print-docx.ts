import { type Faces, wordFamilyOf } from '@jiandu/fonts';
import type { Files, Sheet } from '@jiandu/sheet';
import { type Attachment, planSpots } from '@jiandu/sheet/spots';
import { collectMedia } from './collect-media.ts';
import { DocxError } from './docx-error.ts';
import { writePackage } from './package/write-package.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { findFace } from './plain-text.ts';
import type { Stretches } from './stretches.ts';
import { writeDocument } from './write-document.ts';

/** What a Word document is written with. */
export interface PrintDocxOptions {
  /** The faces that the sheets were laid out with; their Word families name the fonts. */
  readonly faces: Faces;
  /** The pictures that the sheets name. */
  readonly files?: Files;
  /** What the document carries to be read back; a fillable one needs it. All sheets are then of its record. */
  readonly attach?: Attachment;
  /** Nothing but the places of fields may be changed in Word; of a fillable document. */
  readonly protect?: boolean;
  /** The date of creation that the file states; default: a constant, so that the same sheets give the same bytes. */
  readonly date?: Date;
}

const undated = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes sheets as one Word document, in Node and in a browser: each page is a section with one table of fixed columns and
 * exact rows, each line a paragraph. The same sheets, faces and date give the same bytes. Of sheets that a plate laid out, what
 * earlier ones had alike is written once.
 *
 * Throws a `DocxError` when a face or picture is missing, or a sheet is none that a Word table can hold.
 */
export async function printDocx(
  sheets: Sheet | readonly Sheet[],
  { faces, files, date, attach, protect }: PrintDocxOptions,
): Promise<Uint8Array> {
  const all = [sheets].flat();
  const first = all[0];
  if (!first) throw new DocxError('no-sheet', { path: 'sheets' }, 'is empty; give at least one sheet');
  const plan = attach && planSpots(all, attach, { pictures: true });
  const fillable = all.find(({ face }) => face === 'fillable');
  if (fillable && !plan) {
    const about = { form: fillable.form, path: 'attach' };
    throw new DocxError('no-filing', about, 'is missing; give the form and the filing that the paper is read back by');
  }
  const drawings = collectMedia();
  const spots = plan && { find: plan.find, inCell: plan.inCell, office: attach.office };
  const { xml, look } = writeDocument(all, { faces, files, spots, drawings });
  return writePackage({
    document: xml,
    title: first.title,
    date: date ?? undated,
    ownLook: look,
    families: familiesIn(all, faces),
    media: [...drawings.media, ...(plan && fillable && names(xml, placeholderPicture.id) ? [placeholderPicture] : [])],
    protect: protect === true && fillable !== undefined,
    ...(plan && { filing: plan.part }),
  });
}

/** The families that a document names: of its faces, and those that text asked for where a face stands in for them. */
function familiesIn(sheets: readonly Sheet[], faces: Faces): readonly string[] {
  const families = new Set<string>();
  for (const { form, faces: own, pages } of sheets) {
    for (const id of own) families.add(findFace(faces, form, id).wordFamily);
    for (const { cells } of pages)
      for (const cell of cells)
        for (const { runs } of cell.lines)
          for (const run of runs) {
            if ('text' in run && run.asked) families.add(wordFamilyOf(findFace(faces, form, run.face), run.asked));
          }
  }
  return [...families];
}

/** Whether a text names something. */
function names({ alike, own }: Stretches, name: string): boolean {
  return [...alike.flat(), ...own].some((text) => text.includes(name));
}
