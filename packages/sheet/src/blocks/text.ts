import type { Field, TextField, TextFormat } from '@jiandu/model';
import { nameEra, writeYear } from '@jiandu/text';
import type { Comb } from '../draft/set-comb.ts';
import type { PaperJob } from '../job.ts';
import { type Inline, keep } from '../typeset/inline.ts';
import { dateOf } from './date.ts';
import { besideText, type Ink, isRunning, type KindBlock, rawText, roomText, valueText } from './kind-block.ts';

/** The boxes of a comb in a cell of its own; none where a value is longer than they are. */
export function combOf(field: Field, inlines: readonly Inline[], { face }: Pick<PaperJob, 'face'>): Comb | undefined {
  // Boxes are for a pen; typed text stands on its line.
  if (field.kind !== 'text' || field.format !== 'comb' || face === 'fillable') return undefined;
  const [text] = inlines;
  const value = text?.inline === 'text' && text.slot ? text : undefined;
  const length = value ? [...value.text].length : 0;
  const count = field.maxLength ?? Math.max(6, length);
  return length > count || count > mostCombed ? undefined : { count, text: value };
}

/** Longer texts are no numbers to be filled in box by box. */
const mostCombed = 40;

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
  'hk-id': 6,
  'hk-brn': 5,
  'organisation-number': 10,
  'person-number': 10,
  'bank-account': 11,
  email: 9,
  uri: 12,
  year: 4,
};

/** Text of every format; in a sentence a comb prints a box a character while it is empty, in a cell the cell rules its boxes. */
export const textBlock: KindBlock<TextField> = {
  write: (value, { format }, ink) => {
    const raw = Array.isArray(value) ? value.map(rawText).join('、') : rawText(value);
    const text = valueText(format === 'year' ? writeYear(raw, dateOf(ink)) : raw, ink);
    return [format === 'phone' || format === 'year' ? keep(text) : text];
  },
  room: (field, ink) => {
    if (field.format === 'comb' && ink.manner === 'sentence' && ink.job.face !== 'fillable') {
      const count = Math.min(field.maxLength ?? 6, 20);
      return Array.from({ length: count }, () => ({ inline: 'box', box: 'empty', slot: ink.slot }) as const);
    }
    if (field.format === 'year') return yearRoom(ink);
    if (ink.manner !== 'sentence') return [];
    if (isRunning(ink)) {
      const ems = runningEms(field);
      return [{ ...roomText(ems, ink), ...(ems > wholeEms && { runsOver: true }) }];
    }
    return [roomText(roomEms[field.format] ?? lineEms(field.maxLength), ink)];
  },
};

/** The name of the era stands before the room, where the office names it. */
function yearRoom(ink: Ink): readonly Inline[] {
  const era = nameEra(dateOf(ink));
  const room = ink.manner === 'sentence' || (era && ink.manner === 'cell') ? [roomText(roomEms.year ?? 4, ink)] : [];
  return era && room.length > 0 ? [keep(besideText(era, ink), ...room)] : room;
}

/** Names need room for a hand; the longest text that a field allows is rarely written. */
function lineEms(maxLength: number | undefined): number {
  if (maxLength === undefined) return 6;
  if (maxLength <= 12) return 4;
  if (maxLength <= 20) return 5;
  return maxLength <= 60 ? 6 : 10;
}

/** A room of so many ems stays whole in running text: nobody writes half a phone number at the end of a line. */
const wholeEms = 13;

/** Ems of room in running text, where nothing beside it needs the line: a hand writes two characters to three ems or so. */
function runningEms({ format, maxLength = 20, several }: TextField): number {
  if (format === 'multi-line' || several) return 32;
  const own = roomEms[format];
  if (own !== undefined) return own * 1.4;
  return Math.min(32, Math.max(4, Math.round(maxLength * (maxLength > 40 ? 0.27 : 0.4))));
}

/** Whether a text is several lines long by what its form allows: set from the top of its cell, in open lines. */
export function isLongText({ format, several, maxLength = 0 }: TextField): boolean {
  return format === 'multi-line' || several === true || maxLength > 100;
}
