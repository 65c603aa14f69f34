import { type Faces, type FetchedFaces, fetchFaces } from '@jiandu/fonts';
import { drawPages } from '@jiandu/preview';
import { charactersOf, type Plate } from '@jiandu/sheet';
import { type LaidPaper, layPrepared } from '../lay-out-paper.ts';
import type { PreparedPaper } from '../prepare-paper.ts';
import { writePaper } from '../write-paper.ts';
import type { DrawnPaper, FileFormat, PrintProgress, Work } from './messages.ts';
import { PrinterError } from './printer-error.ts';

/** What is laid out, with what was compiled for earlier papers of its kind. */
export interface PaperJob {
  readonly paper: PreparedPaper;
  readonly plates: Map<string, Plate>;
  readonly work: Work;
}

/** How a task is watched and stopped. */
interface TaskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrintProgress) => void;
}

/** Does a task, in whatever thread. */
export type PaperWork = (job: PaperJob, options: TaskOptions) => Promise<DrawnPaper | Uint8Array>;

/** Gives what lays out, draws and prints with the fonts of one folder; the faces are fetched with the first task. */
export function createPaperWork(fonts: string | undefined): PaperWork {
  let opened: Promise<PrintingFaces> | undefined;
  const open = () => {
    opened ??= openFaces(fonts).catch((error) => {
      // A folder that could not be read may be there the next time.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return async ({ paper, plates, work }, options) => {
    const { signal, onProgress } = options;
    const faces = await open();
    signal.throwIfAborted();
    if (work.task === 'print') onProgress({ step: 'layout' });
    const laid = layPrepared(paper, { faces: faces.all, plates });
    return work.task === 'draw' ? draw(laid) : print(laid, work.format, faces, options);
  };
}
interface PrintingFaces {
  readonly all: Faces;
  /** Where there is a folder to fetch outlines from. */
  readonly fetched?: FetchedFaces;
}

async function openFaces(fonts: string | undefined): Promise<PrintingFaces> {
  if (fonts !== undefined) {
    const fetched = await fetchFaces(fonts);
    return { all: fetched, fetched };
  }
  const { createDefaultFaces } = await import('./default-measures.ts');
  return { all: createDefaultFaces(() => Promise.reject(noFonts())) };
}

function noFonts(): PrinterError {
  const message = 'a PDF needs outlines; give createPrinter the address of a folder that jiandu fonts wrote';
  return new PrinterError({ code: 'no-fonts', message });
}

function draw({ sheet, files }: LaidPaper): DrawnPaper {
  const drawn = drawPages(sheet, files && { files });
  const pages = sheet.pages.flatMap(({ width, height }, index) => {
    const drawing = drawn[index];
    return drawing ? { width, height, drawing } : [];
  });
  return { title: sheet.title, pages };
}

async function print(
  laid: LaidPaper,
  format: FileFormat,
  { all, fetched }: PrintingFaces,
  { signal, onProgress }: TaskOptions,
): Promise<Uint8Array> {
  // Word documents name their fonts and embed none.
  if (format === 'pdf') {
    await fetched?.fetchOutlines(charactersOf(laid.sheet), {
      signal,
      onProgress: (progress) => onProgress({ step: 'outlines', ...progress }),
    });
  }
  signal.throwIfAborted();
  onProgress({ step: 'writing' });
  const [file] = await writePaper(laid, format, all);
  return file?.content as Uint8Array;
}
