import type { Faces } from '@jiandu/fonts';
import type { Files, Sheet } from '@jiandu/sheet';
import { Document, pdf } from '@react-pdf/renderer';
import { createElement } from 'react';
import { openFaces } from './open-faces.ts';
import { openPictures } from './open-pictures.ts';
import { SheetPages } from './sheet-pages.tsx';

/** Prints a sheet as a document of a user's own would, for tests. */
export async function printThroughReact(
  sheet: Sheet,
  { faces, files }: { readonly faces: Faces; readonly files?: Files },
): Promise<Uint8Array> {
  const pages = SheetPages({
    sheet,
    faces: await openFaces(sheet, faces),
    files: await openPictures(sheet, files),
  });
  const document = createElement(Document, { creationDate: new Date(0) }, pages);
  const blob = await pdf(document).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
