import { escapePointer, type Field, type Stage } from '@jiandu/model';
import { blankTime, type Words } from '@jiandu/text';
import { tickOf } from '../blocks/choice.ts';
import { blankDay, blankMoment, dateOf, daySays } from '../blocks/date.ts';
import { findHand, widthOfHand } from '../blocks/hand-picture.ts';
import type { Ink } from '../blocks/kind-block.ts';
import { roomsOf, roomText, valueText } from '../blocks/kind-block.ts';
import { stateOf, voidText } from '../blocks/print-field.ts';
import { inkOfDay, inkOfName, partSignature, type Signed } from '../blocks/signature.ts';
import { type CellPlace, leading, makeCell } from '../draft/cells.ts';
import type { DraftCell, Part } from '../draft/draft.ts';
import { PaperError } from '../errors.ts';
import { hasValue } from '../has-value.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, keep, type SlotMark } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { joinWords, phraseWords, plainText } from '../words.ts';
import { gapBeside, type HandPicture, lineOf, pictureOf, placeBetween } from './signature-picture.ts';

/** Who signs here, and how wide the cell is. */
export interface Signing {
  readonly field: Field;
  readonly words: Words;
  /** The stage whose decisions stand over the signature. */
  readonly stage?: Stage;
  readonly width: Twips;
  /** A low cell says all on one line, a middling one the name beside the caption. */
  readonly height: Twips;
  /** Whether a neighbour's name stands beside its caption: then this one does. */
  readonly beside?: boolean;
}

/** Below this height a signature has one line. */
const lowHeight: Twips = fromMm(12);

/** Whether the name stands beside the caption, for want of height: caption, decisions, name and day with room between them. */
export function namesBeside(stage: Stage | undefined, height: Twips, { textSize }: PaperJob): boolean {
  const lines = (stage?.decisions.length ?? 0) > 1 ? 4 : 3;
  return height < lines * textSize * leading.value + fromMm(3.2);
}

/** A signature cell: caption at the top left, decisions, who signed, and 年 月 日 at the bottom right. */
export function composeSignature(signing: Signing, place: CellPlace, job: PaperJob): DraftCell {
  const { field, width } = signing;
  if (field.kind !== 'signature') {
    throw new PaperError(
      'wrong-kind',
      job.form,
      field.template,
      `is signed on the paper, but is a ${field.kind}; make it a signature`,
    );
  }
  const slot: SlotMark = { pointer: field.template, template: field.template, kind: field.kind, place: 'cell' };
  const ems = (width - 2 * inset) / job.textSize;
  const ink: Ink = { job, slot, manner: 'cell', ems, underline: false, print: () => [] };
  const isVoid = stateOf(field, field.template, job) === 'void';
  const value = job.facts.ask('value', field.template);
  const signed = hasValue(value) ? partSignature(value) : undefined;
  const low = signing.height < lowHeight;
  const name = nameOf(signed, inkOfName(ink));
  const onDay = inkOfDay(field, low ? { ...ink, ems: ems - emsOf([...captionOf(signing, job), ...name], job) } : ink);
  const day = signed?.on === undefined ? roomOfDay(field.moment === true, onDay) : daySays(signed.on, onDay);
  const arrange = low ? oneLine : stacked;
  // Where nobody signs, the caption alone says what was crossed out.
  const { parts, picture } = isVoid ? { parts: voided(signing, job) } : arrange(signing, { name, day, signed }, ink);
  return makeCell(place, job, {
    role: 'cell',
    parts,
    slots: [slot],
    padding: { x: inset, y: low ? fromMm(0.3) : fromMm(1.2) },
    crossed: (isVoid && job.office.voidMark === 'slash') || undefined,
    ornaments: picture && [picture],
  });
}

function voided(signing: Signing, job: PaperJob): readonly Part[] {
  const caption = [...captionOf(signing, job), plainText('：', job, signing.field.template)];
  const mark = job.office.voidMark === 'slash' ? [] : [plainText(voidText(job), job, signing.field.template)];
  const { textSize: size, leastSize } = job;
  const anchor = signing.height < lowHeight ? 'middle' : 'top';
  return [{ inlines: [...caption, ...mark], size, leastSize, leading: leading.value, align: 'left', anchor }];
}

