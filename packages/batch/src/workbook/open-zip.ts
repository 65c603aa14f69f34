import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { BatchError } from '../batch-error.ts';
import { sayFileFault } from '../say-file-fault.ts';
import { sayFlaw } from './flaws.ts';
import { limits } from './limits.ts';

/** The parts of an Office file. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** What a part unpacks to; 0 where there is none. */
  readonly sizeOf: (name: string) => number;
  /** The text of a part, piece by piece; throws `BatchError` where there is none, or it is not what was written. */
  readonly read: (name: string) => AsyncIterable<string>;
}

/** Opens an Office file, to be read as often as need be. Throws `BatchError` for what is none, or swells beyond reason when it is unpacked. */
export async function openZip(path: string): Promise<Zip> {
  const place = basename(path);
  const { entries, whole } = await readDirectory(path, place);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    read: async function* (name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new BatchError('not-a-workbook/lacks', place, { part: name });
      const swollen = [entry, whole].find(isSwollen);
      if (swollen)
        throw new BatchError('too-large/part', place, { part: name, bytes: String(swollen.uncompressedSize) });
      if (entry.isEncrypted()) throw new BatchError('not-a-workbook/locked', place);
      try {
        yield* readEntry(path, entry);
      } catch (cause) {
        throw cause instanceof BatchError
          ? cause
          : new BatchError('not-a-workbook/damaged', place, { why: sayFlaw('part', { part: name }) }, cause);
      }
    },
  };
}

/** Opens the file for as long as something is done with it. */
async function openFile(path: string): Promise<ZipFile> {
  return openPromise(path, { autoClose: false, validateEntrySizes: true });
}

interface Directory {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly whole: Sizes;
}

async function readDirectory(path: string, place: string): Promise<Directory> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile | undefined;
  try {
    zip = await openFile(path);
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw new Error('a part stands twice in it');
      if (entries.size >= limits.parts) throw new Error('it has too many parts');
      entries.set(name, entry);
    }
    if (sumOf(entries, 'compressedSize') > zip.fileSize) throw new Error('its parts lie over each other');
    return {
      entries,
      whole: { compressedSize: zip.fileSize, uncompressedSize: sumOf(entries, 'uncompressedSize') },
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall)
      throw new BatchError('unreadable', path, { why: sayFileFault(cause) }, cause);
    throw new BatchError('not-a-workbook/none', place, {}, cause);
  } finally {
    zip?.close();
  }
}

/** Gives the text of a part. Throws where its sum is not that of what was written. */
async function* readEntry(path: string, entry: Entry): AsyncGenerator<string> {
  const zip = await openFile(path);
  const decoder = new TextDecoder('utf-8');
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const bytes of stream) {
      sum = crc32(bytes as Uint8Array, sum);
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    }
  } finally {
    zip.close();
  }
  if (sum !== entry.crc32) throw new Error('it is not what was written');
}

type Sizes = Pick<Entry, 'compressedSize' | 'uncompressedSize'>;

function sumOf(entries: ReadonlyMap<string, Entry>, size: keyof Sizes): number {
  let sum = 0;
  for (const entry of entries.values()) sum += entry[size];
  return sum;
}

function isSwollen({ compressedSize, uncompressedSize }: Sizes): boolean {
  if (uncompressedSize > limits.bytes) return true;
  return uncompressedSize > limits.judgedBytes && uncompressedSize > compressedSize * limits.inflation;
}
