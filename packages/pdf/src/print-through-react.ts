import type { Faces } from '@jiandu/fonts';
import type { Files, Sheet } from '@jiandu/sheet';
import { Document, pdf } from '@react-pdf/renderer';
import { createElement } from 'react';
import { openFaces } from './open-faces.ts';
import { openPictures } from './open-pictures.ts';
import { PdfError } from './pdf-error.ts';
import { SheetPages } from './sheet-pages.tsx';

/** What a PDF file is printed with. */
export interface PrintPdfOptions {
  /** The faces that the sheets were laid out with. */
  readonly faces: Faces;
  /** The pictures that the sheets name. */
  readonly files?: Files;
  /** The date of creation that the file states; default: a constant, so that the same sheets give the same bytes. */
  readonly date?: Date;
}

const undated = new Date(Date.UTC(2000, 0, 1));
const maker = 'Jiandu';

/**
 * Prints sheets into one PDF/A-2b file, in Node and in a browser. The same sheets, faces and date give the same bytes.
 *
 * Throws a `PdfError` when a face, glyph or picture is missing.
 */
export async function printPdf(
  sheets: Sheet | readonly Sheet[],
  { faces, files, date }: PrintPdfOptions,
): Promise<Uint8Array> {
  const all = [sheets].flat();
  const first = all[0];
  if (!first) throw new PdfError('no-sheet', { path: 'sheets' }, 'is empty; give at least one sheet');
  const pictures = await openPictures(all, files);
  const open = await openFaces(all, faces);
  // Called, not mounted: React would keep what it throws to itself.
  const pages = all.map((sheet) => SheetPages({ sheet, faces: open, files: pictures }));
  const about = {
    title: plainTitle(first.title),
    language: first.scripts[0],
    creator: maker,
    producer: maker,
    creationDate: date ?? undated,
    conformance: 'PDF/A-2b',
  } as const;
  const blob = await pdf(createElement(Document, about, ...pages)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** pdfkit writes the title into XML as it is: what would be markup there stands in its full-width form. */
function plainTitle(title: string): string {
  return title.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}
