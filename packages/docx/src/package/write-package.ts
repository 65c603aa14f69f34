import type { FilingPart } from '@jiandu/sheet/spots';
import { strToU8 } from 'fflate';
import type { Stretches } from '../stretches.ts';
import type { Look } from '../text-look.ts';
import { writeFontTable } from './font-table.ts';
import { joinParts, type PackedPart, packPart } from './pack-parts.ts';
import { packText } from './pack-text.ts';
import { writePlaceholders } from './placeholders.ts';
import { glossaryRelations, type MediaPart, packageRelations, writeRelations, writeTypes } from './relations.ts';
import { application, writeFacts, writeSettings } from './settings.ts';
import { styleSheet } from './style-sheet.ts';
import { filingFrame, writeFiling } from './write-filing-part.ts';

/** What a package is made of. */
export interface PackageContent {
  /** `word/document.xml` */
  readonly document: Stretches;
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
  return joinParts([
    ...findFrame(content),
    packText('word/document.xml', document),
    ...(filing ? [packPart('customXml/item1.xml', strToU8(writeFiling(filing)))] : []),
    ...media.map(({ target, bytes }) => packPart(`word/${target}`, bytes)),
  ]);
}

/** All parts but those that are one document's own, by what they are written from; packed once. */
const frames = new Map<string, readonly PackedPart[]>();
const mostFrames = 20;

function findFrame(content: PackageContent): readonly PackedPart[] {
  const { title, date, ownLook, families, protect, filing, media } = content;
  const empty = filing && emptyIn(filing);
  const looks = Object.values(ownLook);
  const pictures = media.map(({ id }) => id);
  const key = [title, date.getTime(), looks, families, protect, empty?.join('\n'), pictures].join('\n');
  const known = frames.get(key);
  if (known) return known;
  const frame = writeFrame(content, empty).map(([name, xml]) => packPart(name, strToU8(xml)));
  if (frames.size >= mostFrames) frames.clear();
  frames.set(key, frame);
  return frame;
}

/** What the empty places of a paper that is filled in show; a picture beside a name takes some of its room. */
function emptyIn({ face, spots }: FilingPart): readonly string[] {
  if (face !== 'fillable') return [];
  const empty = spots.flatMap((spot) => spot.empty ?? []);
  const rooms = spots.some(({ part }) => part === 'picture') ? empty.filter((text) => text.trim() === '') : [];
  return [...new Set([...empty, ...rooms.flatMap((room) => Array.from(room, (_, at) => room.slice(at)))])];
}

type NamedTexts = readonly (readonly [name: string, xml: string])[];

function writeFrame(content: PackageContent, empty: readonly string[] | undefined): NamedTexts {
  const parts: NamedTexts = [
    ['word/styles.xml', styleSheet(content.ownLook)],
    ['word/settings.xml', writeSettings(content)],
    ['word/fontTable.xml', writeFontTable(content.families)],
    ['docProps/core.xml', writeFacts(content)],
    ['docProps/app.xml', application],
    ...(empty ? filingFrame : []),
    ...(empty && empty.length > 0 ? glossary(empty, content.ownLook) : []),
  ];
  const names = [...parts.map(([name]) => name), ...(empty ? ['customXml/item1.xml'] : [])];
  return [
    ['[Content_Types].xml', writeTypes(names)],
    ['_rels/.rels', packageRelations],
    ['word/_rels/document.xml.rels', writeRelations(names, content.media)],
    ...parts,
  ];
}

function glossary(empty: readonly string[], ownLook: Look): NamedTexts {
  return [
    ['word/glossary/document.xml', writePlaceholders(empty)],
    ['word/glossary/styles.xml', styleSheet(ownLook)],
    ['word/glossary/_rels/document.xml.rels', glossaryRelations],
  ];
}
