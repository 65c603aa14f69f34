import { type FilingPart, partNamespace } from '../attachment.ts';
import type { Entry } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';
import { ReadError } from './read-error.ts';

/** Finds what the document carries to be read back. Throws `ReadError` where it carries nothing of ours. */
export function openPart(entries: ReadonlyMap<string, Entry>): FilingPart {
  for (const entry of entries.values()) {
    if (!/^customXml\/item\d*\.xml$/i.test(entry.name)) continue;
    const { namespace = '', text } = readRoot(entry);
    if (namespace === partNamespace) return checkPart(text, entry.name);
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

function checkPart(text: string, name: string): FilingPart {
  const refuse = (cause?: unknown) => new ReadError('damaged', name, 'holds no filing that can be read', cause);
  let part: FilingPart;
  try {
    part = JSON.parse(text);
  } catch (cause) {
    throw refuse(cause);
  }
  if (!isSound(part)) throw refuse();
  return part;
}

function isSound(part: Partial<FilingPart> | null): part is FilingPart {
  if (typeof part !== 'object' || part === null) return false;
  const { filing, fields, spots, era } = part;
  const named = ['form', 'version', 'stage'] as const;
  if (!filing || typeof filing.record !== 'object' || filing.record === null || Array.isArray(filing.record))
    return false;
  if (!named.every((key) => typeof filing[key] === 'string') || (era !== 'common' && era !== 'minguo')) return false;
  if (!Array.isArray(fields) || !Array.isArray(spots)) return false;
  const soundFields = fields.every(
    (field) => typeof field?.kind === 'string' && /^(\/[^/]+)+$/.test(String(field.template)),
  );
  return (
    soundFields && spots.every((spot) => /^(\/[^/]+)+$/.test(String(spot?.pointer)) && fields[spot.field] !== undefined)
  );
}
