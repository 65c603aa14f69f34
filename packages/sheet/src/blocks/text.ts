import type { TextField, TextFormat } from '@jiandu/model';
import { type KindBlock, rawText, roomText, valueText } from './kind-block.ts';

/** Ems of room in a sentence, by format. */
const roomEms: Readonly<Partial<Record<TextFormat, number>>> = {
  'multi-line': 12,
  'record-number': 8,
  phone: 7,
  postcode: 4,
  uscc: 10,
  'cn-id': 10,
  'tw-ubn': 5,
  'tw-id': 6,
  'bank-account': 11,
  email: 9,
  uri: 12,
};

/** Text of every format; a comb prints a box a character while it is empty. */
export const textBlock: KindBlock<TextField> = {
  write: (value, _field, ink) => [valueText(rawText(value), ink)],
  room: (field, ink) => {
    if (field.format === 'comb' && ink.manner !== 'column') {
      const count = Math.min(field.maxLength ?? 6, 20);
      return Array.from({ length: count }, () => ({ inline: 'box', box: 'empty', slot: ink.slot }) as const);
    }
    return ink.manner === 'sentence' ? [roomText(roomEms[field.format] ?? lineEms(field.maxLength), ink)] : [];
  },
};

/** Names need room for a hand; the longest text that a field allows is rarely written. */
function lineEms(maxLength: number | undefined): number {
  if (maxLength === undefined) return 6;
  if (maxLength <= 12) return 4;
  if (maxLength <= 20) return 5;
  return maxLength <= 60 ? 6 : 10;
}

/** Whether a text is several lines long by what its form allows: set from the top of its cell, in open lines. */
export function isLongText({ format, maxLength = 0 }: TextField): boolean {
  return format === 'multi-line' || maxLength > 100;
}
