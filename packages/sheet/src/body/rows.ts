import { escapePointer, type Field, type RowsBlock, type RowsField } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { bandCell, labelCell, valueCell } from '../draft/cells.ts';
import type { DraftCell, DraftRow, DraftTable, PageBreaks } from '../draft/draft.ts';
import { PaperError } from '../errors.ts';
import { needField, type PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import { fieldsIn } from '../sentence-places.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import { phraseWords, plainText, stackWords } from '../words.ts';
import { alignPoints } from './align-points.ts';
import { columnCell, sentenceCell } from './column-cell.ts';
import { type ColumnHead, composeHeads } from './column-head.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';
import { addPageSums } from './page-sums.ts';
import { composeTotals } from './totals.ts';

/** A column of a rows block: a field of the rows, or the running number. */
interface Column {
  readonly field?: Field;
  /** Words with several fields of the row. */
  readonly template?: Words;
  readonly width: Twips;
  readonly boxes?: boolean;
}

/** A column with its head, before it has its width. */
interface NamedColumn extends ColumnHead {
  readonly template?: Words;
  readonly widthMm: number;
  readonly boxes?: boolean;
}

/** Heads are as high as their words need, however high the rows below them are. */
const headHeight: Twips = fromMm(8);

/** A table with a line a row, heads that come again on every page, and sums below. */
export const composeRows: Composer<'rows'> = (block, job, path) => {
  const field = needField(job, block.field);
  if (!field) return [];
  if (field.kind !== 'rows') {
    throw new PaperError('wrong-kind', job.form, block.field, `is printed as rows, but is a ${field.kind}`);
  }
  const named = block.columns.flatMap((column) => namedColumn(column, field, job));
  const widths = named.map(({ widthMm }) => widthMm);
  const borders = scaleColumns(widths, job.page.content.width, job.borders);
  const columns = named.map(
    (column, index): Column => ({
      ...(column.field && { field: column.field }),
      ...(column.template && { template: column.template }),
      ...(column.boxes !== undefined && { boxes: column.boxes }),
      width: (borders[index + 1] ?? 0) - (borders[index] ?? 0),
    }),
  );
  const height = fromMm(block.rowHeightMm ?? 8);
  const heads = [
    ...(block.head
      ? [
          {
            height: fromMm(7),
            grow: false,
            cells: [bandCell(block.head, columns.length, job, path)],
            keepWithNext: true,
          },
        ]
      : []),
    ...composeHeads(named, headHeight, job),
  ];
  const table = { framed: true, borders, heads: heads.length, ...keepOf(block) };
  const compose = (breaks: PageBreaks): DraftTable => {
    const lines = composeBody(field, columns, block, height, job, breaks.blanks);
    const totals = block.totals ? composeTotals(field, columns, block.totals, height, job) : [];
    const body = block.pageSums ? addPageSums(lines, breaks.starts, { field, columns, height, job }) : lines;
    const rows = [...heads, ...alignPoints([...body, ...totals])];
    if (!block.pageSums && !block.fillPage) return { ...table, rows };
    return { ...table, rows, breakAt: compose, breaks, fills: block.fillPage ?? false };
  };
  return [compose({ starts: [], blanks: 0 })];
};

function namedColumn(column: RowsBlock['columns'][number], rows: RowsField, job: PaperJob): readonly NamedColumn[] {
  const { widthMm, words, boxes, template: sentence } = column;
  if (sentence) {
    const row = { template: `${rows.template}/-`, pointer: `${rows.template}/-` };
    const isGone = fieldsIn(sentence, job, row).length === 0;
    return isGone ? [] : [{ widthMm, words: words ?? {}, path: rows.template, template: sentence }];
  }
  if (column.field === undefined || column.field === '#') {
    return [{ widthMm, words: words ?? phraseWords(job, 'common.serial'), path: `${rows.template}/#` }];
  }
  const names = column.field.split('.').map(escapePointer).join('/');
  const template = column.field.startsWith('/') ? column.field : `${rows.template}/-/${names}`;
  const field = needField(job, template);
  return field
    ? [{ widthMm, words: words ?? field.words, path: template, field, ...(boxes !== undefined && { boxes }) }]
    : [];
}

function composeBody(
  rows: RowsField,
  columns: readonly Column[],
  block: RowsBlock,
  height: Twips,
  job: PaperJob,
  blanks: number,
): readonly DraftRow[] {
  const filled = job.facts.ask('count', rows.template);
  const count = Math.max(filled + spareOf(rows, filled, job), block.lines) + blanks;
  const closes = job.face === 'filled' && count > filled && isClosed(rows, filled, job);
  return Array.from({ length: count }, (_, index): DraftRow => {
    const line = { height, grow: false, line: index };
    if (closes && index === filled) return { ...line, cells: [closingCell(columns.length, rows, job)] };
    const cells = columns.map((own, column): DraftCell => {
      // Lines below the closing mark are crossed out by it; they take no slots, for nothing may be written there.
      const closed = closes && index > filled;
      const name = `${block.field} ${index} ${column} ${own.width}${closed ? ' closed' : ''}`;
      return recallInsert(job, block, name, (asking) => bodyCell(own, { rows, index, column, closed }, asking));
    });
    return { ...line, cells, ...(closes && index > filled && { spare: true }) };
  });
}

/** Where a cell of the body stands. */
interface BodyPlace {
  readonly rows: RowsField;
  readonly index: number;
  readonly column: number;
  /** Below the closing mark. */
  readonly closed: boolean;
}

function bodyCell(own: Column, { rows, index, column, closed }: BodyPlace, job: PaperJob): DraftCell {
  const place = { column, span: 1, path: `${rows.template}/${index}` };
  if (closed) return valueCell([], place, job);
  if (own.template) {
    const row = { template: `${rows.template}/-`, pointer: `${rows.template}/${index}` };
    return sentenceCell(own.template, row, place, own.width, job);
  }
  if (!own.field) return numberCell(index, place, rows, job);
  const within = own.field.template.slice(rows.template.length + 2);
  return columnCell({ ...own, field: own.field }, `${rows.template}/${index}${within}`, place, job);
}

/** Blank rows that a fillable table has at least, as far as its form allows. */
const leastSpare = 2;

function spareOf({ maxItems = Number.POSITIVE_INFINITY }: RowsField, filled: number, { face }: PaperJob): number {
  return face === 'fillable' ? Math.max(0, Math.min(leastSpare, maxItems - filled)) : 0;
}

/** Whether nothing more will be written: the rows' stage is finished, or no stage is told and something is written. */
function isClosed(rows: RowsField, filled: number, job: PaperJob): boolean {
  return job.staged ? job.finished.has(rows.stage) : filled > 0 && job.facts.ask('said', rows.template);
}

/** 以下空白 across the first empty line. */
function closingCell(span: number, rows: RowsField, job: PaperJob): DraftCell {
  const inlines = stackWords(phraseWords(job, 'paper.blankBelow'), job, rows.template);
  return valueCell(inlines, { column: 0, span, path: rows.template }, job, { align: 'centre' });
}

function numberCell(index: number, place: Parameters<typeof labelCell>[1], rows: RowsField, job: PaperJob): DraftCell {
  return labelCell([plainText(String(index + 1), job, rows.template)], place, 'row', job);
}
