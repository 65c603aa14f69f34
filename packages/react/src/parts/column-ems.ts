import type { Field, Kind, Option, TextField, TextFormat } from '@jiandu/model';
import type { Words } from '@jiandu/text';

/** How the words of a field are said. */
type Say = (words: Words) => string;

type Wants = { readonly [K in Kind]: (field: Extract<Field, { kind: K }>, say: Say) => number };

/** Em that the padding and the frame of a cell take. */
const paddingEms = 1.5;
/** The size of a head and of its hint, in em of the cells. */
const headSize = 0.87;
const hintSize = 0.8;

/** Em that stand in a column of each kind without breaking: an amount whole, a long text in lines that can be read. */
const contents = {
  text: (field) => (field.several ? 10 : textEms(field)),
  number: () => 4,
  money: () => 7.5,
  date: () => 8,
  time: () => 4,
  moment: () => 10.5,
  choice: (field, say) => (field.source === undefined ? Math.min(12, longest(field.options, say) + 2.5) : 8),
  choices: (field, say) => (field.source === undefined ? Math.min(12, longest(field.options, say) + 2) : 12),
  'yes-no': ({ yes, no }, say) => Math.max(7, ...[yes, no].map((answer) => (answer ? say(answer).length + 2 : 0))),
  rating: () => 14,
  file: () => 10,
  signature: () => 16,
  group: () => 24,
  rows: () => 40,
  matrix: () => 40,
  note: () => 12,
} satisfies Wants;

/** Em of identifiers; of other texts their length tells more. */
const formats = {
  line: undefined,
  'multi-line': undefined,
  comb: undefined,
  'record-number': 8,
  phone: 8,
  email: 11,
  uri: 12,
  postcode: 5,
  year: 6,
  'bank-account': 12,
  uscc: 11.5,
  'cn-id': 11,
  'tw-ubn': 6,
  'tw-id': 7,
  'hk-id': 7,
  'hk-brn': 7,
  'organisation-number': 11.5,
  'person-number': 11,
} satisfies Record<TextFormat, number | undefined>;

/** A text is not broken into more lines than a hand likes to read in a cell. */
const lines = { line: 6, 'multi-line': 9 };

function textEms({ format, maxLength = 80 }: TextField): number {
  const inLines = maxLength / (format === 'multi-line' ? lines['multi-line'] : lines.line);
  const [least, most] = format === 'multi-line' ? [12, 18] : [6, 13];
  return formats[format] ?? Math.min(most, Math.max(least, inLines));
}

/** Whether a text is often longer than half of a card. */
export function isLong(field: Field): boolean {
  return field.kind === 'text' && field.format === 'line' && textEms(field) >= 8;
}

function longest(options: readonly Option[], say: Say): number {
  return Math.max(3, ...options.map((option) => say(option.words).length));
}

/** Gives the room that a column wants, in em of the table's text: what stands in its cells, its head on two lines, its hint on four. */
export function columnEms(field: Field, say: Say): number {
  const content = (contents[field.kind] as (field: Field, say: Say) => number)(field, say);
  const label = say(field.words).length + (field.required ? 1 : 0);
  const unit = 'unit' in field && field.unit ? say(field.unit).length + 2 : 0;
  const head = headSize * Math.max(label / 2, unit, 3);
  const hint = field.hint ? (hintSize * say(field.hint).length) / 4 : 0;
  return Math.max(content, head, hint) + paddingEms;
}

/** Gives the room for row heads, in the same em: on one line where they are short, else on two. */
export function headEms(heads: readonly string[]): number {
  const length = Math.max(3, ...heads.map((head) => head.length));
  return (length <= 8 ? length : Math.min(14, Math.max(8, length / 2 + 0.5))) + paddingEms;
}
