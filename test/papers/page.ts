import { printDocx } from '@jiandu/docx';
import { createDefaultFaces } from '@jiandu/fonts';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { drawSvg } from '@jiandu/preview';
import { layOut } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';

/** A record printed by every writer; bytes as numbers, since a page can hand over nothing else. */
export interface Printed {
  readonly pdf: readonly number[];
  readonly docx: readonly number[];
  readonly svg: readonly string[];
}

/** Prints the longest example of the complaint notice with fonts from the host, in whatever runs this. */
export async function printEverything(script: Script, readFont: (file: string) => Promise<Uint8Array>) {
  const faces = createDefaultFaces(({ file }) => readFont(file));
  const record = examples.find(({ name }) => name === 'longest')?.record;
  const sheet = layOut(form.model, record, { faces, office: createOffice(), face: 'filled', scripts: [script] });
  const [pdf, docx] = await Promise.all([printPdf(sheet, { faces }), printDocx(sheet, { faces })]);
  return { pdf: [...pdf], docx: [...docx], svg: drawSvg(sheet) } satisfies Printed;
}

Object.assign(globalThis, { printEverything });