/** Who signed; on paper the whole cell is the room for it. */
function nameOf(signed: Signed | undefined, ink: Ink): readonly Inline[] {
  if (signed?.by) return [valueText(signed.by, ink)];
  return ink.job.face === 'fillable' ? [roomText(4, ink)] : [];
}

const inset: Twips = fromMm(2);

/** What a signature says, and who signed. */
interface Said {
  readonly name: readonly Inline[];
  readonly day: readonly Inline[];
  readonly signed: Signed | undefined;
}

/** A signature as it is set: its picture stands beside the printed name and covers nothing. */
interface Arranged {
  readonly parts: readonly Part[];
  readonly picture?: HandPicture | undefined;
}

function stacked(signing: Signing, { name, day, signed }: Said, ink: Ink): Arranged {
  const { job } = ink;
  const part = (inlines: readonly Inline[], anchor: Part['anchor'], align: Part['align']): Part => ({
    inlines,
    size: job.textSize,
    leastSize: job.leastSize,
    leading: leading.value,
    align,
    anchor,
  });
  const decisions = decisionsOf(signing.stage, job);
  const caption = [...captionOf(signing, job), plainText('：', job, signing.field.template)];
  const beside = signing.beside ?? namesBeside(signing.stage, signing.height, job);
  const above = beside ? [...caption, ...name] : caption;
  const picture = signed && pictureIn(signing, signed, { name, above, decisions, beside }, job);
  const first = beside && !picture ? [...caption, ...centred(caption, name, signing, job)] : above;
  return {
    parts: [
      part(first, 'top', 'left'),
      ...(decisions.length > 0 ? [{ ...part(decisions, 'top', 'left'), gap: beside ? 10 : 40 }] : []),
      ...(name.length > 0 && !beside ? [part(picture ? leaveRoom(name, picture, job) : name, 'middle', 'centre')] : []),
      part(day, 'bottom', 'right'),
    ],
    picture,
  };
}

interface Lines {
  readonly name: readonly Inline[];
  readonly above: readonly Inline[];
  readonly decisions: readonly Inline[];
  readonly beside: boolean;
}

/** Right of the name: on the free lines of the cell, or beside the caption's where none is free. */
function pictureIn(signing: Signing, signed: Signed, lines: Lines, job: PaperJob): HandPicture | undefined {
  const { width, height } = signing;
  const { textSize, setter } = job;
  const widthOf = (inlines: readonly Inline[]) => naturalWidth(inlines, textSize, setter);
  const line = lineOf(job);
  const [top, bottom] = [fromMm(1.2), height - fromMm(1.2) - line];
  const right = width - inset;
  if (lines.beside) {
    const left = inset + Math.max(widthOf(lines.above), widthOf(lines.decisions)) + gapBeside;
    const picture = pictureOf(signed, job, { width: right - left, height: bottom - top });
    return (
      picture && placeBetween(picture, signing, { left: Math.min(left, right - picture.width), right, top, bottom })
    );
  }
  const free = { top: top + line * (lines.decisions.length > 0 ? 2 : 1) + fromMm(0.5), bottom: bottom - fromMm(0.3) };
  const own = widthOf(lines.name);
  const picture = pictureOf(signed, job, { width: right - inset - own - gapBeside, height: free.bottom - free.top });
  if (!picture) return undefined;
  const from = (width - widthOf(leaveRoom(lines.name, picture, job))) / 2 + own;
  return placeBetween(picture, signing, { left: from, right: width - (from - own), ...free });
}

/** A name with the room that a picture takes behind it. */
function leaveRoom(name: readonly Inline[], { width }: HandPicture, job: PaperJob): readonly Inline[] {
  const spaces = Math.ceil((width + gapBeside) / job.textSize);
  return [keep(...name, { ...plainText('\u3000'.repeat(spaces), job, ''), room: true })];
}

