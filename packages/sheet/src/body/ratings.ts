import type { Field, Option, RatingField, RatingsBlock } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { tickOf } from '../blocks/choice.ts';
import { labelCell, padding, valueCell } from '../draft/cells.ts';
import type { DraftCell, DraftRow } from '../draft/draft.ts';
import { PaperError } from '../errors.ts';
import { needField, type PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, lineBreak, type SlotMark } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { phraseWords, plainText, stackWords } from '../words.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';
import { headingCell, headingSpan } from './matrix.ts';

/** How a grid of ratings is ruled: its lead columns and its steps. */
interface Ruling {
  readonly grouped: boolean;
  readonly numbered: boolean;
  readonly steps: readonly Option[];
  readonly none: Option | undefined;
}

/** A grid of ratings: one row an item, one box a step. */
export const composeRatings: Composer<'ratings'> = (block, job, path) => {
  const group = needField(job, block.field);
  if (!group) return [];
  const items = 'fields' in group ? group.fields.filter(isRating) : [];
  if (items.length === 0) {
    throw new PaperError('wrong-kind', job.form, block.field, 'is printed as a grid of ratings, but has no rating');
  }
  const ruling = ruleOf(block, items);
  const borders = scaleColumns(widthsOf(block, ruling), job.page.content.width, job.borders);
  const height = fromMm(block.rowHeightMm ?? 8);
  const head: DraftRow = {
    height: Math.max(height, fromMm(10)),
    grow: false,
    cells: headCells(block, ruling, job, path),
    keepWithNext: true,
  };
  const body = items.map(
    (_, index): DraftRow => ({
      height,
      grow: false,
      cells: itemCells(items, index, { ...ruling, headingWidth: borders[1] ?? 0 }, job),
    }),
  );
  return [{ framed: true, borders, rows: [head, ...body], heads: 1, evenHeads: true, ...keepOf(block) }];
};

function isRating(field: Field): field is RatingField {
  return field.kind === 'rating';
}

function ruleOf(block: RatingsBlock, items: readonly RatingField[]): Ruling {
  const options = items[0]?.options ?? [];
  return {
    grouped: items.some((item) => item.heading),
    numbered: block.numberMm !== undefined,
    steps: options.filter((option) => option.value !== 0),
    none: items.flatMap((item) => item.options).find((option) => option.value === 0),
  };
}

function widthsOf(block: RatingsBlock, { grouped, numbered, steps, none }: Ruling): readonly number[] {
  return [
    ...(grouped ? [block.headingMm ?? 12] : []),
    ...(numbered ? [block.numberMm ?? 8] : []),
    block.itemMm,
    ...steps.map(() => block.stepMm),
    ...(none ? [block.notApplicableMm ?? block.stepMm] : []),
  ];
}

function headCells(block: RatingsBlock, ruling: Ruling, job: PaperJob, path: string): readonly DraftCell[] {
  const { grouped, numbered, steps, none } = ruling;
  const cell = (inlines: readonly Inline[], column: number, span = 1) =>
    labelCell(inlines, { column, span, path }, 'column', job);
  const items = block.words ?? { 'zh-Hans': '项目', 'zh-Hant': '項目' };
  const lead = Number(grouped) + Number(numbered);
  const first: readonly DraftCell[] = [
    ...(numbered ? [cell(stackWords(phraseWords(job, 'common.serial'), job, path), Number(grouped))] : []),
    numbered ? cell(stackWords(items, job, path), lead) : cell(stackWords(items, job, path), 0, lead + 1),
  ];
  const corner = grouped && numbered ? [{ ...cell([], 0), role: 'cell' as const }] : [];
  const boxes = [...steps, ...(none ? [none] : [])].map((option, index) =>
    cell(stepWords(option, job, path), lead + 1 + index),
  );
  return [...corner.map(withoutScope), ...first, ...boxes];
}

/** A head that says nothing heads nothing. */
function withoutScope({ scope: _none, ...cell }: DraftCell): DraftCell {
  return cell;
}

/** 很满意 over 5: the score that a step counts. */
function stepWords(option: Option, job: PaperJob, path: string): readonly Inline[] {
  const score = typeof option.value === 'number' && option.value !== 0 && !hasDigit(option.words);
  return [
    ...stackWords(option.words, job, path),
    ...(score ? [lineBreak, plainText(String(option.value), job, path)] : []),
  ];
}

function hasDigit(words: Words): boolean {
  return Object.values(words).some((text) => /\d/.test(text));
}

function itemCells(
  items: readonly RatingField[],
  index: number,
  ruling: Ruling & { readonly headingWidth: Twips },
  job: PaperJob,
): readonly DraftCell[] {
  const item = items[index];
  if (!item) return [];
  const { grouped, numbered, steps, none } = ruling;
  const path = item.template;
  const lead = Number(grouped) + Number(numbered);
  const span = grouped ? headingSpan(items, index, job) : 0;
  const heading = grouped && span > 0 ? [headingCell(item.heading ?? {}, span, path, ruling.headingWidth, job)] : [];
  const number = numbered
    ? [labelCell([plainText(String(index + 1), job, path)], { column: Number(grouped), span: 1, path }, 'row', job)]
    : [];
  const head = labelCell(stackWords(item.words, job, path), { column: lead, span: 1, path }, 'row', job);
  const words = {
    ...head,
    padding: padding.value,
    parts: head.parts.map((part) => ({ ...part, align: 'left' as const })),
  };
  const slot: SlotMark = { pointer: path, template: path, kind: item.kind, place: 'cell' };
  const options = [...steps.map((step) => step.value), ...(none ? [0] : [])];
  const boxes = options.map((option, at) => {
    const place = { column: lead + 1 + at, span: 1, path };
    const offered = item.options.some((own) => own.value === option);
    if (!offered) return valueCell([], place, job, { align: 'centre', slots: [] });
    return recallInsert(job, item, `${option} ${place.column}`, (own) => {
      const isTicked = own.facts.ask('value', path) === option;
      const box = { inline: 'box', box: tickOf(isTicked, { job: own }), option, slot } as const;
      return valueCell([box], place, own, { align: 'centre', slots: [slot] });
    });
  });
  return [...heading, ...number, words, ...boxes];
}
