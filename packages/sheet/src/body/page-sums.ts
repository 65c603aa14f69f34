import type { RowsField } from '@jiandu/model';
import type { DraftRow } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { phraseWords } from '../words.ts';
import { type TotalColumns, totalCells } from './totals.ts';

/** The table whose lines are summed. */
interface Summed {
  readonly field: RowsField;
  readonly columns: TotalColumns;
  readonly height: Twips;
  readonly job: PaperJob;
}

/** 本页小计 below the lines of each page, 承前页 over those of all but the first; nothing where they stand on one page. */
export function addPageSums(lines: readonly DraftRow[], starts: readonly number[], table: Summed): readonly DraftRow[] {
  // The last line stands on the page of its total.
  if (starts.length === 0) return keepLast(lines);
  return [0, ...starts].flatMap((from, page) => {
    const until = starts[page] ?? lines.length;
    const before = page === 0 ? [] : [sumLine('before', 0, from, table)];
    const last = until === lines.length;
    return [...before, ...keepLast(lines.slice(from, until)), sumLine('page', from, until, table, last)];
  });
}

function keepLast(lines: readonly DraftRow[]): readonly DraftRow[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, keepWithNext: true } : line));
}

const phrases = { page: 'paper.pageTotal', before: 'paper.broughtForward' } as const;

/** The sums of the lines from one up to another. */
function sumLine(sums: 'page' | 'before', from: number, until: number, table: Summed, keepWithNext = false): DraftRow {
  const { field, columns, height, job } = table;
  const pointers = Array.from({ length: until - from }, (_, index) => `${field.template}/${from + index}`);
  const cells = totalCells(columns, phraseWords(job, phrases[sums]), pointers, field.template, job);
  return { height, grow: false, cells, sums, ...((keepWithNext || sums === 'before') && { keepWithNext: true }) };
}
