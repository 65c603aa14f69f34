import { currencyOf, type Field, given, type Kind, type Option } from '@jiandu/model';
import {
  phrases,
  readCapitals,
  readDate,
  readMoment,
  readMoney,
  readNumber,
  readTime,
  readYear,
  scripts,
  type Words,
} from '@jiandu/text';
import { isIdentifier, type Part } from '../columns/list-columns.ts';
import type { Cell } from '../tables/table.ts';
import { type CellFault, findFault } from './find-fault.ts';
import { readSerial } from './read-serial.ts';
import type { ReadingOffice } from './reading-office.ts';

/** What a cell says; a fault where what was meant cannot be known. */
export type ReadValue = { readonly value: unknown } | { readonly fault: CellFault };

type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;
type Read<K extends Kind> = (cell: Cell, field: FieldOf<K>, office: ReadingOffice) => unknown;

/** Reads one text as it was typed; what cannot be read stays as it is, for the form to judge. */
const readers = {
  text: ({ text }, field, office) => {
    if (field.format === 'year') return readYear(text, office) ?? text.trim();
    if (field.several) return splitTexts(text);
    return isIdentifier(field) ? foldDigits(text.trim()) : text.replaceAll('\r\n', '\n');
  },
  number: (cell, { unit }) => {
    const read = inEachScript(unit, (word) => readNumber(cell.text, given({ unit: word })));
    return read ?? cell.text;
  },
  money: (cell, field, office) => {
    const currency = currencyOf(field, office);
    const read = inEachScript(field.unit, (unit) =>
      readMoney(cell.text, { currency, ...(unit !== undefined && { unit }) }),
    );
    // Capitals say 元, which a column of 万元 does not count.
    const capitals = field.unit ? undefined : readCapitals(cell.text, { currency });
    return read ?? capitals ?? cell.text;
  },
  date: (cell, _field, office) => readSerial(cell, 'date') ?? readDate(withoutMidnight(cell.text), office) ?? cell.text,
  time: (cell) => readSerial(cell, 'time') ?? readTime(withoutSeconds(cell.text)) ?? cell.text,
  moment: (cell, _field, office) =>
    readSerial(cell, 'moment') ?? readMoment(withoutSeconds(cell.text), office) ?? cell.text,
  choice: ({ text }, field) =>
    field.source === undefined ? (findOption(text, field.options)?.value ?? text) : hostOption(text),
  choices: ({ text }, field) =>
    field.source === undefined ? readOptions(text, field.options) : splitTexts(text).map(hostOption),
  'yes-no': ({ text }, field) => readAnswer(text, field) ?? text,
  group: ({ text }) => text,
  rows: ({ text }) => text,
  matrix: ({ text }) => text,
  rating: ({ text }, { options }) => findOption(text, options)?.value ?? text,
  file: ({ text }) => text,
  signature: ({ text }) => text,
  note: ({ text }) => text,
} satisfies { readonly [K in Kind]: Read<K> };

/**
 * Reads what a cell says of a field, as offices type it. Nothing is guessed: what the field cannot take stays as it was
 * typed, so that the form names it; what a spreadsheet has already spoiled is a fault.
 */
export function readValue(cell: Cell, field: Field, part: Part, office: ReadingOffice): ReadValue {
  const fault = findFault(cell, field, part, office);
  if (fault) return { fault };
  const shown = showDigits(cell);
  if (part === 'by' || part === 'code') return { value: shown.text.trim() };
  if (part === 'on') return { value: readSigned(shown, field, office) };
  return { value: (readers[field.kind] as Read<Kind>)(shown, field, office) };
}

/** A figure as its cell shows it: with leading zeros where the format writes them, a share of a hundred as its percent. */
function showDigits(cell: Cell): Cell {
  const { figure, format = '' } = cell;
  if (figure === undefined) return cell;
  if (/^0+$/.test(format)) return { ...cell, text: figure.padStart(format.length, '0') };
  if (format.includes('%'))
    return { ...cell, text: `${readNumber(String(Number((Number(figure) * 100).toPrecision(15))))}%` };
  return { ...cell, text: figure };
}

