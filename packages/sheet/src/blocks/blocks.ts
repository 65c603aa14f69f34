import type { Field, Kind } from '@jiandu/model';
import { choiceBlock, choicesBlock } from './choice.ts';
import { dateBlock, momentBlock, timeBlock } from './date.ts';
import { fileBlock } from './file.ts';
import { groupBlock, matrixBlock, rowsBlock } from './group.ts';
import type { KindBlock } from './kind-block.ts';
import { moneyBlock } from './money.ts';
import { noteBlock } from './note.ts';
import { numberBlock } from './number.ts';
import { ratingBlock } from './rating.ts';
import { signatureBlock } from './signature.ts';
import { textBlock } from './text.ts';
import { yesNoBlock } from './yes-no.ts';

/** What prints each kind of field. */
const blocks = {
  text: textBlock,
  number: numberBlock,
  money: moneyBlock,
  date: dateBlock,
  time: timeBlock,
  moment: momentBlock,
  choice: choiceBlock,
  choices: choicesBlock,
  'yes-no': yesNoBlock,
  group: groupBlock,
  rows: rowsBlock,
  matrix: matrixBlock,
  rating: ratingBlock,
  file: fileBlock,
  signature: signatureBlock,
  note: noteBlock,
} satisfies { readonly [K in Kind]: KindBlock<Extract<Field, { kind: K }>> };

export function blockOf(field: Field): KindBlock<Field> {
  return blocks[field.kind] as KindBlock<Field>;
}
