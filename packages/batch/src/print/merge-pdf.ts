import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Faces } from '@jiandu/fonts';
import { type Paper, streamPdf } from '@jiandu/pdf/press';
import type { Sheet } from '@jiandu/sheet';

/** Packs the part of one record in a merged file, to be kept until all are there. */
export function packPart(sheet: Sheet): Uint8Array {
  return deflateRawSync(JSON.stringify(sheet), { level: 1 });
}

/** Prints packed parts into one PDF file, piece by piece: only one is unpacked at a time. */
export function mergePdf(parts: AsyncIterable<Uint8Array>, faces: Faces): AsyncGenerator<Uint8Array> {
  return streamPdf(unpack(parts), { faces });
}

async function* unpack(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Paper> {
  for await (const part of parts) yield { sheet: JSON.parse(inflateRawSync(part).toString()) as Sheet };
}
