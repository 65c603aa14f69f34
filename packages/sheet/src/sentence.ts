import type { Option } from '@jiandu/model';
import type { Script, Words } from '@jiandu/text';
import { printOption } from './blocks/choice.ts';
import { type Manner, printInCell, printInSentence, stateOf, voidText } from './blocks/print-field.ts';
import { isLongText } from './blocks/text.ts';
import type { PaperJob } from './job.ts';
import { keepItems } from './keep-items.ts';
import {
  type Choosing,
  fieldsIn,
  findPlace,
  partWords,
  pointerIn,
  type Segment,
  type SentenceRow,
} from './sentence-places.ts';
import { type Inline, lineBreak, type SlotMark } from './typeset/inline.ts';
import { sayWords, secondScale, toText } from './words.ts';

/** A printed sentence with the fields whose room is the whole cell. */
interface PrintedSentence {
  readonly inlines: readonly Inline[];
  readonly slots: readonly SlotMark[];
}

/** A sentence that has a cell of its own. */
export interface PrintedTemplate extends PrintedSentence {
  /** Nothing is to be written in it, and no mark in the sentence says so. */
  readonly crossed: boolean;
}

/**
 * Prints words with `{field}` places. The second script's words follow the first's where they differ, piece by piece;
 * values print once.
 */
export function printTemplate(
  words: Words,
  manner: Manner,
  job: PaperJob,
  path: string,
  row?: SentenceRow,
): PrintedTemplate {
  const [first, second] = sayWords(words, job);
  if (!first) return { inlines: [], slots: [], crossed: false };
  const segments = partWords(first.text);
  const others = second && matchTexts(segments, partWords(second.text));
  const own = second && !others ? inScript(job, first.script) : job;
  const slots: SlotMark[] = [];
  const inlines = segments.flatMap((segment, index): readonly Inline[] => {
    if (segment.place !== undefined) {
      const printed = printPlace(segment.place, isAlone(segments, index), manner, own, row);
      slots.push(...printed.slots);
      return printed.inlines;
    }
    return pairTexts(segment.text, others?.[index], first.script, second?.script, path);
  });
  const crossed = isCrossed(words, inlines, job, row);
  const items = keepItems(inlines, manner.ems, job);
  if (!second || others) return { inlines: items, slots, crossed };
  // Word order differs: the second script says the whole again, in small type.
  const style = { path, scale: secondScale, underline: false, repeats: true, ...(row && { row }) };
  const again = printSentence(second.text, second.script, { ...style, job: inScript(job, second.script) });
  return { inlines: [...items, lineBreak, ...again], slots, crossed };
}

/** A job in one script: what each script says for itself has its options and units in that script alone. */
function inScript(job: PaperJob, script: Script): PaperJob {
  return { ...job, scripts: [script] };
}

/** Whether all that a sentence asks for is void, and only the cell can say so. */
function isCrossed(words: Words, inlines: readonly Inline[], job: PaperJob, row: SentenceRow | undefined): boolean {
  if (job.office.voidMark !== 'slash' || job.face !== 'filled') return false;
  const fields = fieldsIn(words, job, row);
  const mark = voidText(job);
  const marked = inlines.some((inline) => inline.inline === 'text' && inline.text === mark);
  return !marked && fields.length > 0 && fields.every((field) => stateOf(field, pointerIn(field, row), job) === 'void');
}

/** Prints words as a whole sentence a script; the second is smaller and says the values of the first again. */
export function printSentences(
  words: Words,
  { job, ...style }: Omit<SentenceStyle, 'scale' | 'repeats'>,
): readonly (readonly Inline[])[] {
  const said = sayWords(words, job);
  return said.map(({ text, script }, index) => {
    const own = { job: said.length > 1 ? inScript(job, script) : job, scale: index === 0 ? 1 : secondScale };
    return printSentence(text, script, { ...style, ...own, repeats: index > 0 });
  });
}

/** Prints a whole sentence in one script; `values` are left without slots where another script's sentence has them. */
function printSentence(
  text: string,
  script: Script,
  { job, path, scale, underline, repeats, deed, row }: SentenceStyle,
): readonly Inline[] {
  const manner: Manner = { manner: 'sentence', ems: 40, underline, ...(deed && { deed }) };
  return partWords(text)
    .flatMap((segment) =>
      segment.place === undefined
        ? [toText({ text: segment.text, script }, path)]
        : printPlace(segment.place, false, manner, job, row).inlines.map((inline) =>
            repeats ? withoutSlot(inline) : inline,
          ),
    )
    .flatMap((inline) => (deed ? spelled(inline) : [inline]))
    .map((inline) => scaled(inline, scale));
}

