import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { BatchError } from '../batch-error.ts';
import { sayFileFault } from '../say-file-fault.ts';

/** The encodings that spreadsheets of Chinese offices save CSV in. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** One of the encodings. */
export type Encoding = (typeof encodings)[number];

const marks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};
const beginningBytes = 65_536;

/** Gives the text of a file piece by piece, without its byte order mark. Throws `BatchError` where the bytes are none. */
export async function* decodeText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new BatchError(
        encoding.startsWith('utf-16') ? 'encoding/other' : 'encoding/mixed',
        path,
        { encoding },
        cause,
      );
    }
    throw unreadable(path, cause);
  }
}

/**
 * Finds the encoding of a file: what its mark says; UTF-16 where it has empty bytes, which no other has; UTF-8 where every
 * byte is; else the one of GB 18030 and Big5 in which its beginning says more of what is looked for. Throws `BatchError`
 * where neither does.
 */
export async function findEncoding(path: string, countFound: (beginning: string) => number): Promise<Encoding> {
  const beginning = await readBeginning(path);
  if (programs.some((first) => first.every((byte, index) => beginning[index] === byte))) {
    throw new BatchError('not-csv/workbook', path);
  }
  const told = tellEncoding(beginning);
  if (told) return told;
  if (await isUtf8(path)) return 'utf-8';
  const [best, other] = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, found: countFound(new TextDecoder(encoding).decode(beginning)) }))
    .sort((a, b) => b.found - a.found);
  if (best && other && best.found > other.found) return best.encoding;
  throw new BatchError('encoding/unknown', path);
}

/** Finds the encoding of a file that is UTF-8 or UTF-16, as JSON is. */
export async function findUnicode(path: string): Promise<Encoding> {
  return tellEncoding(await readBeginning(path)) ?? 'utf-8';
}

/** How workbooks begin: .xlsx, .xls and .et. */
const programs = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** By its mark, or by empty bytes: separators, digits and ends of lines have one before or after them in UTF-16. */
function tellEncoding(beginning: Uint8Array): Encoding | undefined {
  const marked = encodings.find((encoding) => marks[encoding]?.every((byte, index) => beginning[index] === byte));
  if (marked) return marked;
  const empty = [0, 0] as [number, number];
  for (const [index, byte] of beginning.entries()) if (byte === 0) empty[index % 2 === 0 ? 0 : 1] += 1;
  const [before, after] = empty;
  // A stray one is that of a program which filled a field with it.
  if (before === after || Math.max(before, after) * 100 < beginning.length) return undefined;
  return before > after ? 'utf-16be' : 'utf-16le';
}

async function readBeginning(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function isUtf8(path: string): Promise<boolean> {
  try {
    for await (const _ of decodeText(path, 'utf-8'));
    return true;
  } catch (error) {
    if (error instanceof BatchError && error.code === 'encoding') return false;
    throw error;
  }
}

function unreadable(path: string, cause: unknown): BatchError {
  return new BatchError('unreadable', path, { why: sayFileFault(cause) }, cause);
}
