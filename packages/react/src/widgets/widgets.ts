import type { Widgets } from '../widget.ts';
import { choice } from './choice.tsx';
import { choices } from './choices.tsx';
import { file } from './file.tsx';
import { group } from './group.tsx';
import { matrix } from './matrix.tsx';
import { money } from './money.tsx';
import { note } from './note.tsx';
import { number } from './number.tsx';
import { picked } from './picked.tsx';
import { rating } from './rating.tsx';
import { rows } from './rows.tsx';
import { signature } from './signature.tsx';
import { text } from './text.tsx';
import { yesNo } from './yes-no.tsx';

/** How each kind is shown and edited. */
export const widgets = {
  text,
  number,
  money,
  date: picked,
  time: picked,
  moment: picked,
  choice,
  choices,
  'yes-no': yesNo,
  group,
  rows,
  matrix,
  rating,
  file,
  signature,
  note,
} as const satisfies Widgets;
