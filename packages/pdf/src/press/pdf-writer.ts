import { createCrossReferences } from './cross-references.ts';
import type { Deflate } from './deflate.ts';
import { createFingerprint } from './fingerprint.ts';
import { joinBytes } from './join-bytes.ts';
import { refer, toBytes } from './pdf-syntax.ts';

/** Writes the objects of one file, one after the other, and forgets them (ISO 32000-1, 7.5). */
export interface PdfWriter {
  /** Gives the number of an object that will be written. */
  readonly allocate: () => number;
  /** Writes an object; those that are no streams are packed together. */
  readonly put: (id: number, object: string) => void;
  /** Writes a stream of its own; `entries` are those of its dictionary besides filter and length. */
  readonly putStream: (id: number, entries: string, bytes: Uint8Array) => void;
  /** As `putStream`, of bytes that are packed already; `filter` is how. */
  readonly putPacked: (id: number, entries: string, packed: Uint8Array, filter?: string) => void;
  /** As `putStream`, of bytes that anyone may read as they are. */
  readonly putPlain: (id: number, entries: string, bytes: Uint8Array) => void;
  /** Gives what has been written since it was asked last. */
  readonly take: () => Uint8Array;
  /** How many bytes `take` would give. */
  readonly waiting: () => number;
  /** Ends the file. */
  readonly finish: (trailer: { readonly catalog: number; readonly info: number }) => void;
}

/** So many objects are packed into one stream: more pack little better, and a reader unpacks all to see one. */
const mostPacked = 400;

/** Version 1.7; the second line tells transports that the file is not text. */
const header = Uint8Array.from([...toBytes('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

export function createPdfWriter(deflate: Deflate): PdfWriter {
  const references = createCrossReferences(deflate);
  const fingerprint = createFingerprint();
  let next = 1;
  let length = 0;
  let waiting: Uint8Array[] = [];
  let packing: { readonly id: number; readonly object: string }[] = [];

  const write = (bytes: Uint8Array) => {
    fingerprint.add(bytes);
    waiting.push(bytes);
    length += bytes.length;
  };
  const allocate = () => {
    next += 1;
    return next - 1;
  };
  const putPlain: PdfWriter['putPlain'] = (id, entries, bytes) => {
    references.addStream(id, length);
    write(toBytes(`${id} 0 obj\n<<${entries}/Length ${bytes.length}>>stream\n`));
    write(bytes);
    write(toBytes('\nendstream\nendobj\n'));
  };
  const putPacked: PdfWriter['putPacked'] = (id, entries, packed, filter = '/FlateDecode') =>
    putPlain(id, `${entries}/Filter${filter}`, packed);
  const flush = () => {
    if (packing.length === 0) return;
    const id = allocate();
    references.addPacked(
      packing.map((one) => one.id),
      id,
    );
    const { entries, text } = joinObjects(packing);
    packing = [];
    putPacked(id, entries, deflate(toBytes(text)));
  };

  write(header);
  return {
    allocate,
    put: (id, object) => {
      packing.push({ id, object });
      if (packing.length === mostPacked) flush();
    },
    putStream: (id, entries, bytes) => putPacked(id, entries, deflate(bytes)),
    putPacked,
    putPlain,
    take: () => {
      const taken = joinBytes(waiting);
      waiting = [];
      return taken;
    },
    waiting: () => waiting.reduce((sum, bytes) => sum + bytes.length, 0),
    finish: ({ catalog, info }) => {
      flush();
      const id = allocate();
      const start = length;
      const { entries, packed } = references.write(id, start);
      const print = fingerprint.read();
      const trailer = `/Root ${refer(catalog)}/Info ${refer(info)}/ID[<${print}><${print}>]`;
      putPacked(id, `/Type/XRef${entries}${trailer}`, packed);
      write(toBytes(`startxref\n${start}\n%%EOF\n`));
    },
  };
}

/** Objects in one text: first their numbers and places, then themselves (7.5.7). */
function joinObjects(objects: readonly { readonly id: number; readonly object: string }[]) {
  let at = 0;
  const places: string[] = [];
  for (const { id, object } of objects) {
    places.push(`${id} ${at}`);
    at += object.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  const text = `${head}${objects.map(({ object }) => object).join('\n')}\n`;
  return { entries: `/Type/ObjStm/N ${objects.length}/First ${head.length}`, text };
}
