import type { SignatureField } from '@jiandu/model';
import { type Inline, keep, type SlotMark } from '../typeset/inline.ts';
import type { InlinePicture } from '../typeset/inline-picture.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { plainText } from '../words.ts';
import { blankDay, daySays } from './date.ts';
import { findHand, roomOfHand, widthOfHand } from './hand-picture.ts';
import { type Ink, type KindBlock, rawText, roomsOf, roomText, valueText } from './kind-block.ts';

/** A signature among other things: who and when, or room for both. A signature cell prints it larger. */
export const signatureBlock: KindBlock<SignatureField> = {
  write: (value, field, ink) => {
    const signed = partSignature(value);
    const { by, on } = signed;
    const name = by === '' ? [] : [valueText(by, inkOfName(ink))];
    const day = on === undefined ? [] : [keep(...daySays(on, inkOfDay(field, ink)))];
    const hand = findHand(signed, ink.job);
    const gap = name.length > 0 ? [plainText('\u3000', ink.job, field.template)] : [];
    return hand ? [...name, handBeside(hand, [...name, ...day], ink), ...day] : [...name, ...gap, ...day];
  },
  room: (field, ink): readonly Inline[] => {
    if (ink.manner === 'column' && ink.ems < 9 && ink.job.face !== 'fillable') return [];
    const name = Math.max(3, Math.min(6, ink.ems - 10));
    const blank = blankDay({ ...ink, ems: ink.ems * shrinks - name });
    const day = keep(...roomsOf(blank, { ...inkOfDay(field, ink), manner: 'cell' }));
    return [roomText(name, inkOfName(ink), ink.manner === 'sentence'), day];
  },
};

/** A picture of the hand between who and when, in what they leave of the line. */
function handBeside(hand: InlinePicture, words: readonly Inline[], { job, ems }: Ink): Inline {
  const free = ems * job.textSize - naturalWidth(words, job.textSize, job.setter);
  return keep(roomOfHand(hand, widthOfHand(hand, free), job));
}

/** A line holds so much more at the smallest size of a column: 9 pt for 10.5. */
const shrinks = 1.15;

/** Who signed has a slot of its own, `/approval/by`. */
export function inkOfName(ink: Ink): Ink {
  return { ...ink, slot: slotOf('by', 'text', ink.slot) };
}

/** When it was signed has a slot of its own, `/approval/on`. */
export function inkOfDay({ moment }: Pick<SignatureField, 'moment'>, ink: Ink): Ink {
  return { ...ink, slot: slotOf('on', moment ? 'moment' : 'date', ink.slot) };
}

function slotOf(part: 'by' | 'on', kind: SlotMark['kind'], { pointer, template }: SlotMark): SlotMark {
  return { pointer: `${pointer}/${part}`, template: `${template}/${part}`, kind, place: 'run' };
}

/** Who signed and when, and the key of a picture of the hand. */
export interface Signed {
  /** Empty where a hand has drawn or dated its signature and its name is still to come. */
  readonly by: string;
  readonly on?: string;
  readonly image?: string;
}

/** What a signature says; what is none counts as a name. */
export function partSignature(value: unknown): Signed {
  const parts = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { by, on, image } = parts;
  return {
    by: typeof by === 'string' ? by : isNameless(parts) ? '' : rawText(value),
    ...(typeof on === 'string' && { on }),
    ...(typeof image === 'string' && { image }),
  };
}

function isNameless(parts: Readonly<Record<string, unknown>>): boolean {
  const said = Object.entries(parts).filter(([, part]) => part !== undefined);
  return said.length > 0 && said.every(([name, part]) => ['on', 'image'].includes(name) && typeof part === 'string');
}
