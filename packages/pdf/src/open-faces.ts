import type { Face, Faces } from '@jiandu/fonts';
import type { Sheet } from '@jiandu/sheet';
import { createOutlineFont, type OutlineFont, parseFont } from './outline-font.ts';
import { PdfError } from './pdf-error.ts';

/** Faces whose outlines are at hand, by id. */
export type OpenFaces = ReadonlyMap<string, OutlineFont>;

/** Parsed once for as long as the face lives; what a document embeds is its own. */
const opened = new WeakMap<Face, Promise<OutlineFont>>();

/**
 * Reads the outlines of every face that the sheets name, so that they can be painted at once.
 *
 * Throws a `PdfError` when a face is unknown or not a static TrueType file.
 */
export async function openFaces(sheets: Sheet | readonly Sheet[], faces: Faces): Promise<OpenFaces> {
  const wanted = new Map([sheets].flat().flatMap(({ form, faces: ids }) => ids.map((id) => [id, form] as const)));
  return new Map(
    await Promise.all([...wanted].map(async ([id, form]) => [id, await openFace(findFace(faces, id, form))] as const)),
  );
}

function findFace(faces: Faces, id: string, form: string): Face {
  const face = faces.all.find((one) => one.id === id);
  if (!face)
    throw new PdfError(
      'unknown-face',
      { form, path: `faces/${id}` },
      'is not among the faces; give those of the layout',
    );
  return face;
}

function openFace(face: Face): Promise<OutlineFont> {
  const known = opened.get(face);
  if (known) return known;
  const font = face.outlines().then((bytes) => createOutlineFont(parseFont(bytes, face.id), face.id));
  opened.set(face, font);
  // A file that could not be read may be there the next time.
  font.catch(() => opened.delete(face));
  return font;
}
