import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { BatchError } from '../batch-error.ts';
import { sayFileFault } from '../say-file-fault.ts';

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
      throw new BatchError('unreadable', path, { why: sayFileFault(cause) }, cause);
    throw new BatchError('not-a-workbook/none', place, {}, cause);
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    close: () => zip.close(),
    read: async function* (name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new BatchError('not-a-workbook/lacks', place, { part: name });
      if (isSwollen(entry))
        throw new BatchError('too-large/part', place, { part: name, bytes: String(entry.uncompressedSize) });
      if (entry.isEncrypted()) throw new BatchError('not-a-workbook/locked', place);
      const decoder = new TextDecoder('utf-8');
      try {
        const stream: Readable = await zip.openReadStreamPromise(entry);
        for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true });
      } catch (cause) {
        if (cause instanceof BatchError) throw cause;
        throw new BatchError('not-a-workbook/damaged', place, { why: name }, cause);
      }
    },
  };
}

function isSwollen({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > mostBytes) return true;
  return uncompressedSize > leastJudgedBytes && uncompressedSize > compressedSize * mostInflation;
}
