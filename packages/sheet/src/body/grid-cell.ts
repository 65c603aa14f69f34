import type { Field, GridCell, GridRow, Stage } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { type Manner, printInCell } from '../blocks/print-field.ts';
import { combOf, isLongText } from '../blocks/text.ts';
import { type CellPlace, columnOfWords, labelCell, leading, padding, valueCell } from '../draft/cells.ts';
import type { DraftCell, Part } from '../draft/draft.ts';
import type { Comb } from '../draft/set-comb.ts';
import { PaperError } from '../errors.ts';
import { needField, type PaperJob } from '../job.ts';
import { printTemplate } from '../sentence.ts';
import { fieldsIn } from '../sentence-places.ts';
import type { Twips } from '../sheet.ts';
import type { Inline, SlotMark } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { joinWords, plainText, sayWords, stackWords } from '../words.ts';
import { printFindings } from './findings.ts';
import { composeSignature } from './signature-cell.ts';

/** One cell of a row, before it has its columns. */
export interface GridPiece {
  readonly span: number;
  readonly rowSpan: number;
  readonly path: string;
  /** Composes it from what the job says; it is kept for other records, and knows no record itself. */
  readonly compose: (place: CellPlace, job: PaperJob) => DraftCell;
}

/** Where a cell stands. */
interface Where {
  readonly job: PaperJob;
  readonly borders: readonly Twips[];
  readonly path: string;
}

/** What stands in a value cell. */
interface Content {
  readonly inlines: readonly Inline[];
  readonly slots: readonly SlotMark[];
  readonly crossed?: boolean;
  readonly long: boolean;
  readonly align?: Part['align'];
  readonly hint?: Words;
  readonly comb?: Comb;
}

/** A label and its value, or one of them; nothing where the field is left out of this printing. */
export function composeCell(cell: GridCell, row: GridRow, where: Where): readonly GridPiece[] {
  const { job, path } = where;
  const span = cell.span ?? 1;
  const rowSpan = cell.rowSpan ?? 1;
  const field = cell.field === undefined ? undefined : needField(job, cell.field);
  if (cell.field !== undefined && !field) return [];
  if (cell.template && isGone(cell.template, job)) return [];
  if (cell.sign !== undefined) return signPiece(cell, row, where);
  const words = cell.words ?? field?.words;
  if (!field && !cell.template && !cell.findings && !cell.text) {
    const labelled = cell.words ?? {};
    const compose: GridPiece['compose'] = (place, own) => labelCell(stackWords(labelled, own, path), place, 'row', own);
    return [{ span: cell.span ?? cell.labelSpan ?? 1, rowSpan, path, compose }];
  }
  const label = cell.label ?? (cell.text && !words ? 'none' : 'left');
  const value: GridPiece = {
    span,
    rowSpan,
    path,
    compose: (place, own) =>
      withLabel(contentOf(cell, field, row, { ...where, job: own }, place), label, words, place, own, row),
  };
  if (!words || label === 'none' || label === 'above' || label === 'inline') return [value];
  return [labelPiece(words, label, cell, rowSpan, where), value];
}

function labelPiece(words: Words, label: string, cell: GridCell, rowSpan: number, { path }: Where): GridPiece {
  const say = label === 'vertical' ? columnOfWords : stackWords;
  const compose: GridPiece['compose'] = (place, job) => labelCell(say(words, job, path), place, 'row', job);
  return { span: cell.labelSpan ?? 1, rowSpan, path, compose };
}

/** A template of which no field is left in this printing goes with them. */
function isGone(template: Words, job: PaperJob): boolean {
  return /\{[^{}]+\}/.test(sayWords(template, job)[0]?.text ?? '') && fieldsIn(template, job).length === 0;
}

function contentOf(cell: GridCell, field: Field | undefined, row: GridRow, where: Where, place: CellPlace): Content {
  const { job, path } = where;
  const grow = row.grow ?? false;
  const manner: Manner = {
    manner: 'cell',
    ems: (widthOf(place, where) - 2 * padding.value.x) / job.textSize,
    underline: false,
  };
  const align = cell.align && { align: cell.align };
  if (cell.findings) return { ...printFindings(job, path), long: false, ...align };
  if (cell.text) return { inlines: stackWords(cell.text, job, path), slots: [], long: grow, ...align };
  if (cell.template) {
    const printed = printTemplate(cell.template, manner, job, path);
    return { ...printed, long: grow && fieldsIn(cell.template, job).some(isLong), ...align };
  }
  if (!field) return { inlines: [], slots: [], long: false };
  const { inlines, slot, state } = printInCell(field, field.template, manner, job);
  const crossed = state === 'void' && job.office.voidMark === 'slash';
  const hint = job.face === 'blank' && field.hint && { hint: field.hint };
  const comb = state === 'void' ? undefined : combOf(field, inlines, job);
  const rest = comb?.text ? inlines.slice(1) : inlines;
  return {
    inlines: rest,
    slots: [slot],
    long: grow && isLong(field),
    crossed,
    ...align,
    ...hint,
    ...(comb && { comb }),
  };
}

function isLong(field: Field): boolean {
  return field.kind === 'rows' || field.kind === 'matrix' || (field.kind === 'text' && isLongText(field));
}

function withLabel(
  content: Content,
  label: NonNullable<GridCell['label']>,
  words: Words | undefined,
  place: CellPlace,
  job: PaperJob,
  row: GridRow,
): DraftCell {
  const { inlines, ...style } = content;
  if (label === 'inline' && words) {
    const head = [...joinWords(words, job, place.path), plainText('：', job, place.path)];
    return valueCell([...head, ...inlines], place, job, style);
  }
  const cell = valueCell(inlines, place, job, { ...style, long: style.long || (label === 'above' && !!row.grow) });
  if (label !== 'above' || !words) return cell;
  const head: Part = {
    inlines: joinWords(words, job, place.path),
    size: job.textSize,
    leastSize: job.leastSize,
    leading: leading.label,
    align: 'left',
    anchor: 'top',
  };
  const parts = cell.parts.map((part) => ({ ...part, anchor: 'top' as const, gap: 30 }));
  return { ...cell, parts: [head, ...parts], padding: padding.text };
}

function signPiece(cell: GridCell, row: GridRow, where: Where): readonly GridPiece[] {
  const { job, path } = where;
  const field = needField(job, cell.sign ?? '');
  if (!field) return [];
  const stage = cell.decisions === undefined ? undefined : findStage(cell.decisions, job);
  const signer = { field, words: cell.words ?? field.words, ...(stage && { stage }), height: fromMm(row.heightMm) };
  const compose: GridPiece['compose'] = (place, own) =>
    composeSignature({ ...signer, width: widthOf(place, where) }, place, own);
  return [{ span: cell.span ?? 1, rowSpan: cell.rowSpan ?? 1, path, compose }];
}

function widthOf(place: CellPlace, { borders }: Where): Twips {
  return (borders[place.column + place.span] ?? 0) - (borders[place.column] ?? 0);
}

/** The stage of a paper. Throws `PaperError` when the form has none of that id. */
export function findStage(id: string, job: PaperJob): Stage {
  const stage = job.model.stages.find((candidate) => candidate.id === id);
  if (stage) return stage;
  const known = job.model.stages.map((candidate) => candidate.id).join(', ');
  throw new PaperError(
    'unknown-stage',
    job.form,
    id,
    `is on the paper, but the form has no such stage; it has ${known}`,
  );
}
