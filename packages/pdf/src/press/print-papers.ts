import type { Filing } from '@jiandu/model';
import type { Files, Sheet } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { PdfError } from '../pdf-error.ts';
import { deflate } from './deflate.ts';
import { joinBytes } from './join-bytes.ts';
import { createPressFile, type PressFile } from './press-file.ts';
import { openPress, type Paper, type PressOptions } from './press-paper.ts';
import type { PressedPaper } from './pressed-paper.ts';

/** What a PDF file is printed with. */
export interface PrintPdfOptions extends StreamPdfOptions {
  /** The pictures that the sheets name. */
  readonly files?: Files;
  /** The filing that the first sheet shows, attached as data; by default none, since a sheet does not know its record. */
  readonly filing?: Filing;
  /** What the first sheet, if it is fillable, is read back by; other fillable ones bring their own through `streamPdf`. */
  readonly attach?: Attachment;
}

/** What a stream of papers is printed with. */
export interface StreamPdfOptions extends PressOptions {
  /** The date of creation that the file states; default: a constant, so that the same sheets give the same bytes. */
  readonly date?: Date;
}

const undated = new Date(Date.UTC(2000, 0, 1));

/** What is handed on at a time. */
const chunkSize = 1 << 16;

/**
 * Prints papers into one file as they come: tagged (PDF/UA-1) and archival (PDF/A-2u, or 3u where data is attached), in
 * Node and in a browser. Keeps no paper, so that ten thousand need no more memory than ten; fonts come last. The same
 * papers, faces and date give the same bytes.
 *
 * Throws a `PdfError` when there is no paper, or a face, glyph or picture is missing.
 */
export async function* streamPdf(
  papers: Iterable<Paper> | AsyncIterable<Paper>,
  options: StreamPdfOptions,
): AsyncGenerator<Uint8Array> {
  yield* mergePdf(pressAll(papers, options), options);
}

async function* pressAll(papers: Iterable<Paper> | AsyncIterable<Paper>, options: PressOptions) {
  const { press } = openPress(options);
  for await (const paper of papers) yield await press(paper);
}

/** Puts papers that were pressed with the same faces, in this thread or others, into one file as they come; as `streamPdf` does. */
export async function* mergePdf(
  papers: Iterable<PressedPaper> | AsyncIterable<PressedPaper>,
  { faces, date = undated, deflate: pack = deflate }: StreamPdfOptions,
): AsyncGenerator<Uint8Array> {
  let file: PressFile | undefined;
  for await (const { paper, isMerged } of lookAhead(papers)) {
    file ??= createPressFile({ faces, date, isMerged, deflate: pack });
    await file.add(paper);
    if (file.writer.waiting() >= chunkSize) yield file.writer.take();
  }
  if (!file) throw new PdfError('no-sheet', { path: 'sheets' }, 'is empty; give at least one sheet');
  await file.finish();
  yield file.writer.take();
}

/** Gives each paper when the next one is known: the first says whether others follow. */
async function* lookAhead(papers: Iterable<PressedPaper> | AsyncIterable<PressedPaper>) {
  let waiting: PressedPaper | undefined;
  let isMerged = false;
  for await (const paper of papers) {
    isMerged ||= waiting !== undefined;
    if (waiting) yield { paper: waiting, isMerged };
    waiting = paper;
  }
  if (waiting) yield { paper: waiting, isMerged };
}

/** Prints sheets into one file, as `streamPdf` does. */
export async function printPdf(
  sheets: Sheet | readonly Sheet[],
  { files, filing, attach, ...options }: PrintPdfOptions,
): Promise<Uint8Array> {
  const papers = [sheets]
    .flat()
    .map((sheet, index): Paper => ({ sheet, files, ...(index === 0 && { filing, attach }) }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPdf(papers, options)) chunks.push(chunk);
  return joinBytes(chunks);
}
