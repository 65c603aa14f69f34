import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a file piece by piece as its bytes come. */
export async function writeStream(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = openSync(path, 'w');
  try {
    for await (const bytes of content) {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    }
  } finally {
    closeSync(handle);
  }
}
