import type { YesNoField } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { type Inline, keep } from '../typeset/inline.ts';
import { joinWords, phraseWords, plainText } from '../words.ts';
import { tickOf } from './choice.ts';
import { type Ink, type KindBlock, rawText, valueText } from './kind-block.ts';

/** Two boxes: □是 □否. */
export const yesNoBlock: KindBlock<YesNoField> = {
  write: (value, field, ink) =>
    typeof value === 'boolean' ? answers(value, field, ink) : [valueText(rawText(value), ink)],
  room: (field, ink) => answers(undefined, field, ink),
};

function answers(value: boolean | undefined, field: YesNoField, ink: Ink): readonly Inline[] {
  const answer = (option: boolean, words: Words) => {
    const box = { inline: 'box', box: tickOf(value === option, ink), option: String(option), slot: ink.slot } as const;
    return keep(box, ...joinWords(words, ink.job, field.template));
  };
  return [
    answer(true, field.yes ?? phraseWords(ink.job, 'common.yes')),
    plainText('\u3000', ink.job, field.template),
    answer(false, field.no ?? phraseWords(ink.job, 'common.no')),
  ];
}
