import type { RatingField } from '@jiandu/model';
import { type Inline, keep } from '../typeset/inline.ts';
import { joinWords, plainText } from '../words.ts';
import { tickOf } from './choice.ts';
import { type Ink, type KindBlock, rawText, valueText } from './kind-block.ts';

/** One box a step, with the step's words; a grid of ratings prints its boxes itself. */
export const ratingBlock: KindBlock<RatingField> = {
  write: (value, field, ink) => steps(value, field, ink),
  room: (field, ink) => steps(undefined, field, ink),
};

function steps(value: unknown, field: RatingField, ink: Ink): readonly Inline[] {
  const known = field.options.some((option) => option.value === value);
  if (ink.manner === 'column') return value === undefined ? [] : [valueText(rawText(value), ink)];
  return [
    ...field.options.flatMap((option, index) => [
      ...(index > 0 ? [plainText('\u3000', ink.job, field.template)] : []),
      keep(
        { inline: 'box', box: tickOf(option.value === value, ink), option: option.value, slot: ink.slot },
        ...joinWords(option.words, ink.job, field.template),
      ),
    ]),
    ...(value === undefined || known ? [] : [valueText(` ${rawText(value)}`, ink)]),
  ];
}
