import type { Faces } from '@jiandu/fonts';
import { type Paper, streamPdf } from '@jiandu/pdf/press';
import type { Files } from '@jiandu/sheet';
import type { Span } from './journal.ts';
import { createSheetUnpacker } from './pack-sheets.ts';

/** Prints kept sheets into one PDF file, piece by piece: only one is unpacked at a time. */
export function mergePdf(
  parts: AsyncIterable<Span>,
  read: (span: Span) => Uint8Array,
  faces: Faces,
  files: Files | undefined,
): AsyncGenerator<Uint8Array> {
  return streamPdf(unpackAll(parts, read, files), { faces });
}

async function* unpackAll(
  parts: AsyncIterable<Span>,
  read: (span: Span) => Uint8Array,
  files: Files | undefined,
): AsyncGenerator<Paper> {
  const unpack = createSheetUnpacker(read);
  for await (const part of parts) yield { sheet: unpack(part), files };
}
