import { escapePointer, type MatrixField } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { columnOfWords, labelCell, padding } from '../draft/cells.ts';
import type { DraftCell, DraftRow } from '../draft/draft.ts';
import { vary } from '../draft/vary.ts';
import { PaperError } from '../errors.ts';
import { needField, type PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import { phraseWords, sayWords, stackWords } from '../words.ts';
import { alignPoints } from './align-points.ts';
import { columnCell } from './column-cell.ts';
import { composeHeads } from './column-head.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';
import { isSummed, totalCells } from './totals.ts';

/** A printed matrix: heads of rows, merged where neighbours share a heading, and a column a field. */
export const composeMatrix: Composer<'matrix'> = (block, job, path) => {
  const field = needField(job, block.field);
  if (!field) return [];
  if (field.kind !== 'matrix') {
    throw new PaperError('wrong-kind', job.form, block.field, `is printed as a matrix, but is a ${field.kind}`);
  }
  const grouped = field.rows.some((row) => row.heading);
  const lead = grouped ? [block.headingMm ?? 12, block.rowHeadMm] : [block.rowHeadMm];
  const widths = [...lead, ...field.fields.map((_, index) => block.columnsMm[index] ?? block.columnsMm.at(-1) ?? 20)];
  const borders = scaleColumns(widths, job.page.content.width, job.borders);
  const height = fromMm(block.rowHeightMm ?? 8);
  const heads = matrixHeads(field, lead.length, height, job, path);
  const body = field.rows.map((row, index): DraftRow => {
    const columns = field.fields.map((column, at) => {
      const place = { column: lead.length + at, span: 1, path };
      const width = (borders[lead.length + at + 1] ?? 0) - (borders[lead.length + at] ?? 0);
      const pointer = `${field.template}/${escapePointer(row.name)}/${escapePointer(column.name)}`;
      return recallInsert(job, block, `${pointer} ${width}`, (own) =>
        columnCell({ field: column, width }, pointer, place, own),
      );
    });
    return { height, grow: false, cells: [...rowHeads(field, index, grouped, borders[1] ?? 0, job), ...columns] };
  });
  const totals = field.fields.some(isSummed) ? [matrixTotals(field, lead.length, height, job)] : [];
  return [
    {
      framed: true,
      borders,
      rows: [...heads, ...alignPoints([...body, ...totals])],
      heads: heads.length,
      evenHeads: true,
      ...keepOf(block),
    },
  ];
};

/** The corner over the heads of rows, then the heads of columns. */
function matrixHeads(
  field: MatrixField,
  lead: number,
  height: number,
  job: PaperJob,
  path: string,
): readonly DraftRow[] {
  const heads = composeHeads(
    field.fields.map((column) => ({ words: column.words, field: column, path: column.template })),
    height,
    job,
  );
  return heads.map((row, index) => ({
    ...row,
    cells: [
      ...(index === 0 ? [{ ...cornerCell(field, lead, job, path), rowSpan: heads.length }] : []),
      ...row.cells.map((cell) => vary(cell, `after ${lead}`, (own) => ({ ...own, column: own.column + lead }))),
    ],
  }));
}

function cornerCell(field: MatrixField, span: number, job: PaperJob, path: string): DraftCell {
  const cell = labelCell(stackWords(field.corner ?? {}, job, path), { column: 0, span, path }, 'both', job);
  // A head that says nothing heads nothing.
  if (field.corner) return cell;
  const { scope: _none, ...rest } = cell;
  return { ...rest, role: 'cell' };
}

/** The head of a row, after that of its group where there are groups; `width` is that of the groups' column. */
function rowHeads(
  field: MatrixField,
  index: number,
  grouped: boolean,
  width: Twips,
  job: PaperJob,
): readonly DraftCell[] {
  const row = field.rows[index];
  if (!row) return [];
  const path = `${field.template}/${escapePointer(row.name)}`;
  const words = stackWords(row.words, job, path);
  if (!grouped) return [labelCell(words, { column: 0, span: 1, path }, 'row', job)];
  if (!row.heading) return [labelCell(words, { column: 0, span: 2, path }, 'row', job)];
  const item = labelCell(words, { column: 1, span: 1, path }, 'row', job);
  const rowSpan = headingSpan(field.rows, index, job);
  return rowSpan === 0 ? [item] : [headingCell(row.heading, rowSpan, path, width, job), item];
}

/** A head over several rows; one character under the other where it is higher than wide. */
export function headingCell(words: Words, rowSpan: number, path: string, width: Twips, job: PaperJob): DraftCell {
  const length = sayWords(words, job)[0]?.text.length ?? 0;
  const upright = length > 2 && length <= rowSpan * 1.5 && length * job.textSize > width - 2 * padding.label.x;
  const inlines = upright ? columnOfWords(words, job, path) : stackWords(words, job, path);
  return labelCell(inlines, { column: 0, span: 1, rowSpan, path }, 'row', job);
}

/** How many rows share the heading that starts here; 0 inside of one. */
export function headingSpan(rows: readonly { readonly heading?: Words }[], index: number, job: PaperJob): number {
  const textOf = (at: number) => sayWords(rows[at]?.heading ?? {}, job)[0]?.text;
  const text = textOf(index);
  if (text === undefined) return 1;
  if (index > 0 && textOf(index - 1) === text) return 0;
  let span = 1;
  while (index + span < rows.length && textOf(index + span) === text) span += 1;
  return span;
}

function matrixTotals(field: MatrixField, lead: number, height: number, job: PaperJob): DraftRow {
  const columns = [...Array.from({ length: lead }, () => ({})), ...field.fields.map((column) => ({ field: column }))];
  const pointers = field.rows.map((row) => `${field.template}/${escapePointer(row.name)}`);
  return {
    height,
    grow: false,
    cells: totalCells(columns, phraseWords(job, 'common.total'), pointers, field.template, job),
  };
}
