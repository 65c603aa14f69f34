import type { Field } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { rawText } from '../blocks/kind-block.ts';
import { currencySign } from '../blocks/money.ts';
import { stateOf } from '../blocks/print-field.ts';
import { type CellPlace, labelCell } from '../draft/cells.ts';
import type { DraftCell, DraftRow } from '../draft/draft.ts';
import { vary } from '../draft/vary.ts';
import { hasValue } from '../has-value.ts';
import { needField, type PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, keep, lineBreak, type SlotMark } from '../typeset/inline.ts';
import { joinWords, plainText, sayWords, stackWords } from '../words.ts';

/** One column's head: fixed words, or a field's. */
export interface ColumnHead {
  readonly words: Words;
  readonly field?: Field;
  readonly path: string;
}

/** The heads of columns in one row, or in two where neighbours share a head. */
export function composeHeads(heads: readonly ColumnHead[], height: Twips, job: PaperJob): readonly DraftRow[] {
  const shared = heads.some(({ field }) => field?.heading);
  const low = heads.map((head, column) => {
    const place = { column, span: 1, path: head.path };
    const { field } = head;
    if (field?.labelFrom === undefined) return headCell(head, place, job);
    return recallInsert(job, field, `head ${column}`, (own) => headCell(head, place, own));
  });
  if (!shared) return [{ height, grow: false, cells: low, keepWithNext: true }];
  const upper: DraftCell[] = [];
  const lower: DraftCell[] = [];
  let column = 0;
  while (column < heads.length) {
    const words = heads[column]?.field?.heading;
    const span = words ? countSame(heads, column, words, job) : 1;
    const path = heads[column]?.path ?? '';
    if (words) upper.push(labelCell(stackWords(words, job, path), { column, span, path }, 'column', job));
    for (const cell of low.slice(column, column + span)) {
      if (words) lower.push(cell);
      else upper.push(vary(cell, 'over both', (own) => ({ ...own, rowSpan: 2 })));
    }
    column += span;
  }
  const half = Math.round(height * 0.8);
  return [
    { height: half, grow: false, cells: upper, keepWithNext: true },
    { height: half, grow: false, cells: lower, keepWithNext: true },
  ];
}

/** How many neighbours share a head. */
function countSame(heads: readonly ColumnHead[], from: number, words: Words, job: PaperJob): number {
  const text = sayWords(words, job)[0]?.text;
  const rest = heads.slice(from).findIndex(({ field }) => sayWords(field?.heading ?? {}, job)[0]?.text !== text);
  return rest < 0 ? heads.length - from : rest;
}

function headCell({ words, field, path }: ColumnHead, place: CellPlace, job: PaperJob): DraftCell {
  const named = field?.labelFrom === undefined ? undefined : nameOf(field.labelFrom, job);
  const inlines = named?.inlines ?? stackWords(words, job, path);
  const measure = measureOf(field, job);
  const room = named && !named.inlines ? roomFor(named.slot, measure.length > 0, job) : [];
  const cell = labelCell([...inlines, ...room, ...measure, ...conditionOf(field, job)], place, 'column', job);
  return named ? { ...cell, slots: [named.slot] } : cell;
}

/** An empty line under the words of a head that is still to be named: for a pen, or to be typed on. */
function roomFor(slot: SlotMark, isFollowed: boolean, job: PaperJob): readonly Inline[] {
  if (job.face === 'filled') return [];
  const isTyped = job.face === 'fillable';
  const room: Inline = {
    ...plainText('\u3000'.repeat(isTyped ? 3 : 1), job, slot.template),
    ...(isTyped && { slot: { ...slot, place: 'run' }, room: true }),
  };
  return [lineBreak, room, ...(isFollowed ? [lineBreak] : [])];
}

/** A head that the record names: the product over its column. */
function nameOf(
  template: string,
  job: PaperJob,
): { inlines: readonly Inline[] | undefined; slot: SlotMark } | undefined {
  const field = needField(job, template);
  if (!field) return undefined;
  const slot: SlotMark = { pointer: field.template, template: field.template, kind: field.kind, place: 'cell' };
  const value = job.facts.ask('value', field.template);
  if (!hasValue(value)) return { inlines: undefined, slot };
  return { inlines: [{ ...plainText(rawText(value), job, field.template), slot }], slot };
}

/** （件）, （¥）: what the figures of a column are; in one script, for heads are narrow. */
function measureOf(field: Field | undefined, job: PaperJob): readonly Inline[] {
  if (!field || (field.kind !== 'number' && field.kind !== 'money')) return [];
  const { unit, template } = field;
  const says = unit
    ? joinWords(unit, { scripts: [job.scripts[0]] }, template)
    : field.kind === 'money'
      ? [plainText(currencySign(field, { job }), job, template)]
      : [];
  return says.length > 0 ? [keep(plainText('（', job, template), ...says, plainText('）', job, template))] : [];
}

function conditionOf(field: Field | undefined, job: PaperJob): readonly Inline[] {
  if (!field?.applies || stateOf(field, field.template, job) !== 'room' || job.face === 'filled') return [];
  const text = (words: string) => plainText(words, job, field.template, { scale: 0.8 });
  return [lineBreak, text('（'), ...joinWords(field.applies.words, job, field.template, { scale: 0.8 }), text('）')];
}
