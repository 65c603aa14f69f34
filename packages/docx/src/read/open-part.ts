import { type FilingPart, parsePart, partShape, ReadError } from '@jiandu/sheet/spots';
import type { Entry } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';

/** Finds what the document carries to be read back. Throws `ReadError` where it carries nothing of ours. */
export function openPart(entries: ReadonlyMap<string, Entry>): FilingPart {
  for (const entry of entries.values()) {
    if (!/^customXml\/item\d*\.xml$/i.test(entry.name)) continue;
    const { namespace = '', text } = readRoot(entry);
    if (namespace === partShape) return parsePart(entry.name, text);
    if (namespace.startsWith('urn:jiandu:filing:')) {
      throw new ReadError('newer', entry.name, 'was written by a newer version; update this one');
    }
  }
  throw new ReadError(
    'not-ours',
    'the document',
    'carries no filing: it was not printed here, or another program left it out',
  );
}

function readRoot(entry: Entry): { readonly namespace: string | undefined; readonly text: string } {
  let namespace: string | undefined;
  let depth = 0;
  const texts: string[] = [];
  parseXml(entry, {
    open: (name, attributes) => {
      const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
      if (depth === 0) namespace = attributes[prefix];
      depth += 1;
    },
    text: (text) => texts.push(text),
  });
  return { namespace, text: texts.join('') };
}
