import { nameCurrency } from '../numbers/currencies.ts';
import type { PhraseKey } from '../phrases/phrase-tree.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { Region, Script } from '../script.ts';
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
  'too-small': sayLimit('too-small', { count: 'too-small-count', rate: 'too-small-rate', date: 'too-small-date' }),
  'too-large': sayLimit('too-large', { bytes: 'too-large-file', date: 'too-large-date' }),
  'not-above': sayLimit('not-above', { count: 'not-above-count', rate: 'not-above-rate', date: 'not-above-date' }),
  'not-below': sayLimit('not-below', { count: 'not-below-count', rate: 'not-below-rate', date: 'not-below-date' }),
  'not-a-multiple': sayLimit('not-a-multiple', {}, spaced),
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
    const expected = quoteText(speaker, speaker.params.expected);
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
  year: 'year',
  'record-number': 'record-number',
  uscc: 'uscc',
  'cn-id': 'cn-id',
  'tw-ubn': 'tw-ubn',
  'tw-id': 'tw-id',
  'hk-id': 'hk-id',
  'hk-brn': 'hk-brn',
};

/** Numbers of every region are asked for as the office's own. */
const regionFormats: Readonly<Record<string, Readonly<Record<Region, NameIn<'format'>>>>> = {
  'organisation-number': { CN: 'uscc', TW: 'tw-ubn', HK: 'hk-brn' },
  'person-number': { CN: 'cn-id', TW: 'tw-id', HK: 'hk-id' },
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

/** A limit as its shape says it, else as a bare figure is. */
function sayLimit(
  name: NameIn<'problem'>,
  names: Readonly<Partial<Record<ValueShape, NameIn<'problem'>>>>,
  set = (limit: string) => limit,
): Speak {
  return (speaker) => {
    const limit = speaker.params.limit ?? speaker.params.expected;
    const shape = shapeOf(limit, speaker.about);
    if (shape === 'text') return speaker.say('rule');
    return addActual(speaker, speaker.say(names[shape] ?? name, { limit: set(speaker.value(limit)) }));
  };
}

/** A value in words; in quotes where it is no figure and no date: 应为“符合”. */
function quoteText({ about, phrases, script, value }: Speaker, of: unknown): string {
  const said = value(of);
  return said === '' || shapeOf(of, about) !== 'text'
    ? said
    : phrases.say(script, 'common.quotes', { text: said.trim() });
}

/** With a space before a digit or sign that follows a character: 应为 8 位…. */
function spaceDigit(words: string): string {
  return words.replace(/^(?=\d)/, ' ');
}

/** With a space between a digit or sign and the character that follows. */
function spaced(figure: string): string {
  return figure.replace(/(?<=[^\p{Script=Han}])$/u, ' ');
}

function addActual(speaker: Speaker, problem: string): string {
  const actual = quoteText(speaker, speaker.params.actual);
  return actual === '' ? problem : speaker.say('now-value', { problem, actual });
}

/** More than eight options make no sentence. */
function sayOptions({ say, about, script, phrases }: Speaker): string {
  const labels = (about.options ?? []).map(({ words }) => pickWords(words, script));
  if (labels.length === 0 || labels.length > 8) return say('not-an-option');
  return say('not-an-option-listed', { options: labels.join(phrases.say(script, 'common.separator')) });
}

/** Identifiers that look right and still fail their check digit. */
const checkedFormats: readonly string[] = ['uscc', 'cn-id', 'tw-ubn', 'tw-id', 'hk-id'];

const examples: Readonly<Record<string, Readonly<Record<Script, string>>>> = {
  phone: { 'zh-Hans': '0512-62831177 转 801', 'zh-Hant': '(02) 2345-6789 分機 12' },
  postcode: { 'zh-Hans': '215000', 'zh-Hant': '106409' },
  uri: { 'zh-Hans': 'https://example.com', 'zh-Hant': 'https://example.com' },
  'hk-id': { 'zh-Hans': 'A123456(3)', 'zh-Hant': 'A123456(3)' },
};

function sayFormat(speaker: Speaker): string {
  const { say, params, about, script, phrases } = speaker;
  if (params.format === 'file') return sayFileTypes(speaker);
  const region = about.region ?? (script === 'zh-Hans' ? 'CN' : 'TW');
  const name = regionFormats[String(params.format)]?.[region] ?? formats[String(params.format)];
  if (!name) return say('pattern');
  const date = about.era === 'minguo' ? '115/3/5' : '2026-3-5';
  const year = about.era === 'minguo' ? '115' : '2026';
  const times: Readonly<Record<string, string>> = { year, date, time: '9:20', moment: `${date} 9:20` };
  const example = times[name] ?? examples[name]?.[script] ?? '';
  const format = phrases.say(script, `format.${name}`, { example });
  const isSigned = speaker.asks === 'sign' && name === 'date';
  return say(isSigned ? 'format-signed' : checkedFormats.includes(name) ? 'format-checked' : 'format', {
    format: spaceDigit(format),
  });
}

/** Media types by the names that people know. */
const fileTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

function sayFileTypes({ say, params: { expected }, phrases, script }: Speaker): string {
  const names = Array.isArray(expected) ? expected.map((type) => fileTypes[String(type)]) : [];
  if (names.length === 0 || names.includes(undefined)) return say('format-file');
  return say('format-file-listed', { types: names.join(phrases.say(script, 'common.separator')) });
}
