import { ReadError } from '@jiandu/sheet/spots';
import type { Entry } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';

const needed = ['[Content_Types].xml', 'word/document.xml'];

/** Addresses that Word itself links when they are typed; they are never followed. */
const typedAddress = /^(?:https?|mailto):/i;

/** Refuses what is no Word document, carries macros, or reaches outside of itself. Throws `ReadError`. */
export function checkPackage(entries: ReadonlyMap<string, Entry>): void {
  for (const name of needed) {
    if (!entries.has(name)) throw new ReadError('not-a-document', 'the file', `is no Word document: it lacks ${name}`);
  }
  for (const entry of entries.values()) {
    if (/vbaProject|vbaData|\.bin$|activeX\//i.test(entry.name)) throw macros(entry.name);
    if (entry.name.endsWith('.rels')) checkRelations(entry);
  }
  const types = entries.get('[Content_Types].xml');
  if (types) {
    parseXml(types, {
      open: (_name, { ContentType = '' }) => {
        if (/macroEnabled|vbaProject|activeX|oleObject/i.test(ContentType)) throw macros(types.name);
      },
    });
  }
}

function checkRelations(entry: Entry): void {
  parseXml(entry, {
    open: (_name, { TargetMode, Type = '', Target = '' }) => {
      if (TargetMode?.toLowerCase() !== 'external') return;
      if (Type.endsWith('/hyperlink') && typedAddress.test(Target)) return;
      throw new ReadError(
        'external',
        entry.name,
        `points outside of the file, to ${Target.slice(0, 80)}; it is not read`,
      );
    },
  });
}

function macros(name: string): ReadError {
  return new ReadError('macros', name, 'has macros or other programs; save the file as .docx without them');
}
