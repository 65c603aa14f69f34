import type { FilingPart, PictureReading } from '@jiandu/sheet/spots';
import { findPictureFault } from '@jiandu/sheet/spots';
import { numberOf } from '../part-names.ts';
import { placeholderPicture } from '../placeholder-picture.ts';
import type { Entry } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';

/** Reads the pictures that someone put into places of a document, by their numbers; where the frame still stands is none. */
export async function collectPictures(
  entries: ReadonlyMap<string, Entry>,
  { spots }: FilingPart,
): Promise<ReadonlyMap<number, PictureReading>> {
  const document = entries.get('word/document.xml');
  if (!document || !spots.some(({ part }) => part === 'picture')) return new Map();
  const targets = readTargets(entries.get('word/_rels/document.xml.rels'));
  const pictures = new Map<number, PictureReading>();
  for (const [n, relation] of findRelations(document)) {
    if (spots[n - 1]?.part !== 'picture') continue;
    const bytes = entries.get(`word/${targets.get(relation) ?? ''}`)?.read();
    if (bytes && isSame(bytes, placeholderPicture.bytes)) continue;
    pictures.set(n, bytes && findPictureFault(bytes) === undefined ? await digestOf(bytes) : undefined);
  }
  return pictures;
}

/** The relation of the last picture of each place, by its bookmark, else by its control. */
function findRelations(document: Entry): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open = new Map<string, number>();
  const controls: (number | undefined)[] = [];
  parseXml(document, {
    open: (name, attributes) => {
      if (name === 'w:bookmarkStart') {
        const n = numberOf(attributes['w:name']);
        if (n !== undefined) open.set(attributes['w:id'] ?? '', n);
      } else if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'] ?? '');
      else if (name === 'w:sdt') controls.push(undefined);
      else if (name === 'w:tag') controls.splice(-1, 1, numberOf(attributes['w:val']));
      else if (name === 'a:blip') {
        for (const n of [...controls, ...open.values()]) {
          if (n !== undefined) found.set(n, attributes['r:embed'] ?? '');
        }
      }
    },
    close: (name) => {
      if (name === 'w:sdt') controls.pop();
    },
  });
  return found;
}

function readTargets(relations: Entry | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (!relations) return targets;
  parseXml(relations, { open: (_name, { Id, Target }) => Id && Target && targets.set(Id, Target) });
  return targets;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** A page without a safe connection has no digests: what is put in cannot be named there, and is told as unreadable. */
async function digestOf(bytes: Uint8Array): Promise<PictureReading> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)));
  return { bytes, digest: `sha256-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` };
}
