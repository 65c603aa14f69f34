import { type Field, type FormModel, type Kind, type MatrixRow, type RowsField, textFormats } from '@jiandu/model';
import { pickWords, type Script, scripts, type Words } from '@jiandu/text';
import { foldText } from './fold-label.ts';

/** What of a value a column holds, where a value has several parts. */
export type Part = 'whole' | 'by' | 'on' | 'code';

/** One column that a table of a form's records may have. */
export interface Column {
  /** From the record, or from the row where the column is one of rows, to the value: `['period', 'from']`. */
  readonly names: readonly string[];
  readonly field: Field;
  readonly part: Part;
  /** The rows that it is a column of. */
  readonly rows?: RowsField;
  /** What it may be called, the shortest first. */
  readonly labels: readonly Words[];
  /** What it is called where no other column of the form may be meant. */
  readonly title: Words;
}

/** A column without its title, which depends on all others. */
type Draft = Omit<Column, 'title'>;

/** Where a field stands. */
interface Place {
  readonly names: readonly string[];
  /** Words of all that it belongs to, outermost first; a label is made longer by them, the last first. */
  readonly heads: readonly Words[];
  /** How many of the last heads every label has. */
  readonly least: number;
  readonly rows?: RowsField;
}

type ColumnsOf = (field: Field, place: Place) => readonly Draft[];

const parts = {
  on: { 'zh-Hans': '日期', 'zh-Hant': '日期' },
  code: { 'zh-Hans': '代码', 'zh-Hant': '代碼' },
} as const satisfies Readonly<Partial<Record<Part, Words>>>;

const single: ColumnsOf = (field, place) => [column(field, place)];
const none: ColumnsOf = () => [];
const chosen: ColumnsOf = (field, place) => [
  column(field, place),
  ...('source' in field && field.source !== undefined ? [column(field, place, 'code')] : []),
];

/** The columns of each kind; a file cannot stand in a cell. */
const columnsOf = {
  text: single,
  number: single,
  money: single,
  date: single,
  time: single,
  moment: single,
  choice: chosen,
  choices: chosen,
  'yes-no': single,
  group: (field, place) => membersOf(field).flatMap((member) => columnsIn(member, inside(place, field))),
  rows: (field, place) =>
    field.kind === 'rows'
      ? field.fields.flatMap((member) =>
          columnsIn(member, { names: [], heads: [...place.heads, field.words], least: 0, rows: field }),
        )
      : [],
  matrix: (field, place) =>
    field.kind === 'matrix'
      ? field.rows.flatMap((row) => field.fields.flatMap((cell) => columnsIn(cell, ofRow(place, field, row))))
      : [],
  rating: single,
  file: none,
  signature: (field, place) => [column(field, place, 'by'), column(field, place, 'on')],
  note: none,
} satisfies Record<Kind, ColumnsOf>;

/**
 * Gives every column that a table of a form's records may have, in the order of the form. Titles are the labels in both
 * scripts, with what they belong to before them where another column has the same; columns of rows are told apart among
 * themselves only.
 */
export function listColumns(model: Pick<FormModel, 'fields' | 'sections'>): readonly Column[] {
  const drafts = model.fields.flatMap((field) => {
    const section = model.sections.find(({ fields }) => fields.includes(field.name));
    return columnsIn(field, { names: [], heads: section ? [section.words] : [], least: 0 });
  });
  return drafts.map((draft) => ({ ...draft, title: titleOf(draft, drafts) }));
}

/** Whether values of a field are identifiers: digits that are no figure. */
export function isIdentifier(field: Field): boolean {
  return field.kind === 'text' && textFormats.indexOf(field.format) > textFormats.indexOf('comb');
}

function columnsIn(field: Field, place: Place): readonly Draft[] {
  return (columnsOf[field.kind] as ColumnsOf)(field, place);
}

function membersOf(field: Field): readonly Field[] {
  return 'fields' in field ? field.fields : [];
}

function inside(place: Place, field: Field): Place {
  return { ...place, names: [...place.names, field.name], heads: [...place.heads, field.words] };
}

/** Cells of a matrix are called by their row, so that the shortest label has it: 男 占比. */
function ofRow(place: Place, field: Field, row: MatrixRow): Place {
  const named = inside(place, field);
  return { ...named, names: [...named.names, row.name], heads: [...named.heads, row.words], least: 1 };
}

function column(field: Field, place: Place, part: Part = 'whole'): Draft {
  const own = part === 'whole' || part === 'by' ? field.words : join([field.words, parts[part]]);
  const { heads, least, names, rows } = place;
  const labels = Array.from({ length: heads.length - least + 1 }, (_, longer) =>
    join([...heads.slice(heads.length - least - longer), own]),
  );
  return { names: [...names, field.name], field, part, ...(rows && { rows }), labels };
}

function join(words: readonly Words[]): Words {
  return Object.fromEntries(
    scripts
      .filter((script) => words.every((part) => part[script] !== undefined || pickWords(part, script) !== ''))
      .map((script) => [script, words.map((part) => pickWords(part, script)).join(' ')]),
  );
}

/** Of several columns with one label the one with the least is meant: a field before a member of a group or a part of a value. */
export function rankOf({ names, part }: Pick<Column, 'names' | 'part'>): number {
  return names.length + (part === 'on' || part === 'code' ? 0.5 : 0);
}

function titleOf(draft: Draft, all: readonly Draft[]): Words {
  const rank = rankOf(draft);
  const others = all.filter((other) => other !== draft && other.rows === draft.rows && rankOf(other) <= rank);
  const own = draft.labels.find((label) => !scripts.some((script) => isTaken(label, script, others)));
  if (own) return own;
  const longest = draft.labels.at(-1) ?? draft.field.words;
  const path = draft.names.join('.');
  return join([longest, { 'zh-Hans': path, 'zh-Hant': path }]);
}

function isTaken(label: Words, script: Script, others: readonly Draft[]): boolean {
  const text = foldText(pickWords(label, script));
  return others.some(({ labels }) => labels.some((other) => foldText(pickWords(other, script)) === text));
}
