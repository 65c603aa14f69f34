import { FontError } from '../font-error.ts';

/** Reads files of one folder of fonts, and nothing else. */
export interface FolderReader {
  /** A file as it lies there. */
  readonly readJson: <T>(file: string, face: string, signal?: AbortSignal) => Promise<T>;
  /** A zlib stream, unpacked. */
  readonly readPacked: (file: string, face: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

export function createFolderReader(base: string | URL, fetchFile: typeof fetch): FolderReader {
  const read = async (file: string, face: string, signal: AbortSignal | undefined): Promise<Response> => {
    const address = addressOf(base, file);
    let response: Response;
    try {
      response = await fetchFile(address, signal ? { signal } : {});
    } catch (cause) {
      signal?.throwIfAborted();
      throw unreadable(face, `cannot fetch ${address}; check the address, and connect-src of the page's policy`, cause);
    }
    if (response.ok) return response;
    throw unreadable(
      face,
      `cannot fetch ${address} (${response.status}); give the address of a folder that jiandu fonts wrote`,
    );
  };
  return {
    readJson: async (file, face, signal) => {
      const text = await (await read(file, face, signal)).text();
      try {
        return JSON.parse(text);
      } catch (cause) {
        throw unreadable(
          face,
          `${addressOf(base, file)} is no list of faces; give the address of a folder that jiandu fonts wrote`,
          cause,
        );
      }
    },
    readPacked: async (file, face, signal) => {
      const { body } = await read(file, face, signal);
      try {
        const plain = (body ?? new Blob([]).stream()).pipeThrough(new DecompressionStream('deflate'));
        return new Uint8Array(await new Response(plain).arrayBuffer());
      } catch (cause) {
        signal?.throwIfAborted();
        throw unreadable(face, `${addressOf(base, file)} is damaged or cut off; copy the folder again`, cause);
      }
    },
  };
}

function unreadable(face: string, message: string, cause?: unknown): FontError {
  return new FontError('unreadable', face, message, { cause });
}

/** The address of a file beside others, whether or not the folder's ends in a slash. */
function addressOf(base: string | URL, file: string): string {
  return `${String(base).replace(/\/?$/, '/')}${file}`;
}
