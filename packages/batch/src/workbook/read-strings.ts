import { BatchError } from '../batch-error.ts';
import type { Zip } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';

/** Texts of a workbook stand in memory while it is read. */
const mostCharacters = 200_000_000;

/** Reads the texts that cells refer to by number; how a word is pronounced is left out. */
export async function readStrings(zip: Zip, place: string): Promise<readonly string[]> {
  const part = 'xl/sharedStrings.xml';
  const strings: string[] = [];
  if (!zip.has(part)) return strings;
  let text = '';
  let isText = false;
  let isReading = true;
  let total = 0;
  const handlers = {
    open: (name: string) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = true;
    },
    close: (name: string) => {
      if (name === 'si') strings.push(decodeEscapes(text));
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = false;
    },
    text: (piece: string) => {
      if (!isText || !isReading) return;
      text += piece;
      total += piece.length;
    },
  };
  for await (const _ of parseXml(zip.read(part), `${place}, ${part}`, handlers)) {
    if (total > mostCharacters) throw new BatchError('too-large/text', place);
  }
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
