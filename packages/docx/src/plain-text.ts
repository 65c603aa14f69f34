import type { Face, Faces } from '@jiandu/fonts';
import type { Page, Sheet, TextRun, Twips } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { DocxError } from './docx-error.ts';

/** How the text of a page looks that nobody asked to look otherwise; what someone types looks so. */
export interface PlainText {
  readonly face: Face;
  readonly size: Twips;
  readonly lang: Script;
}

/** Chinese size five (五号). */
const usualSize: Twips = 210;

/** Gives the face of the first text in Song, the size that most text has, and the language. Throws `DocxError`. */
export function findPlainText(page: Page | undefined, { form, scripts }: Sheet, faces: Faces): PlainText {
  const lengths = new Map<Twips, number>();
  let first: TextRun | undefined;
  let song: TextRun | undefined;
  // Text after each other is mostly of one size.
  let [size, length] = [0, 0];
  const count = () => lengths.set(size, (lengths.get(size) ?? 0) + length);
  for (const { lines } of page?.cells ?? []) {
    for (const { runs } of lines) {
      for (const run of runs) {
        if (!('text' in run)) continue;
        first ??= run;
        if (!song && findFace(faces, form, run.face).role === 'song') song = run;
        if (run.size !== size) {
          if (length > 0) count();
          [size, length] = [run.size, 0];
        }
        length += run.text.length;
      }
    }
  }
  if (length > 0) count();
  const plain = song ?? first;
  const [most] = [...lengths].sort(([, one], [, other]) => other - one);
  return {
    face: findFace(faces, form, plain?.face ?? faces.all[0]?.id ?? ''),
    size: most?.[0] ?? usualSize,
    lang: plain?.lang ?? scripts[0],
  };
}

const known = new WeakMap<Faces, ReadonlyMap<string, Face>>();

/** Finds a face by its id. Throws `DocxError`. */
export function findFace(faces: Faces, form: string, id: string): Face {
  let byId = known.get(faces);
  if (!byId) {
    byId = new Map(faces.all.map((face) => [face.id, face]));
    known.set(faces, byId);
  }
  const found = byId.get(id);
  if (found) return found;
  const cure = 'is not among the faces; give those of the layout';
  throw new DocxError('unknown-face', { form, path: `faces/${id}` }, cure);
}
