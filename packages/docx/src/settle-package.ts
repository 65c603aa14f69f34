import type { FilingPart } from '@jiandu/sheet/spots';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writePlaceholders } from './placeholders.ts';
import { styleSheet } from './style-sheet.ts';
import { writeFilingPart } from './write-part.ts';

/** The earliest that a zip file can state. */
const zipEpoch = '1980-01-01T00:00:00';

/** What a package states of itself. */
interface PackageFacts {
  readonly date: Date;
  /** Such as `zh-CN`. */
  readonly language: string;
  /** What it carries to be read back. */
  readonly filing?: FilingPart;
  /** Nothing but content controls may be changed. */
  readonly protect?: boolean;
}

/** Gives the package the same bytes at every run: fixed dates, drawings numbered from one, its language and our own styles. */
export function settlePackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts = unzipSync(bytes);
  const added = facts.filing ? writeParts(facts.filing) : {};
  const settled = Object.entries(parts).map(([name, content]) => [name, settlePart(name, content, facts)] as const);
  const all = [...settled, ...Object.entries(added).map(([name, xml]) => [name, strToU8(xml)] as const)];
  return zipSync(Object.fromEntries(all), { level: 6, mtime: zipEpoch });
}

function writeParts(filing: FilingPart): Readonly<Record<string, string>> {
  const empty = filing.spots.flatMap((spot) => spot.empty ?? []);
  const isFillable = filing.face === 'fillable' && empty.length > 0;
  return {
    ...writeFilingPart(filing),
    ...(isFillable && { 'word/glossary/document.xml': writePlaceholders(empty) }),
  };
}

function settlePart(name: string, content: Uint8Array, facts: PackageFacts): Uint8Array {
  const settle = settlers[name];
  return settle ? strToU8(settle(strFromU8(content), facts)) : content;
}

const settlers: Readonly<Record<string, (xml: string, facts: PackageFacts) => string>> = {
  'word/styles.xml': (_xml, { language }) => styleSheet(language),
  'docProps/core.xml': settleFacts,
  'word/document.xml': numberDrawings,
  'word/settings.xml': protectText,
  '[Content_Types].xml': (xml, { filing }) => {
    const names = filing ? Object.keys(writeParts(filing)).filter((name) => name in contentTypes) : [];
    const types = names.map((name) => `<Override PartName="/${name}" ContentType="${contentTypes[name]}"/>`);
    return xml.replace('</Types>', `${types.join('')}$&`);
  },
  'word/_rels/document.xml.rels': (xml, { filing }) => {
    const names = filing ? Object.keys(writeParts(filing)).filter((name) => name in relations) : [];
    const links = names.map((name, index) => {
      const [type, target] = relations[name] ?? [];
      return `<Relationship Id="rIdJ${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`;
    });
    return xml.replace('</Relationships>', `${links.join('')}$&`);
  },
};

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes: Readonly<Record<string, string>> = {
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  'word/glossary/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml',
};
const relations: Readonly<Record<string, readonly [string, string]>> = {
  'customXml/item1.xml': ['customXml', '../customXml/item1.xml'],
  'word/glossary/document.xml': ['glossaryDocument', 'glossary/document.xml'],
};

/** Forms protection leaves content controls open, in Word and in WPS. */
function protectText(xml: string, { protect }: PackageFacts): string {
  if (!protect) return xml;
  return xml.replace('<w:defaultTabStop', '<w:documentProtection w:edit="forms" w:enforcement="1"/>$&');
}

function settleFacts(xml: string, { date, language }: PackageFacts): string {
  const stated = `${date.toISOString().slice(0, 19)}Z`;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stated}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language>$&`);
}

/** docx numbers drawings by a count that goes on from one document to the next. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, start: string) => {
    count += 1;
    return `${start}${count}"`;
  });
}
