import type { Block, Field, GroupField, Kind, MatrixField, RowsField } from '@jiandu/model';

/** The width that a column of each kind asks for, in millimetres. */
const widths = {
  text: ({ format, maxLength = 40 }) =>
    format === 'multi-line' ? 46 : Math.min(44, Math.max(16, 8 + maxLength * 0.6)),
  number: () => 16,
  money: () => 22,
  date: () => 21,
  time: () => 14,
  moment: () => 24,
  choice: () => 18,
  choices: () => 26,
  'yes-no': () => 14,
  group: () => 40,
  rows: () => 40,
  matrix: () => 40,
  rating: () => 14,
  file: () => 30,
  signature: () => 30,
  note: () => 20,
} satisfies { readonly [K in Kind]: (field: Extract<Field, { kind: K }>) => number };

const numberMm = 12;

/** Tables wider than this are parted into several, one under the other. */
const widestMm = 330;

/** Lines that a table is ruled with. */
const usualLines = 5;

function widthOf(field: Field): number {
  const measure = widths[field.kind] as (field: Field) => number;
  return measure(field);
}

/** The width that the columns of rows ask for. */
export function widthOfRows(field: RowsField): number {
  return field.fields.reduce((sum, column) => sum + widthOf(column), numberMm);
}

/** Rows as a table; columns too many for one page's width follow in further tables, each with the running number. */
export function deriveRows(field: RowsField): readonly Block[] {
  const others = new Set(field.fields.flatMap((column) => ('other' in column && column.other ? [column.other] : [])));
  const columns = field.fields
    .filter((column) => !others.has(column.name))
    .map((column) => ({ field: column.name, widthMm: widthOf(column) }));
  const lines = Math.min(field.maxItems ?? usualLines, Math.max(usualLines, field.minItems ?? 0));
  const summed = field.fields.some((column) => (column.kind === 'number' || column.kind === 'money') && column.total);
  return partColumns(columns).map((part) => ({
    block: 'rows',
    field: field.name,
    head: field.words,
    columns: [{ field: '#', widthMm: numberMm }, ...part],
    lines,
    ...(summed && { totals: { 'zh-Hans': '合计', 'zh-Hant': '合計' } }),
  }));
}

interface Column {
  readonly field: string;
  readonly widthMm: number;
}

function partColumns(columns: readonly Column[]): readonly (readonly Column[])[] {
  const whole = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const count = Math.max(1, Math.ceil(whole / widestMm));
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => columns.slice(index * each, (index + 1) * each)).filter(
    (part) => part.length > 0,
  );
}

/** A matrix with heads as wide as their words ask. */
export function deriveMatrix(field: MatrixField): Block {
  const longest = Math.max(...field.rows.map((row) => lengthOf(row.words)));
  return {
    block: 'matrix',
    field: field.template,
    rowHeadMm: Math.min(50, 8 + longest * 4),
    columnsMm: field.fields.map((column) => Math.max(16, widthOf(column))),
  };
}

/** Ratings of a group as a grid of boxes. */
export function deriveRatings(field: GroupField): Block {
  const ratings = field.fields.filter((member) => member.kind === 'rating');
  const longest = Math.max(...ratings.map((rating) => lengthOf(rating.words)));
  return {
    block: 'ratings',
    field: field.template,
    numberMm: 9,
    itemMm: Math.min(80, Math.max(40, 10 + longest * 4)),
    stepMm: 16,
    words: field.words,
  };
}

function lengthOf(words: Field['words']): number {
  return Math.max(0, ...Object.values(words).map((text) => [...text].length));
}
