import { ReadError } from '@jiandu/sheet/spots';

/** A paper of ours takes a hundred kilobytes, a scan some megabytes. */
const mostBytes = 32 << 20;
/** What all streams of a file may unpack to. */
const mostUnpacked = 64 << 20;

/** Refuses a file that is large, or unpacks to much more than it is, before anything reads it. Throws `ReadError`. */
export async function measureStreams(bytes: Uint8Array): Promise<void> {
  if (bytes.length > mostBytes) throw new ReadError('too-large', 'the file', 'is over 32 MB; no paper of ours is');
  const text = new TextDecoder('latin1').decode(bytes);
  let unpacked = 0;
  for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
    checkFilter(text.slice(Math.max(0, index - 2048), index));
    unpacked += await unpack(bytes.subarray(index + keyword.length), mostUnpacked - unpacked);
    if (unpacked > mostUnpacked) throw swells();
  }
}

/** Programs of today pack a stream once, and with deflate; other ways, and one over another, are those of bombs. */
function checkFilter(before: string): void {
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/.exec(dictionary)?.[1] ?? '';
  const packs =
    filters.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|[^\s/]*#[^\s/]*)(?![A-Za-z])/g) ?? [];
  if (packs.length > 1 || packs.some((name) => !/^\/Fl/.test(name) || name.includes('#'))) throw swells();
}

function swells(): ReadError {
  return new ReadError('too-large', 'the file', 'unpacks to far more than a paper holds; it is not read');
}

const chunk = 1 << 14;

/** How many bytes a deflated stream unpacks to, or a few more than `most`; what is no such stream counts as what it gave. */
async function unpack(bytes: Uint8Array, most: number): Promise<number> {
  let at = 0;
  let size = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (control) => {
      if (at >= bytes.length) return control.close();
      control.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    for (let part = await reader.read(); !part.done && size <= most; part = await reader.read())
      size += part.value.length;
    await reader.cancel();
  } catch {
    // Not deflated, or something else follows.
  }
  return size;
}
