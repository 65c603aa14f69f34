import type { YesNoField } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { type Inline, keep } from '../typeset/inline.ts';
import { joinWords, phraseWords, plainText, sayWords } from '../words.ts';
import { tickOf } from './choice.ts';
import { type Ink, type KindBlock, rawText, valueText } from './kind-block.ts';

/** Two boxes: □是 □否. */
export const yesNoBlock: KindBlock<YesNoField> = {
  write: (value, field, ink) => {
    if (typeof value !== 'boolean') return [valueText(rawText(value), ink)];
    return ink.boxes === false ? [answerText(value, field, ink)] : answers(value, field, ink);
  },
  room: (field, ink) => (ink.boxes === false ? [] : answers(undefined, field, ink)),
};

function answerText(value: boolean, field: YesNoField, ink: Ink): Inline {
  return valueText(sayWords(wordsOf(value, field, ink), ink.job)[0]?.text ?? String(value), ink);
}

function wordsOf(value: boolean, { yes, no }: YesNoField, { job }: Ink): Words {
  return value ? (yes ?? phraseWords(job, 'common.yes')) : (no ?? phraseWords(job, 'common.no'));
}

function answers(value: boolean | undefined, field: YesNoField, ink: Ink): readonly Inline[] {
  const answer = (option: boolean) => {
    const box = { inline: 'box', box: tickOf(value === option, ink), option: String(option), slot: ink.slot } as const;
    return keep(box, ...joinWords(wordsOf(option, field, ink), ink.job, field.template));
  };
  return [answer(true), plainText(ink.manner === 'column' ? ' ' : '\u3000', ink.job, field.template), answer(false)];
}
