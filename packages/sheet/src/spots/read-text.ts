import { given, type Kind } from '@jiandu/model';
import { type Era, readCapitals, readDate, readMoment, readMoney, readNumber, readTime, readYear } from '@jiandu/text';
import type { SpotField } from './attachment.ts';

type Read = (text: string, field: SpotField, era: Era) => unknown;

/** Reads what stands in a place of a field of each kind; `undefined` where that cannot be known. */
const readers = {
  text: (text, { several, year }, era) =>
    several ? split(text) : ((year ? readYear(bare(text), { era }) : undefined) ?? text.trim()),
  number: (text, { units = [] }) => firstOf([undefined, ...units], (unit) => readNumber(text, given({ unit }))),
  money: (text, { units = [], currency }) => {
    const options = given({ currency });
    const read = firstOf([undefined, ...units], (unit) =>
      readMoney(text, { ...options, ...(unit !== undefined && { unit }) }),
    );
    // Capitals say 元, which a field of 万元 does not count.
    return read ?? (units.length > 0 ? undefined : readCapitals(text, options));
  },
  date: (text, _field, era) => readDate(bare(text), { era }),
  time: (text) => readTime(text),
  moment: (text, _field, era) => readMoment(text.trim(), { era }),
  choice: (text, field) => (field.host ? hostOption(text) : optionOf(text, field)),
  choices: (text, field) => {
    const all = split(text);
    if (field.host) return all.map(hostOption);
    const values = all.map((one) => optionOf(one, field));
    return values.includes(undefined) ? undefined : values;
  },
  'yes-no': (text, field) => optionOf(text, field),
  group: () => undefined,
  rows: () => undefined,
  matrix: () => undefined,
  rating: (text, field) => optionOf(text, field),
  file: () => undefined,
  signature: () => undefined,
  note: () => undefined,
} as const satisfies Record<Kind, Read>;

/** Reads what stands in a place; `undefined` where it cannot be known, which is never guessed. */
export function readText(text: string, field: SpotField, era: Era): unknown {
  return (readers[field.kind] as Read | undefined)?.(text, field, era);
}

/** Whether a place says a value, by whatever was printed for it. */
export function says(text: string, value: unknown, field: SpotField, era: Era): boolean {
  const typed = bare(text);
  if (typed === bare(shownAs(value))) return true;
  const read = readText(text, field, era);
  if (read !== undefined && isEqual(read, value, field)) return true;
  // A signature may be dated to the minute, a moment be a standard date-time.
  return typeof value === 'string' && value.includes('T') && readMoment(text.trim(), { era }) === value.slice(0, 16);
}

/** Text without white space: lines are broken anew in every program. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** A value that its kind does not have prints as it is. */
function shownAs(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(shownAs).join('、');
  const { label, name } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof label === 'string') return label;
  return typeof name === 'string' ? name : (JSON.stringify(value) ?? '');
}

function isEqual(read: unknown, value: unknown, { kind }: SpotField): boolean {
  if (kind === 'money') return typeof value === 'string' && read === readMoney(value);
  if (!Array.isArray(read)) return read === value;
  return Array.isArray(value) && read.length === value.length && read.every((one) => value.includes(one));
}

function firstOf<T, R>(all: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const value = read(one);
    if (value !== undefined) return value;
  }
  return undefined;
}

function split(text: string): readonly string[] {
  return text
    .split(/[、；;\n\u2029]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function hostOption(text: string): { readonly value: string; readonly label: string } {
  return { value: text.trim(), label: text.trim() };
}

function optionOf(text: string, { options = [] }: SpotField): unknown {
  const typed = bare(text);
  const found =
    options.find(({ words }) => words.some((word) => bare(word) === typed)) ??
    options.find(({ value }) => bare(String(value)) === typed);
  return found?.value;
}
