import type { Field, Kind, Option } from '@jiandu/model';
import { phrases, pickWords, type Script } from '@jiandu/text';
import type { Part } from '../columns/list-columns.ts';
import type { WrittenCell } from '../workbook/write-sheet.ts';
import { toSerial } from './read-serial.ts';

type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;
type Write<K extends Kind> = (value: unknown, field: FieldOf<K>, script: Script) => WrittenCell;

const textStyle = { format: '@', wrap: true } as const;

/** How empty cells of a kind are formatted, so that what is typed into them stays what it is. */
const formats = {
  text: '@',
  number: 'General',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  time: '@',
  moment: 'yyyy-mm-dd hh:mm',
  choice: '@',
  choices: '@',
  'yes-no': '@',
  group: '@',
  rows: '@',
  matrix: '@',
  rating: '@',
  file: '@',
  signature: 'yyyy-mm-dd',
  note: '@',
} as const satisfies Record<Kind, string>;

/** Gives the number format of the cells of a column. */
export function formatOf(field: Field, part: Part): string {
  if (part === 'by' || part === 'code') return '@';
  return field.kind === 'signature' && field.moment ? formats.moment : formats[field.kind];
}

const plain = (value: unknown): WrittenCell => ({ text: String(value), style: textStyle });

const writers = {
  text: (value) => (Array.isArray(value) ? writeTexts(value.map(String)) : plain(value)),
  number: (value) => writeFigure(String(value), formats.number),
  money: (value) => writeFigure(String(value), formats.money),
  date: writeDay,
  time: plain,
  moment: writeDay,
  choice: (value, { options }, script) => plain(sayOption(value, options, script)),
  choices: (value, { options }, script) =>
    Array.isArray(value) ? writeTexts(value.map((one) => sayOption(one, options, script))) : plain(value),
  'yes-no': (value, { yes, no }, script) => {
    const own = value === true ? yes : no;
    const said = own ? pickWords(own, script) : phrases.say(script, value === true ? 'common.yes' : 'common.no');
    return plain(typeof value === 'boolean' ? said : value);
  },
  group: plain,
  rows: plain,
  matrix: plain,
  rating: (value, { options }, script) => plain(sayOption(value, options, script)),
  file: plain,
  signature: plain,
  note: plain,
} satisfies { readonly [K in Kind]: Write<K> };

/** Writes a value, or a part of one, as a cell that reads back as the same; `undefined` where there is none. */
export function writeValue(value: unknown, field: Field, part: Part, script: Script): WrittenCell | undefined {
  if (value === undefined || value === null) return undefined;
  if (part === 'whole') return (writers[field.kind] as Write<Kind>)(value, field, script);
  if (part === 'code') return writeCodes(value);
  const own = (value as Readonly<Record<string, unknown>>)[part];
  if (own === undefined) return undefined;
  return part === 'on' ? writeDay(own) : plain(own);
}

/** A figure of more digits than a spreadsheet keeps stands as text. */
function writeFigure(decimal: string, format: string): WrittenCell {
  const isFigure = /^-?\d+(?:\.\d+)?$/.test(decimal) && decimal.replace(/\D/g, '').length <= 15;
  return isFigure ? { figure: decimal, style: { format } } : plain(decimal);
}

function writeDay(value: unknown): WrittenCell {
  const serial = toSerial(String(value));
  if (serial === undefined) return plain(value);
  return { figure: String(serial), style: { format: String(value).includes('T') ? formats.moment : formats.date } };
}

/** Several texts, one after the other; where one has a mark of enumeration within, each on a line of its own. */
function writeTexts(texts: readonly string[]): WrittenCell {
  if (!texts.some((text) => /[、；;]/.test(text))) return plain(texts.join('、'));
  return plain(texts.length === 1 ? `${texts[0]}\n` : texts.join('\n'));
}

/** A host's choice says its label. */
function sayOption(value: unknown, options: readonly Option[], script: Script): string {
  if (typeof value === 'object' && value !== null) return String((value as { readonly label?: unknown }).label ?? '');
  const option = options.find((candidate) => candidate.value === value);
  return option ? pickWords(option.words, script) : String(value);
}

/** The host's own keys, where they are not the labels themselves. */
function writeCodes(value: unknown): WrittenCell | undefined {
  const chosen = [value].flat() as readonly { readonly value?: unknown; readonly label?: unknown }[];
  if (chosen.every((one) => one.value === one.label)) return undefined;
  return plain(chosen.map((one) => String(one.value)).join('、'));
}
