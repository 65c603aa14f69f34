import type { Field, Kind, TextField } from '@jiandu/model';
import { hasBoxes } from '../blocks/choice.ts';
import { isLongText } from '../blocks/text.ts';
import type { Job } from '../job.ts';
import { sayWords } from '../words.ts';
import { labelEms } from './ruling.ts';

/** How much of a line a field takes; `most` of one takes half of it where that leaves no short field alone. */
export type FieldSize = 'third' | 'half' | 'most' | 'whole';

type Scripts = Pick<Job, 'scripts'>;
type Sizer<K extends Kind> = (field: Extract<Field, { kind: K }>, job: Scripts) => FieldSize;

/** Ems that the value of a third and of half a line holds. */
const thirdEms = 8;
const halfEms = 14;

/** Texts up to so many characters share a line with two others, and with one. */
const thirdText = 20;
const halfText = 40;

/** Texts up to so many may stand on two lines of half a line: names of companies, addresses. */
const mostText = 60;

const sizes = {
  text: textSize,
  number: (field, job) => (field.unit && labelEms(field.unit, job) > 4 ? 'half' : 'third'),
  money: ({ capitals }) => (capitals ? 'whole' : 'third'),
  // 民國＿年＿月＿日 至 民國＿年＿月＿日 is wider than half a line.
  date: ({ range }) => (range ? 'whole' : 'third'),
  time: ({ range }) => (range ? 'half' : 'third'),
  moment: ({ range }) => (range ? 'whole' : 'half'),
  choice: (field, job) => {
    if (field.source !== undefined) return 'third';
    if (!hasBoxes(field, undefined)) return 'half';
    return sizeOfEms(optionEms(field.options, field.other !== undefined, job));
  },
  choices: (field, job) =>
    field.source ? 'whole' : sizeOfEms(optionEms(field.options, field.other !== undefined, job)),
  'yes-no': ({ yes, no }, job) => sizeOfEms(yes && no ? optionEms([{ words: yes }, { words: no }], false, job) : 0),
  group: () => 'whole',
  rows: () => 'whole',
  matrix: () => 'whole',
  rating: (field, job) => sizeOfEms(optionEms(field.options, false, job)),
  file: () => 'whole',
  signature: () => 'half',
  note: () => 'whole',
} satisfies { readonly [K in Kind]: Sizer<K> };

/** How much of a line a field asks for. */
export function sizeOf(field: Field, job: Scripts): FieldSize {
  const measure = sizes[field.kind] as Sizer<Kind>;
  return measure(field as never, job);
}

/** Identifiers that are longer than a third of a line. */
const halfFormats: readonly TextField['format'][] = [
  ...(['cn-id', 'uscc', 'organisation-number', 'person-number'] as const),
  ...(['bank-account', 'email', 'uri', 'phone'] as const),
];

function textSize(field: TextField): FieldSize {
  const { format, maxLength = halfText } = field;
  if (isLongText(field) || format === 'comb') return 'whole';
  if (format === 'year') return 'third';
  if (format === 'uri' || format === 'email') return 'half';
  if (halfFormats.includes(format) || maxLength > thirdText)
    return maxLength <= halfText ? 'half' : maxLength <= mostText ? 'most' : 'whole';
  return 'third';
}

function sizeOfEms(ems: number): FieldSize {
  if (ems <= thirdEms) return 'third';
  return ems <= halfEms ? 'half' : 'whole';
}

function optionEms(options: readonly { readonly words: Field['words'] }[], other: boolean, job: Scripts): number {
  const words = options.map((option) =>
    sayWords(option.words, job).reduce((sum, { text }) => sum + labelEms({ 'zh-Hans': text }, job), 0),
  );
  return words.reduce((sum, length) => sum + length + 2.1, other ? 3 : -1);
}
