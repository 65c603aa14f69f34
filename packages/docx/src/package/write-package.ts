import type { FilingPart } from '@jiandu/sheet/spots';
import { strToU8 } from 'fflate';
import type { Look } from '../text-look.ts';
import { writeFontTable } from './font-table.ts';
import { joinParts, type PackedPart, packPart } from './pack-parts.ts';
import { writePlaceholders } from './placeholders.ts';
import { glossaryRelations, type MediaPart, packageRelations, writeRelations, writeTypes } from './relations.ts';
import { application, writeFacts, writeSettings } from './settings.ts';
import { styleSheet } from './style-sheet.ts';
import { writeFilingPart } from './write-filing-part.ts';

/** What a package is made of. */
export interface PackageContent {
  /** `word/document.xml` */
  readonly document: string;
  readonly title: string;
  readonly date: Date;
  readonly ownLook: Look;
  readonly families: readonly string[];
  readonly media: readonly MediaPart[];
  /** What it carries to be read back. */
  readonly filing?: FilingPart;
  /** Nothing but content controls may be changed. */
  readonly protect: boolean;
}

/** Writes the package of a Word document. The same content gives the same bytes. */
export function writePackage(content: PackageContent): Uint8Array {
  const { document, media, filing } = content;
  const parts = { ...fixedParts(content), ...(filing && filingParts(filing, content.ownLook)) };
  return joinParts([
    packFixed('[Content_Types].xml', writeTypes(Object.keys(parts))),
    packFixed('_rels/.rels', packageRelations),
    packPart('word/document.xml', strToU8(document)),
    packFixed('word/_rels/document.xml.rels', writeRelations(Object.keys(parts), media)),
    ...Object.entries(parts).map(([name, { xml, isFixed }]) => {
      return isFixed ? packFixed(name, xml) : packPart(name, strToU8(xml));
    }),
    ...media.map(({ target, bytes }) => packPart(`word/${target}`, bytes)),
  ]);
}

/** A part as text; a fixed one is the same in many documents. */
interface TextPart {
  readonly xml: string;
  readonly isFixed: boolean;
}

type TextParts = Readonly<Record<string, TextPart>>;

function fixedParts(content: PackageContent): TextParts {
  return {
    'word/styles.xml': fixed(styleSheet(content.ownLook)),
    'word/settings.xml': fixed(writeSettings(content)),
    'word/fontTable.xml': fixed(writeFontTable(content.families)),
    'docProps/core.xml': fixed(writeFacts(content)),
    'docProps/app.xml': fixed(application),
  };
}

function filingParts(filing: FilingPart, ownLook: Look): TextParts {
  const empty = filing.spots.flatMap((spot) => spot.empty ?? []);
  const isFillable = filing.face === 'fillable' && empty.length > 0;
  const named = Object.entries(writeFilingPart(filing)).map(([name, xml]) => {
    return [name, { xml, isFixed: name !== 'customXml/item1.xml' }] as const;
  });
  return {
    ...Object.fromEntries(named),
    ...(isFillable && {
      'word/glossary/document.xml': fixed(writePlaceholders(empty)),
      'word/glossary/styles.xml': fixed(styleSheet(ownLook)),
      'word/glossary/_rels/document.xml.rels': fixed(glossaryRelations),
    }),
  };
}

function fixed(xml: string): TextPart {
  return { xml, isFixed: true };
}

/** Parts that many documents have alike, by name and text; packed once. */
const packed = new Map<string, PackedPart>();
const mostPacked = 100;

function packFixed(name: string, xml: string): PackedPart {
  const key = `${name}\n${xml}`;
  const known = packed.get(key);
  if (known) return known;
  const part = packPart(name, strToU8(xml));
  if (packed.size >= mostPacked) packed.clear();
  packed.set(key, part);
  return part;
}
