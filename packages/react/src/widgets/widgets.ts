import type { Widgets } from '../widget.ts';
import { choice } from './choice.tsx';
import { choices } from './choices.tsx';
import { date } from './date.tsx';
import { file } from './file.tsx';
import { group } from './group.tsx';
import { matrix } from './matrix.tsx';
import { moment } from './moment.tsx';
import { money } from './money.tsx';
import { note } from './note.tsx';
import { number } from './number.tsx';
import { rating } from './rating.tsx';
import { rows } from './rows.tsx';
import { signature } from './signature.tsx';
import { text } from './text.tsx';
import { time } from './time.tsx';
import { yesNo } from './yes-no.tsx';

/** How each kind is shown and edited. */
export const widgets = {
  text,
  number,
  money,
  date,
  time,
  moment,
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
