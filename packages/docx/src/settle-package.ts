import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { styleSheet } from './style-sheet.ts';

/** The earliest that a zip file can state. */
const zipEpoch = '1980-01-01T00:00:00';

/** What a package states of itself. */
interface PackageFacts {
  readonly date: Date;
  /** Such as `zh-CN`. */
  readonly language: string;
}

/** Gives the package the same bytes at every run: fixed dates, drawings numbered from one, its language and our own styles. */
export function settlePackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts = unzipSync(bytes);
  const settled = Object.entries(parts).map(([name, content]) => [name, settlePart(name, content, facts)] as const);
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: zipEpoch });
}

function settlePart(name: string, content: Uint8Array, facts: PackageFacts): Uint8Array {
  if (name === 'word/styles.xml') return strToU8(styleSheet(facts.language));
  if (name === 'docProps/core.xml') return strToU8(settleFacts(strFromU8(content), facts));
  if (name === 'word/document.xml') return strToU8(numberDrawings(strFromU8(content)));
  return content;
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
