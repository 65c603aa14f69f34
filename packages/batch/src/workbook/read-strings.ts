import { BatchError } from '../batch-error.ts';
import { Flaw } from './flaws.ts';
import { limits } from './limits.ts';
import type { Zip } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';
import { createTexts, type Texts } from './texts.ts';

/** Reads the texts that cells refer to by number; how a word is pronounced is left out. */
export async function readStrings(zip: Zip, place: string): Promise<Texts> {
  const part = 'xl/sharedStrings.xml';
  const texts = createTexts();
  if (!zip.has(part)) return texts;
  if (zip.sizeOf(part) > limits.textPartBytes) throw new BatchError('too-large/text', place);
  let text = '';
  let isText = false;
  let isReading = true;
  const handlers = {
    open: (name: string) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = true;
    },
    close: (name: string) => {
      if (name === 'si') {
        texts.add(text);
        if (texts.bytes() > limits.textBytes) throw new BatchError('too-large/text', place);
      } else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = false;
    },
    text: (piece: string) => {
      if (!isText || !isReading) return;
      text += piece;
      if (text.length > limits.cellCharacters) throw new Flaw('text');
    },
  };
  for await (const _ of parseXml(zip.read(part), `${place}, ${part}`, handlers));
  return texts;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
