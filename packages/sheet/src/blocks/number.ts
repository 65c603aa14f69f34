import type { NumberField } from '@jiandu/model';
import { writeNumber } from '@jiandu/text';
import { keep } from '../typeset/inline.ts';
import { joinWords } from '../words.ts';
import { type Ink, isRunning, type KindBlock, rawText, roomText, valueText } from './kind-block.ts';

/** A number with its unit; in a column the head says the unit. */
export const numberBlock: KindBlock<NumberField> = {
  write: (value, field, ink) => {
    const figure = typeof value === 'number' || typeof value === 'string' ? writeNumber(value) : rawText(value);
    return [keep(valueText(figure, ink), ...unitOf(field, ink))];
  },
  room: (field, ink) => {
    if (ink.manner === 'column' || (ink.manner === 'cell' && !field.unit)) return [];
    const ems = ink.manner === 'cell' ? Math.min(4, ink.ems / 2) : isRunning(ink) ? runningEms(field) : 3;
    return [keep(roomText(ems, ink, true), ...unitOf(field, ink))];
  },
};

/** Ems for the longest figure that a field allows. */
function runningEms({ maximum, digits = 0 }: NumberField): number {
  const whole = maximum === undefined ? 5 : String(Math.trunc(maximum)).length;
  return Math.min(8, Math.max(3, (whole + digits) * 0.8 + 1));
}

function unitOf({ unit, template }: NumberField, ink: Ink) {
  return unit && ink.manner !== 'column' ? joinWords(unit, ink.job, template) : [];
}
