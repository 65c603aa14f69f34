import { currencyOf, type Field, type Kind, type Office, type Option } from '@jiandu/model';
import { readDate, readMoment, readMoney, readNumber, readTime, type Words } from '@jiandu/text';
import type { Reader } from '../store/type-text.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import { textReader } from './read-text.ts';

/** Whose texts are read, and in whose words. */
export interface ReadHow {
  readonly office: Office;
  readonly words: (words: Words) => string;
  /** The names of the host's lists: a text alone is none of their options. */
  readonly sources: ReadonlySet<string>;
}

type ReaderTable = {
  readonly [K in Kind]: ((field: Extract<Field, { kind: K }>, how: ReadHow) => Reader) | undefined;
};

/** How a text becomes an answer of each kind; kinds without an answer that is typed have none. */
export const readers = {
  text: (field, { office }) => textReader(field, office.era),
  number: (field, { words }) => ({
    read: (typed) => readNumber(typed, field.unit ? { unit: words(field.unit) } : {}),
    problem: unreadProblems.number,
  }),
  money: (field, { office, words }) => ({
    read: (typed) =>
      readMoney(typed, { currency: currencyOf(field, office), ...(field.unit && { unit: words(field.unit) }) }),
    problem: unreadProblems.money,
  }),
  date: (_field, { office }) => ({
    read: (typed) => readDate(typed, { era: office.era }),
    problem: unreadProblems.date,
  }),
  time: () => ({ read: readTime, problem: unreadProblems.time }),
  moment: (_field, { office }) => ({
    read: (typed) => readMoment(typed, { era: office.era }),
    problem: unreadProblems.moment,
  }),
  choice: (field, { sources }) => ({
    read: (typed) => readOption(typed, field, sources),
    problem: unreadProblems.choice,
  }),
  choices: (field, { sources }) => ({
    read: (typed) => readOptions(typed, (part) => readOption(part, field, sources)),
    problem: unreadProblems.choices,
  }),
  'yes-no': (field) => ({ read: (typed) => readAnswer(typed, field), problem: unreadProblems.choice }),
  rating: (field) => ({ read: (typed) => findOption(typed, field.options), problem: unreadProblems.choice }),
  group: undefined,
  rows: undefined,
  matrix: undefined,
  file: undefined,
  signature: undefined,
  note: undefined,
} satisfies ReaderTable;

type TypedKind = { [K in Kind]: (typeof readers)[K] extends undefined ? never : K }[Kind];

/** Gives how a typed or pasted text becomes the answer of a field; `undefined` where none is typed. */
export function readerOf(field: Extract<Field, { kind: TypedKind }>, how: ReadHow): Reader;
export function readerOf(field: Field, how: ReadHow): Reader | undefined;
export function readerOf(field: Field, how: ReadHow): Reader | undefined {
  const read = readers[field.kind] as ((field: Field, how: ReadHow) => Reader) | undefined;
  return read?.(field, how);
}

interface Optional {
  readonly options: readonly Option[];
  readonly source?: string;
}

function readOption(typed: string, { options, source }: Optional, sources: ReadonlySet<string>): unknown {
  const label = typed.trim();
  if (source === undefined) return findOption(label, options);
  return sources.has(source) ? undefined : { value: label, label };
}

/** An option is told by its words in either script, or by its value. */
function findOption(typed: string, options: readonly Option[]): Option['value'] | undefined {
  const label = typed.trim();
  return options.find(({ value, words }) => String(value) === label || isSaid(label, words))?.value;
}

function readOptions(typed: string, read: (part: string) => unknown): readonly unknown[] | undefined {
  const parts = typed.split(/[、，,；;/\n]/).filter((part) => part.trim() !== '');
  const values = [...new Set(parts.map(read))];
  return values.length > 0 && !values.includes(undefined) ? values : undefined;
}

const answers: readonly (readonly [boolean, readonly string[]])[] = [
  [true, ['是', '有', '√', '✓', '☑', 'Y', 'YES', 'TRUE', '1']],
  [false, ['否', '无', '無', '×', '✗', 'N', 'NO', 'FALSE', '0']],
];

function readAnswer(typed: string, { yes, no }: { readonly yes?: Words; readonly no?: Words }): boolean | undefined {
  const label = typed.trim();
  if (yes && isSaid(label, yes)) return true;
  if (no && isSaid(label, no)) return false;
  return answers.find(([, said]) => said.includes(label.toUpperCase()))?.[0];
}

function isSaid(label: string, words: Words): boolean {
  return Object.values(words).includes(label);
}
