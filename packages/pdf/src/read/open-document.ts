import { ReadError } from '@jiandu/sheet/spots';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// What reads is in this thread, which is one of its own already; without it pdf.js would look for a file beside the page.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { measureStreams } from './measure-streams.ts';

/** What papers of ours carry; other attachments are not looked at. */
const ours = /^filing-\d{6}(?:\.places)?\.json$/;
/** A record of ten thousand rows takes a fourth of it. */
const mostAttached = 8 << 20;

/** What is read of a file. */
export interface OpenDocument {
  /** The attached files of a paper by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What each form field says by its whole name: its text, or the state of its boxes. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A field as pdf.js tells of it; one with several places is told once for each. */
interface ToldField {
  readonly type?: string;
  readonly value?: unknown;
  readonly defaultValue?: unknown;
}

/** Opens a file without running or following anything in it. Throws `ReadError`. */
export async function openDocument(bytes: Uint8Array): Promise<OpenDocument> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new ReadError('not-a-document', 'the file', 'is no PDF');
  }
  await measureStreams(bytes);
  const task = getDocument({
    // The library takes the bytes that it is given for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 0,
  });
  try {
    return await readDocument(await task.promise);
  } catch (cause) {
    throw cause instanceof ReadError ? cause : refusalOf(cause);
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<OpenDocument> {
  const [scripts, openAction] = await Promise.all([document.getJSActions(), document.getOpenAction()]);
  if (scripts || openAction?.action) {
    throw new ReadError('macros', 'the file', 'has scripts or actions; no paper of ours has, and they are not run');
  }
  const [attached, told] = await Promise.all([document.getAttachments(), document.getFieldObjects()]);
  const files = new Map<string, Uint8Array>();
  for (const { filename, content } of Object.values(
    (attached ?? {}) as Record<string, { filename: string; content?: Uint8Array }>,
  )) {
    if (!content || !ours.test(filename)) continue;
    if (content.length > mostAttached)
      throw new ReadError('too-large', filename, 'holds more than any paper; it is not read');
    files.set(filename, content);
  }
  const fields = new Map<string, string>();
  for (const [name, all] of Object.entries((told ?? {}) as Record<string, readonly ToldField[]>)) {
    fields.set(name, sayValue(all));
  }
  return { files, fields };
}

function sayValue(all: readonly ToldField[]): string {
  const values = all.map(({ value }) =>
    Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : '',
  );
  return values.find((value) => value !== '' && value !== 'Off') ?? values[0] ?? '';
}

function refusalOf(cause: unknown): ReadError {
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  if (isLocked) return new ReadError('encrypted', 'the file', 'is locked with a password; save it without', cause);
  return new ReadError('damaged', 'the file', 'is damaged or cut off', cause);
}
