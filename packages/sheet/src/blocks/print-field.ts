import type { Field, Kind } from '@jiandu/model';
import { hasValue } from '../has-value.ts';
import type { PaperJob } from '../job.ts';
import { type Inline, keep, type SlotMark } from '../typeset/inline.ts';
import { joinWords, plainText, sayPhrase } from '../words.ts';
import { blockOf } from './blocks.ts';
import { type Ink, type PrintMember, roomText } from './kind-block.ts';
import { padValue } from './pad-value.ts';

/** Whether a field has a value, room for one, or nothing to be written. */
export type State = 'value' | 'room' | 'void';

/** A printed field. */
export interface Printed {
  readonly inlines: readonly Inline[];
  readonly state: State;
  readonly slot: SlotMark;
}

/** How a field is to be printed. */
export type Manner = Omit<Ink, 'slot' | 'print' | 'job'>;

/** Prints a field alone in its cell. What is void is left to the cell, which crosses it out. */
export function printInCell(field: Field, pointer: string, manner: Manner, job: PaperJob): Printed {
  const slot: SlotMark = { pointer, template: field.template, kind: field.kind, place: 'cell' };
  const state = stateOf(field, pointer, job);
  const ink = inkOf(manner, slot, job);
  // What is crossed out shows nothing below the stroke: no room, no unit, no boxes.
  if (state === 'void' && (voids[field.kind] !== 'options' || isCrossable(field))) {
    const mark = job.office.voidMark === 'slash' ? [] : [plainText(voidText(job), job, field.template)];
    return { inlines: mark, state, slot };
  }
  return { inlines: printState(field, pointer, state, ink), state, slot };
}

/** Prints a field among words. */
export function printInSentence(field: Field, pointer: string, manner: Manner, job: PaperJob): readonly Inline[] {
  const slot: SlotMark = { pointer, template: field.template, kind: field.kind, place: 'run' };
  const state = stateOf(field, pointer, job);
  // Options stay readable when none applies; other rooms are crossed out where they stand.
  if (state === 'void' && voids[field.kind] !== 'options') {
    return voids[field.kind] === 'nothing' ? [] : [plainText(voidText(job), job, field.template)];
  }
  return printState(field, pointer, state, inkOf(manner, slot, job));
}

const printMember: PrintMember = (field, pointer, manner) => printInSentence(field, pointer, manner, manner.job);

/** All inks name their members in one order, so that engines know them as one shape. */
function inkOf({ manner, ems, underline, boxes, deed }: Manner, slot: SlotMark, job: PaperJob): Ink {
  return { job, slot, manner, ems, underline, boxes, deed, print: printMember };
}

function printState(field: Field, pointer: string, state: State, ink: Ink): readonly Inline[] {
  const block = blockOf(field);
  if (state === 'value') {
    const written = block.write(ink.job.facts.ask('value', pointer), field, ink);
    return ink.job.face === 'fillable' ? padValue(written, block.room(field, ink), field.kind, ink) : written;
  }
  const room = block.room(field, ink);
  return [...room, ...conditionOf(field, state, ink), ...placeToType(field, room, ink)];
}

/** On a fillable paper even a field that has its whole cell for itself has a run: the place that is typed into. */
function placeToType({ kind }: Field, room: readonly Inline[], ink: Ink): readonly Inline[] {
  if (ink.job.face !== 'fillable' || !typed[kind] || hasSlot(room)) return [];
  return [roomText(Math.min(6, Math.floor(ink.ems / 2)), ink)];
}

function hasSlot(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => (inline.inline === 'keep' ? hasSlot(inline.items) : 'slot' in inline));
}

/** The condition under which a field applies, before it is filled in, where nobody knows it yet. */
function conditionOf({ applies, template }: Field, state: State, { job, manner }: Ink): readonly Inline[] {
  if (!applies || state !== 'room' || job.face === 'filled' || manner === 'column') return [];
  const text = (words: string) => plainText(words, job, template, { scale: 0.8 });
  return [keep(text('（'), ...joinWords(applies.words, job, template, { scale: 0.8 }), text('）'))];
}

export function stateOf(field: Field, pointer: string, job: PaperJob): State {
  if (hasValue(job.facts.ask('value', pointer))) return 'value';
  if (job.face !== 'filled') return 'room';
  if (job.facts.ask('inapplicable', pointer)) return 'void';
  // A signature may still be written by hand on the printed paper.
  if (field.kind === 'signature' || field.kind === 'note') return 'room';
  return job.finished.has(field.stage) ? 'void' : 'room';
}

/** Whether one mark over the whole cell says that nothing applies; the members of others keep their words. */
function isCrossable({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'choices' || kind === 'yes-no' || kind === 'rating';
}

/** What a void field of each kind still shows among words: a mark in its place, its options or members, or nothing. */
const voids = {
  text: 'mark',
  number: 'mark',
  money: 'mark',
  date: 'mark',
  time: 'mark',
  moment: 'mark',
  choice: 'options',
  choices: 'options',
  'yes-no': 'options',
  group: 'options',
  rows: 'nothing',
  matrix: 'options',
  rating: 'options',
  file: 'nothing',
  signature: 'mark',
  note: 'options',
} as const satisfies Record<Kind, 'mark' | 'options' | 'nothing'>;

/** Whether a field has a place of its own to type in; the others have it in their members, or nowhere. */
const typed = {
  text: true,
  number: true,
  money: true,
  date: true,
  time: true,
  moment: true,
  choice: true,
  choices: true,
  'yes-no': true,
  group: false,
  rows: false,
  matrix: false,
  rating: true,
  file: true,
  signature: true,
  note: false,
} as const satisfies Record<Kind, boolean>;

/** How a void is said where nothing can be crossed out. */
export function voidText(job: PaperJob): string {
  const { voidMark } = job.office;
  return voidMark === 'words' ? sayPhrase(job, 'paper.void') : { slash: '／', dash: '—' }[voidMark];
}
