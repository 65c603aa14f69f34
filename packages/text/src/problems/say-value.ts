import { partDay, partMinute } from '../dates/calendar.ts';
import { writeDate, writeMoment, writeTime } from '../dates/write-date.ts';
import { partAmount } from '../numbers/amount.ts';
import { writeBytes } from '../numbers/write-bytes.ts';
import { writeMoney } from '../numbers/write-money.ts';
import { writeNumber } from '../numbers/write-number.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Script } from '../script.ts';
import type { ProblemAbout } from './problem-about.ts';

/** What a raw value is told apart as. */
export type ValueShape = 'number' | 'money' | 'date' | 'text';

/** The shape of a raw value of a problem: an ISO date or moment, a figure with a currency, a figure, anything else. */
export function shapeOf(value: unknown, about: ProblemAbout): ValueShape {
  if (typeof value === 'string' && (partDay(value) || partDay(value.slice(0, 10)))) return 'date';
  if (typeof value === 'string' && partMinute(value)) return 'date';
  if (!isFigure(value)) return 'text';
  return about.currency !== undefined && about.unit === undefined && partAmount(String(value)) ? 'money' : 'number';
}

/** A raw value in words: ¥1,200.00, 3 人, 20 MB of a file, 2026年3月5日, 是; empty for what has no words, such as an object. */
export function sayValue(value: unknown, about: ProblemAbout, script: Script, phrases: Phrases): string {
  if (typeof value === 'boolean') return phrases.say(script, value ? 'common.yes' : 'common.no');
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  const region = about.region ?? (script === 'zh-Hans' ? 'CN' : 'TW');
  const era = about.era ?? 'common';
  const sayShape = {
    number: () => (about.asks === 'attach' ? writeBytes(Number(value)) : addUnit(writeNumber(value), about.unit)),
    money: () => writeMoney(text, { currency: about.currency ?? '', script, region }),
    date: () => (partMinute(text) ? writeTime(text) : writeMoment(writeDate(text, { script, era }), { script, era })),
    text: () => text,
  } satisfies Record<ValueShape, () => string>;
  return sayShape[shapeOf(value, about)]();
}

/** 3 人, 5 mm, but 30% and 20℃ in one piece. */
function addUnit(figure: string, unit: string | undefined): string {
  if (!unit) return figure;
  return /^[%％‰℃°]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}
