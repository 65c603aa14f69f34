import {
  type Era,
  type Phrases,
  pickWords,
  type Region,
  type Script,
  writeDate,
  writeMoment,
  writeMoney,
  writeNumber,
  writeTime,
  writeYear,
} from '@jiandu/text';
import { currencyOf } from './currency-of.ts';
import type { Field, Kind, Option } from './field.ts';

/** In which words values are said. */
export interface Saying {
  readonly script: Script;
  readonly phrases: Phrases;
  readonly era: Era;
  readonly region: Region;
  /** Of amounts whose form fixes none. */
  readonly currency: string;
}

type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;
type Write<K extends Kind> = (value: unknown, field: FieldOf<K>, saying: Saying) => string | undefined;

const writers = {
  text: (value, { format }, saying) => {
    if (Array.isArray(value)) return value.filter(isText).join(saying.phrases.say(saying.script, 'common.separator'));
    return textOf(value, (text) => (format === 'year' ? writeYear(text, saying) : text));
  },
  number: (value) => (isFigure(value) ? writeNumber(value) : undefined),
  money: (value, field, saying) =>
    isFigure(value) ? writeMoney(String(value), { ...saying, currency: currencyOf(field, saying) }) : undefined,
  date: (value, _field, saying) => textOf(value, (text) => writeDate(text, saying)),
  time: (value) => textOf(value, (text) => writeTime(text)),
  moment: (value, _field, saying) => textOf(value, (text) => writeMoment(text, saying)),
  choice: (value, field, saying) => sayOption(value, field.options, saying),
  choices: sayOptions,
  'yes-no': sayAnswer,
  rating: (value, field, saying) => sayOption(value, field.options, saying),
  group: () => undefined,
  rows: () => undefined,
  matrix: () => undefined,
  file: () => undefined,
  signature: (value, _field, saying) => textOf(value, (text) => writeMoment(writeDate(text, saying), saying)),
  note: () => undefined,
} satisfies { readonly [K in Kind]: Write<K> };

/**
 * Gives a value as a sentence says it, by the kind of its field: ¥1,200.00, 2026年3月5日, the words of a choice;
 * `undefined` where it has no words of its own.
 */
export function writeValue(value: unknown, field: Field, saying: Saying): string | undefined {
  const write = writers[field.kind] as Write<Kind>;
  return write(value, field, saying);
}

function textOf(value: unknown, write: (text: string) => string = (text) => text): string | undefined {
  return typeof value === 'string' ? write(value) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFigure(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}

/** A choice from the host says its label. */
function sayOption(value: unknown, options: readonly Option[], { script }: Saying): string | undefined {
  if (typeof value === 'object' && value !== null) return textOf((value as { readonly label?: unknown }).label);
  const option = options.find((candidate) => candidate.value === value);
  return option && pickWords(option.words, script);
}

function sayOptions(value: unknown, field: FieldOf<'choices'>, saying: Saying): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const said = value.map((item) => sayOption(item, field.options, saying)).filter((item) => item !== undefined);
  return said.length > 0 ? said.join(saying.phrases.say(saying.script, 'common.separator')) : undefined;
}

function sayAnswer(value: unknown, field: FieldOf<'yes-no'>, { phrases, script }: Saying): string | undefined {
  if (typeof value !== 'boolean') return undefined;
  const own = value ? field.yes : field.no;
  return own ? pickWords(own, script) : phrases.say(script, value ? 'common.yes' : 'common.no');
}
