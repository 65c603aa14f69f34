import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { styleSheet } from './style-sheet.ts';

/** The earliest that a zip file can state. */
const zipEpoch = '1980-01-01T00:00:00';

/** Gives the package the same bytes at every run: fixed dates, drawings numbered from one, and our own styles. */
export function settlePackage(bytes: Uint8Array, date: Date): Uint8Array {
  const parts = unzipSync(bytes);
  const settled = Object.entries(parts).map(([name, content]) => [name, settlePart(name, content, date)] as const);
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: zipEpoch });
}

function settlePart(name: string, content: Uint8Array, date: Date): Uint8Array {
  if (name === 'word/styles.xml') return strToU8(styleSheet);
  if (name === 'docProps/core.xml') return strToU8(settleDates(strFromU8(content), date));
  if (name === 'word/document.xml') return strToU8(numberDrawings(strFromU8(content)));
  return content;
}

function settleDates(xml: string, date: Date): string {
  const stated = `${date.toISOString().slice(0, 19)}Z`;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stated}`);
}

/** docx numbers drawings by a count that goes on from one document to the next. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, start: string) => {
    count += 1;
    return `${start}${count}"`;
  });
}
