import type { Block, Field, GroupField, Kind, MatrixField, RowsField } from '@jiandu/model';
import type { Job } from '../job.ts';
import { labelEms, widthMm } from './ruling.ts';

/** The width that a column of each kind asks for, in millimetres. */
const widths = {
  text: ({ format, maxLength = 40 }) =>
    format === 'multi-line' ? 46 : Math.min(44, Math.max(16, 8 + maxLength * 0.6)),
  number: () => 16,
  money: () => 22,
  date: () => 24,
  time: () => 14,
  moment: () => 24,
  choice: () => 18,
  choices: () => 26,
  'yes-no': () => 21,
  group: () => 40,
  rows: () => 40,
  matrix: () => 40,
  rating: () => 14,
  file: () => 30,
  signature: () => 38,
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
export function widthOfRows(field: RowsField, job: Pick<Job, 'scripts'>): number {
  return columnsOf(field, job).reduce((sum, { leastMm }) => sum + leastMm, numberMm);
}

/** Rows as a table; columns too many for one page's width follow in further tables, each with the running number. */
export function deriveRows(field: RowsField, job: Pick<Job, 'scripts' | 'lines'>): readonly Block[] {
  const columns = columnsOf(field, job);
  const wanted = job.lines ?? usualLines;
  const lines = Math.min(field.maxItems ?? wanted, Math.max(wanted, field.minItems ?? 0));
  const summed = columns.some(({ column }) => (column.kind === 'number' || column.kind === 'money') && column.total);
  return partColumns(shareWidth(columns)).map((part) => ({
    block: 'rows',
    field: field.template,
    head: field.words,
    columns: [{ field: '#', widthMm: numberMm }, ...part],
    lines,
    ...(summed && { totals: { 'zh-Hans': '合计', 'zh-Hant': '合計' } }),
  }));
}

interface Wanted {
  readonly column: Field;
  readonly words?: Field['words'];
  readonly leastMm: number;
}

/** The columns of rows, members of groups each in a column of its own, the texts of 其他 with their choices. */
function columnsOf(rows: RowsField, job: Pick<Job, 'scripts'>): readonly Wanted[] {
  const below = (fields: readonly Field[], head: readonly Field[]): readonly Wanted[] => {
    const others = new Set(fields.flatMap((column) => ('other' in column && column.other ? [column.other] : [])));
    return fields
      .filter((column) => !others.has(column.name))
      .flatMap((column): readonly Wanted[] => {
        if (column.kind === 'group') return below(column.fields, [...head, column]);
        const words = head.length === 0 ? {} : { words: joinNames([...head, column]) };
        return [
          { column, ...words, leastMm: Math.max(widthOf(column), headMm(column, words.words ?? column.words, job)) },
        ];
      });
  };
  return below(rows.fields, []);
}

/** A head stands on two lines at most, with its unit. */
function headMm(column: Field, words: Field['words'], job: Pick<Job, 'scripts'>): number {
  const unit = 'unit' in column && column.unit ? labelEms(column.unit, job) + 2 : column.kind === 'money' ? 3 : 0;
  const ems = labelEms(words, job);
  return 4 + 3.4 * (ems + unit <= 6 ? ems + unit : Math.max(unit, Math.min(ems, 10) / 2, 6));
}

/** 地址 · 城市 */
function joinNames(fields: readonly Field[]): Field['words'] {
  const [last] = fields.slice(-1);
  return Object.fromEntries(
    Object.keys(last?.words ?? {}).map((script) => [
      script,
      fields.map(({ words }) => words[script as keyof typeof words] ?? Object.values(words)[0] ?? '').join(' · '),
    ]),
  );
}

/** A text takes so much more at most; what is then left widens all columns alike. */
const mostShareMm = 45;

/** What the page has left over gives every column a little air, and then goes to the texts, to each by its length. */
function shareWidth(columns: readonly Wanted[]): readonly Column[] {
  const least = columns.reduce((sum, { leastMm }) => sum + leastMm, numberMm);
  const air = Math.min(1.3, Math.max(1, widthMm / least));
  const left = widthMm - numberMm - (least - numberMm) * air;
  const shares = columns.map(({ column }) => (column.kind === 'text' ? Math.min(80, (column.maxLength ?? 40) - 4) : 0));
  const whole = shares.reduce((sum, share) => sum + Math.max(0, share), 0);
  return columns.map(({ column, words, leastMm }, index) => {
    const share = left > 0 && whole > 0 ? Math.min(mostShareMm, (left * Math.max(0, shares[index] ?? 0)) / whole) : 0;
    return { field: column.template, ...(words && { words }), widthMm: Math.round(leastMm * air + share) };
  });
}

interface Column {
  readonly field: string;
  readonly words?: Field['words'];
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
export function deriveMatrix(field: MatrixField, job: Pick<Job, 'scripts'>): Block {
  const longest = Math.max(...field.rows.map((row) => labelEms(row.words, job)));
  return {
    block: 'matrix',
    field: field.template,
    rowHeadMm: Math.min(50, Math.max(18, 6 + longest * 4)),
    columnsMm: field.fields.map((column) => Math.max(16, widthOf(column))),
  };
}

/** Ratings of a group as a grid of boxes. */
export function deriveRatings(field: GroupField, words: Field['words'] | undefined): Block {
  return { block: 'ratings', field: field.template, numberMm: 10, itemMm: 70, stepMm: 18, ...(words && { words }) };
}
