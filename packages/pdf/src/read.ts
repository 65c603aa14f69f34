import {
  type FilingPart,
  parsePart,
  partShape,
  ReadError,
  type Reading,
  type ReadOptions,
  readPart,
} from '@jiandu/sheet/spots';
import { openApart } from './open-apart.ts';
import type { ReaderWorker } from './open-in-worker.ts';
import { readFields } from './read/read-fields.ts';

export {
  type Change,
  ReadError,
  type ReadErrorCode,
  type Reading,
  type ReadOptions,
  type Unread,
} from '@jiandu/sheet/spots';
export type { ReaderWorker } from './open-in-worker.ts';

/** How a PDF is read back. */
export interface ReadPdfOptions extends ReadOptions {
  /** Which paper of several in a merged file, from 1. */
  readonly paper?: number;
  /**
   * In a browser, starts a module worker that is one line, `import '@jiandu/pdf/read-worker';`: reading is ended when it takes
   * longer than any paper, and does not hold up the page.
   */
  readonly worker?: () => ReaderWorker;
}

/**
 * Reads a filing back from a PDF that the press wrote: the filing that it carries and, of a fillable one, also after another
 * program filled it in, what its fields say. What they say counts; nothing is guessed, nothing in the file is run or followed.
 *
 * Throws `ReadError` for what is no such file, is damaged or locked, swells, has scripts, is of another form than `model`, or
 * has several papers of which none was chosen.
 */
export async function read(bytes: Uint8Array, { paper, worker, ...options }: ReadPdfOptions = {}): Promise<Reading> {
  const { files, fields } = await openApart(bytes, worker);
  const names = [...files.keys()].filter((name) => /^filing-\d{6}\.json$/.test(name)).sort();
  if (names.length === 0) {
    throw new ReadError('not-ours', 'the file', 'carries no filing: it was not printed here, or without its data');
  }
  if (paper === undefined && names.length > 1) {
    throw new ReadError('several', 'the file', `has ${names.length} papers; choose one of them by its number`);
  }
  const name = names[(paper ?? 1) - 1];
  if (name === undefined) throw new ReadError('several', 'the file', `has no paper ${paper}; it has ${names.length}`);
  const part = openPart(name, files);
  return readPart(part, readFields(part, fields, paper ?? 1), options);
}

/** A paper that is not filled in carries its filing alone. */
function openPart(name: string, files: ReadonlyMap<string, Uint8Array>): FilingPart {
  const places = name.replace(/\.json$/, '.places.json');
  const own = files.has(places) ? textOf(places, files) : '{"face":"filled","era":"common","fields":[],"spots":[]}';
  const shape = /"shape":\s*"(urn:jiandu:filing:[^"]*)"/.exec(own)?.[1];
  if (shape !== undefined && shape !== partShape) {
    throw new ReadError('newer', places, 'was written by a newer version; update this one');
  }
  return parsePart(name, own, `{"filing":${textOf(name, files)}}`);
}

function textOf(name: string, files: ReadonlyMap<string, Uint8Array>): string {
  return new TextDecoder().decode(files.get(name));
}
