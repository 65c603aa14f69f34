import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Faces } from '@jiandu/fonts';
import { printPdf } from '@jiandu/pdf';
import type { Sheet } from '@jiandu/sheet';

/** Packs the part of one record in a merged file, to be kept until all are there. */
export function packPart(sheet: Sheet): Uint8Array {
  return deflateRawSync(JSON.stringify(sheet), { level: 1 });
}

/** Prints packed parts into one PDF file, piece by piece. */
export async function* mergePdf(parts: AsyncIterable<Uint8Array>, faces: Faces): AsyncGenerator<Uint8Array> {
  const sheets: Sheet[] = [];
  for await (const part of parts) sheets.push(JSON.parse(inflateRawSync(part).toString()) as Sheet);
  yield await printPdf(sheets, { faces });
}