/** A line of a deed is spread over its width: each character by itself, figures whole. */
function spelled(inline: Inline): readonly Inline[] {
  if (inline.inline === 'keep') return [{ ...inline, items: inline.items.flatMap(spelled) }];
  if (inline.inline !== 'text') return [inline];
  return (inline.text.match(/[\u0021-\u007e]+|./gu) ?? []).map((text) => ({ ...inline, text }));
}

/** How a sentence is set. */
export interface SentenceStyle {
  readonly job: PaperJob;
  readonly path: string;
  readonly scale: number;
  readonly underline: boolean;
  /** A second sentence that says the same values again. */
  readonly repeats: boolean;
  /** A line of a deed: the era in full, rooms without rules. */
  readonly deed?: boolean;
  readonly row?: SentenceRow;
}

function printPlace(
  place: string,
  alone: boolean,
  manner: Manner,
  job: PaperJob,
  row: SentenceRow | undefined,
): PrintedSentence {
  const { field, option } = findPlace(place, job, row);
  if (!field) return { inlines: [], slots: [] };
  const pointer = pointerIn(field, row);
  if (option) return { inlines: printChoice(field, option, pointer, manner, job), slots: [] };
  if (alone && field.kind === 'text' && isLongText(field)) {
    const { inlines, slot } = printInCell(field, pointer, { ...manner, manner: 'cell' }, job);
    return { inlines, slots: [slot] };
  }
  const within: Manner = manner.manner === 'sentence' ? manner : { ...manner, manner: 'sentence' };
  const inlines = printInSentence(field, pointer, within, job);
  if (inlines.length > 0) return { inlines, slots: [] };
  return { inlines, slots: [{ pointer, template: field.template, kind: field.kind, place: 'cell' }] };
}

/** One option of a choice. */
function printChoice(
  field: Choosing,
  option: Option,
  pointer: string,
  { manner, ems, underline, boxes, deed }: Manner,
  job: PaperJob,
): readonly Inline[] {
  const slot: SlotMark = { pointer, template: field.template, kind: field.kind, place: 'run' };
  const value = job.facts.ask('value', pointer);
  const chosen = Array.isArray(value) ? value.includes(option.value) : value === option.value;
  return printOption(option, field, chosen, { job, slot, manner, ems, underline, boxes, deed, print: () => [] });
}

function isAlone(segments: readonly Segment[], index: number): boolean {
  const before = segments[index - 1];
  const after = segments[index + 1];
  return (!before || before.text?.endsWith('\n') === true) && (!after || after.text?.startsWith('\n') === true);
}

/** The texts of the second script by index, when it has the same places in the same order. */
function matchTexts(
  first: readonly Segment[],
  second: readonly Segment[],
): readonly (string | undefined)[] | undefined {
  if (first.length !== second.length) return undefined;
  const same = first.every((segment, index) => segment.place === second[index]?.place);
  return same ? second.map((segment) => segment.text) : undefined;
}

/** One piece in both scripts: 样品 樣品, with the punctuation that both share printed once. */
function pairTexts(text: string, other: string | undefined, script: Script, second: Script | undefined, path: string) {
  if (other === undefined || second === undefined || other === text) return [toText({ text, script }, path)];
  const before = sharedStart(text, other);
  const after = sharedStart(reverse(text.slice(before)), reverse(other.slice(before)));
  const core = other.slice(before, other.length - after);
  if (core === '') return [toText({ text, script }, path)];
  return [
    toText({ text: text.slice(0, text.length - after), script }, path),
    toText({ text: ` ${core}`, script: second }, path, { scale: secondScale }),
    ...(after > 0 ? [toText({ text: text.slice(text.length - after), script }, path)] : []),
  ];
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length] && !/\p{L}/u.test(a[length] ?? '')) length += 1;
  return length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

function withoutSlot(inline: Inline): Inline {
  if (inline.inline === 'keep') return { ...inline, items: inline.items.map(withoutSlot) };
  if (inline.inline === 'break') return inline;
  const { slot: _slot, ...rest } = inline;
  return rest;
}

function scaled(inline: Inline, scale: number): Inline {
  if (scale === 1) return inline;
  if (inline.inline === 'keep') return { ...inline, items: inline.items.map((item) => scaled(item, scale)) };
  return inline.inline === 'text' ? { ...inline, scale: (inline.scale ?? 1) * scale } : inline;
}
