import type { Field, Kind } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { printInCell } from '../blocks/print-field.ts';
import { type CellPlace, leading, padding, valueCell } from '../draft/cells.ts';
import type { DraftCell, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { printTemplate } from '../sentence.ts';
import type { SentenceRow } from '../sentence-places.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, textOf } from '../typeset/inline.ts';

/** A column's text shrinks by a point and a half, and never below 9 pt: then its row grows. */
function leastInColumn({ textSize }: Pick<PaperJob, 'textSize'>): Twips {
  return Math.min(textSize, Math.max(180, textSize - 30));
}

/** One word that nothing but its joints parts: a code, an address, a telephone number. It may shrink to 8 pt to stay whole. */
function isOneWord(inlines: readonly Inline[], field: Field): boolean {
  return (field.kind === 'text' && field.format === 'phone') || /^[\u0021-\u007e]{2,60}$/.test(textOf(inlines));
}

const leastWord: Twips = 160;

/** A figure or a day is never read in two halves: it shrinks further before it is parted. */
const leastFigure: Twips = 130;

const wholeKinds: ReadonlySet<Kind> = new Set(['money', 'number', 'date', 'time', 'moment']);

/** The smallest size of a figure in a column, and of the sums below it. */
export function leastOfFigure({ textSize }: Pick<PaperJob, 'textSize'>): Twips {
  return Math.min(textSize, leastFigure);
}

function leastOf(field: Field, inlines: readonly Inline[], job: PaperJob): Twips {
  if (wholeKinds.has(field.kind)) return leastOfFigure(job);
  return isOneWord(inlines, field) ? Math.min(job.textSize, leastWord) : leastInColumn(job);
}

/** How the values of a column stand: figures right, so that their places stand under each other. */
const aligns: Readonly<Record<Kind, Part['align']>> = {
  text: 'left',
  number: 'right',
  money: 'right',
  date: 'centre',
  time: 'centre',
  moment: 'centre',
  choice: 'centre',
  choices: 'left',
  'yes-no': 'centre',
  group: 'left',
  rows: 'left',
  matrix: 'left',
  rating: 'centre',
  file: 'left',
  signature: 'centre',
  note: 'left',
};

/** Texts up to this length are centred in their column: names, numbers of papers. */
const shortText = 12;

/** A field with the width of its column, and whether its options stand there with their boxes. */
interface Column {
  readonly field: Field;
  readonly width: Twips;
  readonly boxes?: boolean;
}

/** A field in a column whose head says its words and unit. */
export function columnCell(column: Column, pointer: string, place: CellPlace, job: PaperJob): DraftCell {
  const { field, width, ...boxes } = column;
  const ems = (width - 2 * padding.column.x) / job.textSize;
  const manner = { manner: 'column', ems, underline: false, ...boxes } as const;
  const { inlines, slot, state } = printInCell(field, pointer, manner, job);
  return valueCell(inlines, { ...place, path: pointer }, job, {
    align:
      field.kind === 'text' && (field.maxLength ?? Number.POSITIVE_INFINITY) <= shortText
        ? 'centre'
        : aligns[field.kind],
    slots: [slot],
    crossed: state === 'void' && job.office.voidMark === 'slash',
    leastSize: leastOf(field, inlines, job),
    padding: padding.column,
    leading: leading.column,
  });
}

/** A sentence with several fields of a row in a column: {from} 至 {to}. */
export function sentenceCell(words: Words, row: SentenceRow, place: CellPlace, width: Twips, job: PaperJob): DraftCell {
  const ems = (width - 2 * padding.column.x) / job.textSize;
  const { inlines, slots, crossed } = printTemplate(
    words,
    { manner: 'cell', ems, underline: false },
    job,
    row.pointer,
    row,
  );
  const style = { slots, crossed, leastSize: leastInColumn(job), padding: padding.column, leading: leading.column };
  return valueCell(inlines, { ...place, path: row.pointer }, job, style);
}
