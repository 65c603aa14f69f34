import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { BatchError } from '../batch-error.ts';

/** A part may hold so much more than it takes; sheets of one repeated row reach about 100. */
const mostInflation = 250;
const leastJudgedBytes = 10_000_000;
const mostBytes = 4_000_000_000;
const mostParts = 10_000;

/** The parts of an Office file. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** The text of a part, piece by piece; throws `BatchError` where there is none. */
  readonly read: (name: string) => AsyncIterable<string>;
  readonly close: () => void;
}

/** Opens an Office file. Throws `BatchError` for what is none, or swells beyond reason when it is unpacked. */
export async function openZip(path: string): Promise<Zip> {
  const place = basename(path);
  const refuse = (says: string, cause?: unknown) =>
    new BatchError(
      'not-a-workbook',
      place,
      `${says}; open it in Excel, WPS or LibreOffice and save it (另存为 .xlsx)`,
      cause,
    );
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await openPromise(path, { autoClose: false, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > mostParts) throw new Error('it has too many parts');
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall)
      throw new BatchError('unreadable', path, 'cannot be read; check the path', cause);
    throw refuse('is no .xlsx workbook, or is damaged', cause);
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    close: () => zip.close(),
    read: async function* (name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw refuse(`lacks its part ${name}`);
      if (isSwollen(entry))
        throw new BatchError(
          'too-large',
          place,
          `unpacks ${name} to ${entry.uncompressedSize} bytes, beyond reason; it is not read`,
        );
      if (entry.isEncrypted()) throw refuse('is locked with a password');
      const decoder = new TextDecoder('utf-8');
      try {
        const stream: Readable = await zip.openReadStreamPromise(entry);
        for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true });
      } catch (cause) {
        throw cause instanceof BatchError ? cause : refuse(`is damaged in ${name}`, cause);
      }
    },
  };
}

function isSwollen({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > mostBytes) return true;
  return uncompressedSize > leastJudgedBytes && uncompressedSize > compressedSize * mostInflation;
}