/** A name in the middle of what its caption leaves of the line. */
function centred(
  caption: readonly Inline[],
  name: readonly Inline[],
  { width }: Signing,
  { textSize, setter }: PaperJob,
): readonly Inline[] {
  const [first] = name;
  if (first?.inline !== 'text') return name;
  const room = width - 2 * inset - naturalWidth([...caption, ...name], textSize, setter);
  const spaces = Math.floor(room / 2 / textSize);
  const { slot: _slot, ...space } = first;
  return spaces > 0 ? [{ ...space, text: '\u3000'.repeat(spaces), room: true }, keep(...name)] : [keep(...name)];
}

/** The smallest size of a low cell's line: 8 pt. */
const leastLine: Twips = 160;

/** All on one line, the day pushed to the right by spaces, in which the picture stands; smaller where they need it. */
function oneLine(signing: Signing, { name, day, signed }: Said, ink: Ink): Arranged {
  const { job } = ink;
  const start = [...captionOf(signing, job), plainText('：', job, signing.field.template), ...name];
  const room = signing.width - 2 * inset;
  const words = naturalWidth([...start, ...day], job.textSize, job.setter);
  const hand = signed && findHand(signed, job);
  const least = Math.max(job.textSize, hand ? widthOfHand(hand, 0) : 0);
  const shrunk = Math.floor((job.textSize * (room - least)) / words / 10) * 10;
  const size = shrunk >= job.textSize || shrunk < leastLine ? job.textSize : shrunk;
  const free = room - Math.ceil((words * size) / job.textSize);
  const spaces = Math.max(1, Math.floor(free / size));
  const gap = { ...plainText('\u3000'.repeat(spaces), job, ''), room: true, ...(hand && { picture: hand }) };
  const inlines = [keep(...start), keep(gap), keep(...day)];
  return { parts: [{ inlines, size, leastSize: leastLine, leading: leading.value, align: 'left', anchor: 'middle' }] };
}

/** Ems of a line and of the colon behind its caption. */
function emsOf(inlines: readonly Inline[], { textSize, setter }: PaperJob): number {
  return 1 + naturalWidth(inlines, textSize, setter) / textSize;
}

function captionOf({ field, words }: Signing, job: PaperJob): readonly Inline[] {
  const seal =
    field.kind === 'signature' && field.seal ? joinWords(phraseWords(job, 'paper.seal'), job, field.template) : [];
  return [...joinWords(words, job, field.template), ...seal];
}

/** The decisions of a stage that has a choice, the one taken ticked; to be ticked on a fillable paper. */
function decisionsOf(stage: Stage | undefined, job: PaperJob): readonly Inline[] {
  if (!stage || stage.decisions.length < 2) return [];
  const taken = job.facts.ask('decision', stage.id);
  const pointer = `/${escapePointer(stage.id)}`;
  const slot: SlotMark = { pointer, template: pointer, kind: 'choice', place: 'run', part: 'decision' };
  const own = job.face === 'fillable' ? { slot } : {};
  return stage.decisions.flatMap(({ value, words }, index) => [
    ...(index > 0 ? [plainText('\u3000', job, stage.id)] : []),
    keep(
      { inline: 'box', box: tickOf(value === taken, { job }), option: value, ...own },
      ...joinWords(words, job, stage.id),
    ),
  ]);
}

/** A day that is typed over needs less room for its year than a pen does, where the line is short, and stays with its time. */
function roomOfDay(toTheMinute: boolean, ink: Ink): readonly Inline[] {
  const isTyped = ink.job.face === 'fillable';
  if (isTyped && toTheMinute) return blankMoment(ink).map((blank) => keep(...roomsOf(blank, ink)));
  const blank = blankDay(ink);
  const isTight = isTyped && [...blank].length > ink.ems;
  const day = keep(...roomsOf(isTight ? blank.replace(/\u3000{3,}/, '\u3000\u3000') : blank, ink));
  return toTheMinute ? [day, keep(...roomsOf(blankTime(dateOf(ink)), ink))] : [day];
}
