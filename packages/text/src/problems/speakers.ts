import { nameCurrency } from '../numbers/currencies.ts';
import type { PhraseKey } from '../phrases/phrase-tree.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { Script } from '../script.ts';
import { fillWords, pickWords } from '../words.ts';
import type { Asks, ProblemAbout } from './problem-about.ts';
import { shapeOf, type ValueShape } from './say-value.ts';

type NameIn<Group extends string> =
  Extract<PhraseKey, `${Group}.${string}`> extends `${Group}.${infer Name}` ? Name : never;

/** What a sentence about one problem is made from. */
export interface Speaker {
  readonly params: Problem['params'];
  readonly about: ProblemAbout;
  readonly asks: Asks;
  readonly script: Script;
  readonly phrases: Phrases;
  /** A phrase of the group `problem`, with the field's name filled in. */
  readonly say: (name: NameIn<'problem'>, values?: Readonly<Record<string, string>>) => string;
  /** A raw value in words, to stand in a sentence: with a space before a digit or a sign. */
  readonly value: (value: unknown) => string;
}

type Speak = (speaker: Speaker) => string;

/** One sentence for each code of problem. */
export const speakers = {
  required: (speaker) => sayRequired(speaker, speaker.asks),
  type: ({ say, params, phrases, script }) => {
    const name = types[String(params.type ?? params.expected)];
    return name ? say('type', { type: phrases.say(script, `type.${name}`) }) : say('type-other');
  },
  'unknown-field': ({ say }) => say('unknown-field'),
  'too-large-input': ({ say }) => say('too-large-input'),
  characters: ({ say, params }) =>
    typeof params.index === 'number' ? say('characters-at', { place: String(params.index + 1) }) : say('characters'),
  'too-short': (speaker) =>
    Number(speaker.params.limit) === 1
      ? sayRequired(speaker, 'fill')
      : sayCount(speaker, 'too-short', 'now-characters'),
  'too-long': (speaker) => sayCount(speaker, 'too-long', 'now-characters'),
  'too-small': sayLimit({ number: 'too-small', money: 'too-small-money', date: 'too-small-date' }),
  'too-large': sayLimit({ number: 'too-large', money: 'too-large', date: 'too-large-date' }),
  'not-above': sayLimit({ number: 'not-above', money: 'not-above', date: 'not-above-date' }),
  'not-below': sayLimit({ number: 'not-below', money: 'not-below', date: 'not-below-date' }),
  'not-a-multiple': sayLimit({ number: 'not-a-multiple', money: 'not-a-multiple', date: 'not-a-multiple' }),
  'too-many-digits': (speaker) =>
    Number(speaker.params.limit) === 0
      ? addActual(speaker, speaker.say('too-many-digits-whole'))
      : addActual(speaker, sayCount(speaker, 'too-many-digits')),
  'too-few-items': (speaker) =>
    Number(speaker.params.limit) === 1
      ? sayRequired(speaker, speaker.asks === 'fill' ? 'add' : speaker.asks)
      : sayItems(speaker, 'too-few-items'),
  'too-many-items': (speaker) => sayItems(speaker, 'too-many-items'),
  'duplicate-items': ({ say }) => say('duplicate-items'),
  'not-an-option': sayOptions,
  pattern: ({ say }) => say('pattern'),
  format: sayFormat,
  currency: ({ say, about, params: { expected = about.currency, actual }, script }) => {
    if (typeof expected !== 'string') return say('rule');
    const problem = say('currency', { expected: nameCurrency(expected, script) });
    return typeof actual === 'string' ? say('now-value', { problem, actual: nameCurrency(actual, script) }) : problem;
  },
  'not-applicable': ({ say }) => say('not-applicable'),
  computed: (speaker) => {
    const expected = speaker.value(speaker.params.expected);
    return expected === ''
      ? speaker.say('computed')
      : addActual(speaker, speaker.say('computed-expected', { expected }));
  },
  'not-owned': ({ say }) => say('not-owned'),
  rule: ({ say, about, params, value }) =>
    about.words
      ? fillWords(about.words, Object.fromEntries(Object.entries(params).map(([name, of]) => [name, value(of).trim()])))
      : say('rule'),
} as const satisfies Record<ProblemCode, Speak>;

/** JSON types by what an office calls them. */
const types: Readonly<Record<string, NameIn<'type'>>> = {
  string: 'text',
  number: 'number',
  decimal: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
};

/** Formats by what is asked for; a format that is not here is said as a pattern is. */
const formats: Readonly<Record<string, NameIn<'format'>>> = {
  amount: 'amount',
  date: 'date',
  time: 'time',
  'clock-time': 'time',
  moment: 'moment',
  'date-time': 'moment',
  email: 'email',
  phone: 'phone',
  uri: 'uri',
  postcode: 'postcode',
  'bank-account': 'bank-account',
  'record-number': 'record-number',
  uscc: 'uscc',
  'cn-id': 'cn-id',
  'tw-ubn': 'tw-ubn',
  'tw-id': 'tw-id',
};

function sayRequired({ say }: Speaker, asks: Asks): string {
  return say(asks === 'fill' ? 'required' : `required-${asks}`);
}

/** A limit on how many characters, digits or items there are: a bare figure, whatever the field's unit. */
function sayCount(speaker: Speaker, name: NameIn<'problem'>, now?: NameIn<'problem'>): string {
  const { limit, actual } = speaker.params;
  if (limit === undefined) return speaker.say('rule');
  const sentence = speaker.say(name, { limit: String(limit) });
  return now && actual !== undefined ? speaker.say(now, { problem: sentence, actual: String(actual) }) : sentence;
}

function sayItems(speaker: Speaker, name: 'too-few-items' | 'too-many-items'): string {
  const { asks } = speaker;
  return asks === 'choose' || asks === 'attach'
    ? sayCount(speaker, `${name}-${asks}`, `now-items-${asks}`)
    : sayCount(speaker, name, 'now-items');
}

function sayLimit(names: Readonly<Record<Exclude<ValueShape, 'text'>, NameIn<'problem'>>>): Speak {
  return (speaker) => {
    const limit = speaker.params.limit ?? speaker.params.expected;
    const shape = shapeOf(limit, speaker.about);
    if (shape === 'text') return speaker.say('rule');
    return addActual(speaker, speaker.say(names[shape], { limit: speaker.value(limit) }));
  };
}

function addActual(speaker: Speaker, problem: string): string {
  const actual = speaker.value(speaker.params.actual);
  return actual === '' ? problem : speaker.say('now-value', { problem, actual });
}

/** More than eight options make no sentence. */
function sayOptions({ say, about, script, phrases }: Speaker): string {
  const labels = (about.options ?? []).map(({ words }) => pickWords(words, script));
  if (labels.length === 0 || labels.length > 8) return say('not-an-option');
  return say('not-an-option-listed', { options: labels.join(phrases.say(script, 'common.separator')) });
}

function sayFormat({ say, params, about, script, phrases }: Speaker): string {
  if (params.format === 'file') return say('format-file');
  const name = formats[String(params.format)];
  if (!name) return say('pattern');
  const date = about.era === 'minguo' ? '115/3/5' : '2026-3-5';
  const examples: Readonly<Record<string, string>> = { date, time: '9:20', moment: `${date} 9:20` };
  return say('format', { format: phrases.say(script, `format.${name}`, { example: examples[name] ?? '' }) });
}
