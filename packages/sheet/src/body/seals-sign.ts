import type { Field, SealParty } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { blankDay, daySays } from '../blocks/date.ts';
import { type Ink, roomsOf, roomText, valueText } from '../blocks/kind-block.ts';
import { inkOfDay, inkOfName, partSignature, type Signed } from '../blocks/signature.ts';
import { hasValue } from '../has-value.ts';
import { needField, type PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, keep, type SlotMark } from '../typeset/inline.ts';
import { joinWords, plainText } from '../words.ts';

/** Who signs for a party: the caption, and what is said below or beside it. */
export interface SealSigning {
  readonly caption: readonly Inline[];
  /** Asks the record only when a cell says it: each cell is composed alone. */
  readonly say: (job: PaperJob) => SealSaid;
}

/** The name or room for it, the day or its places, and who signed. */
export interface SealSaid {
  readonly name: readonly Inline[];
  readonly signed?: Signed;
  /** The day, in the form that a width holds. */
  readonly dayIn: (width: Twips) => readonly Inline[];
}

const representative: Words = { 'zh-Hans': '代表签字', 'zh-Hant': '代表簽章' };

/** The signature that a party owes, when this printing has its field. */
export function signingOf(
  { sign, caption = representative }: Pick<SealParty, 'sign' | 'caption'>,
  job: PaperJob,
): SealSigning | undefined {
  const field = sign === undefined ? undefined : needField(job, sign);
  if (!field) return undefined;
  return {
    caption: [...joinWords(caption, job, field.template), plainText('：', job, field.template)],
    say: (own) => sayWhoSigns(field, own),
  };
}

function sayWhoSigns(field: Field, job: PaperJob): SealSaid {
  const slot: SlotMark = { pointer: field.template, template: field.template, kind: field.kind, place: 'run' };
  const inkOf = (ems: number): Ink => ({ job, slot, manner: 'cell', ems, underline: false, print: () => [] });
  const value = job.facts.ask('value', field.template);
  const signed = hasValue(value) ? partSignature(value) : undefined;
  return {
    name: [signed?.by ? valueText(signed.by, inkOfName(inkOf(10))) : roomText(6, inkOfName(inkOf(10)))],
    ...(signed && { signed }),
    dayIn: (width) => {
      const ink = inkOfDay(field.kind === 'signature' ? field : {}, inkOf(width / job.textSize));
      return [keep(...(signed?.on === undefined ? roomsOf(blankDay(ink), ink) : daySays(signed.on, ink)))];
    },
  };
}

/** Caption and name on one line, where the party's lines end. */
export function signLine({ caption, say }: SealSigning, job: PaperJob): readonly Inline[] {
  return [...caption, ...say(job).name];
}