function readSigned(cell: Cell, field: Field, office: ReadingOffice): unknown {
  const moment = field.kind === 'signature' && field.moment === true;
  const day = readSerial(cell, 'date') ?? readDate(withoutMidnight(cell.text), office);
  const minute = readSerial(cell, 'moment') ?? readMoment(withoutSeconds(cell.text), office);
  return (moment ? minute : (day ?? minute)) ?? cell.text;
}

function inEachScript<T>(words: Words | undefined, read: (word: string | undefined) => T | undefined): T | undefined {
  const known = [undefined, ...scripts.map((script) => words?.[script])];
  for (const word of known) {
    const value = read(word);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Exports of other programs write a date at 0 o'clock, and whole minutes with their seconds. */
function withoutMidnight(text: string): string {
  return text.replace(/[ T]0{1,2}:00(?::00(?:\.0+)?)?$/, '');
}

function withoutSeconds(text: string): string {
  return text.replace(/([:：]\d{2})[:：]00(?:\.0+)?$/, '$1');
}

/** Full-width letters, digits and dashes, which a keyboard for Chinese gives. */
function foldDigits(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff08\uff09\uff0b]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Several texts stand in lines of their own, or with the marks of an enumeration between them. */
function splitTexts(text: string): readonly string[] {
  const parts = text.includes('\n') ? text.split(/\r?\n/) : text.split(/[、；;]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function hostOption(text: string): { readonly value: string; readonly label: string } {
  return { value: text.trim(), label: text.trim() };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Folded once for each list: tables say the same options on every line. */
const indexes = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>();

function findOption(text: string, options: readonly Option[]): Option | undefined {
  const known = indexes.get(options) ?? indexOptions(options);
  indexes.set(options, known);
  return known.get(plain(text));
}

/** By their words, else by their values; of two that are said alike the first. */
function indexOptions(options: readonly Option[]): ReadonlyMap<string, Option> {
  const index = new Map<string, Option>();
  const add = (text: string, option: Option) => {
    if (!index.has(plain(text))) index.set(plain(text), option);
  };
  for (const option of options)
    for (const script of scripts) if (option.words[script]) add(option.words[script], option);
  for (const option of options) add(String(option.value), option);
  return index;
}

const separators = [/\n/, /[、；;，,|｜\n]/, /[、；;，,|｜\n/／]/, /[、；;，,|｜\n/／\s]/] as const;

/** A word may hold a mark that also parts words, so that the widest reading in which every part is an option counts. */
function readOptions(text: string, options: readonly Option[]): readonly unknown[] {
  const readBy = (separator: RegExp) =>
    text
      .split(separator)
      .filter((part) => part.trim() !== '')
      .map((part) => findOption(part, options)?.value ?? part.trim());
  const isRead = (values: readonly unknown[]) =>
    values.every((value) => options.some((option) => option.value === value));
  for (const separator of separators) {
    const values = readBy(separator);
    if (isRead(values)) return values;
  }
  return readBy(separators[1]);
}

const answers = {
  yes: ['是', '√', '✓', '✔', '☑', '■', 'y', 'yes', 'true', '1', '对', '對'],
  no: ['否', '×', '✗', '✘', '☐', '□', 'n', 'no', 'false', '0', '不是', 'x'],
} as const;

function readAnswer(text: string, { yes, no }: FieldOf<'yes-no'>): boolean | undefined {
  const typed = plain(text);
  const own = (words: Words | undefined) =>
    scripts.flatMap((script) => (words?.[script] ? [plain(words[script])] : []));
  const said = (key: 'yes' | 'no') => scripts.map((script) => plain(phrases.say(script, `common.${key}`)));
  if (own(yes).includes(typed)) return true;
  if (own(no).includes(typed)) return false;
  if ([...answers.yes.map(plain), ...said('yes')].includes(typed)) return true;
  return [...answers.no.map(plain), ...said('no')].includes(typed) ? false : undefined;
}
