import { currencyOf, type Field, type RowsField } from '@jiandu/model';
import { type Words, writeFigure, writeNumber } from '@jiandu/text';
import { type CellPlace, labelCell, padding, valueCell } from '../draft/cells.ts';
import type { DraftCell, DraftRow } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import type { Twips } from '../sheet.ts';
import { sumDecimals } from '../sums.ts';
import { plainText, stackWords } from '../words.ts';
import { leastOfFigure } from './column-cell.ts';

/** Columns with their fields; the running number and heads of rows have none. */
export type TotalColumns = readonly { readonly field?: Field }[];

/** The line of totals: its words up to the first summed column, and exact sums under the others. */
export function composeTotals(
  rows: RowsField,
  columns: TotalColumns,
  words: Words,
  height: Twips,
  job: PaperJob,
): readonly DraftRow[] {
  const count = job.facts.ask('count', rows.template);
  const pointers = Array.from({ length: count }, (_, index) => `${rows.template}/${index}`);
  return [{ height, grow: false, cells: totalCells(columns, words, pointers, rows.template, job) }];
}

/** Cells of a line of totals over the rows at some pointers. */
export function totalCells(
  columns: TotalColumns,
  words: Words,
  pointers: readonly string[],
  path: string,
  job: PaperJob,
): readonly DraftCell[] {
  const first = columns.findIndex(({ field }) => isSummed(field));
  const span = Math.max(1, first);
  const head = labelCell(stackWords(words, job, path), { column: 0, span, path }, 'row', job);
  const sums = columns.slice(span).map(({ field }, index) => {
    const place = { column: span + index, span: 1, path };
    if (!field || !isSummed(field)) return sumCell(undefined, place, job);
    // Lines of sums that say the same are told apart by their words.
    const name = `${Object.values(words).join()} ${place.column} ${pointers[0] ?? ''} ${pointers.length}`;
    return recallInsert(job, field, name, (own) => sumCell(sumText(field, pointers, own), place, own));
  });
  return [head, ...sums];
}

function sumCell(sum: string | undefined, place: CellPlace, job: PaperJob): DraftCell {
  const inlines = sum === undefined ? [] : [plainText(sum, job, place.path)];
  const style = { align: 'right', padding: padding.column, leastSize: leastOfFigure(job) } as const;
  return valueCell(inlines, place, job, style);
}

export function isSummed(field: Field | undefined): boolean {
  return (field?.kind === 'number' || field?.kind === 'money') && field.total === true;
}

/** The way from a row to its column, which may stand in a group. */
function withinRow({ template }: Field): string {
  return template.slice(template.search(/\/[-*]\//) + 2);
}

function sumText(field: Field, pointers: readonly string[], job: PaperJob): string | undefined {
  const sum = sumDecimals(pointers.map((pointer) => job.facts.ask('value', `${pointer}${withinRow(field)}`)));
  if (sum === undefined) return undefined;
  if (field.kind !== 'money') return writeNumber(sum);
  return writeFigure(sum, { currency: currencyOf(field, job.office), cents: job.facts.ask('cents', field.template) });
}
