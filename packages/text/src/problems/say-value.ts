import { partDay, partMinute } from '../dates/calendar.ts';
import { writeDate, writeMoment, writeTime } from '../dates/write-date.ts';
import { partAmount } from '../numbers/amount.ts';
import { writeBytes } from '../numbers/write-bytes.ts';
import { writeMoney } from '../numbers/write-money.ts';
import { writeNumber } from '../numbers/write-number.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Script } from '../script.ts';
import type { ProblemAbout } from './problem-about.ts';

/**
 * What a raw value is told apart as: how many there are (3 人) is 少于, how high it is (¥100, 5%, 60 分) 低于, any other figure
 * 小于 a limit.
 */
export type ValueShape = 'number' | 'count' | 'rate' | 'bytes' | 'date' | 'text';

/** The shape of a raw value of a problem: an ISO date or moment, a figure by its currency and unit, anything else. */
export function shapeOf(value: unknown, about: ProblemAbout): ValueShape {
  if (typeof value === 'string' && (partDay(value) || partDay(value.slice(0, 10)))) return 'date';
  if (typeof value === 'string' && partMinute(value)) return 'date';
  if (!isFigure(value)) return 'text';
  if (about.asks === 'attach') return 'bytes';
  if (about.currency !== undefined || highUnit.test(about.unit ?? '')) return 'rate';
  return /^\p{Script=Han}/u.test(about.unit ?? '') ? 'count' : 'number';
}

/** A raw value in words: ¥1,200.00, 3 人, 20 MB of a file, 2026年3月5日, 是; empty for what has no words, such as an object. */
export function sayValue(value: unknown, about: ProblemAbout, script: Script, phrases: Phrases): string {
  if (typeof value === 'boolean') return phrases.say(script, value ? 'common.yes' : 'common.no');
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  const region = about.region ?? (script === 'zh-Hans' ? 'CN' : 'TW');
  const era = about.era ?? 'common';
  const isMoney = about.currency !== undefined && about.unit === undefined && partAmount(text);
  const figure = () => addUnit(writeNumber(value), about.unit);
  const sayShape = {
    number: figure,
    count: figure,
    rate: () => (isMoney ? writeMoney(text, { currency: about.currency ?? '', script, region }) : figure()),
    bytes: () => writeBytes(Number(value)),
    date: () => (partMinute(text) ? writeTime(text) : writeMoment(writeDate(text, { script, era }), { script, era })),
    text: () => text,
  } satisfies Record<ValueShape, () => string>;
  return sayShape[shapeOf(value, about)]();
}

/** Units of what is high or low, not many or few. */
const highUnit = /^(?:[%％‰℃°岁歲级級度折元]|分(?![钟鐘]))/;

/** 3 人, 5 mm, but 30% and 20℃ in one piece. */
function addUnit(figure: string, unit: string | undefined): string {
  if (!unit) return figure;
  return /^[%％‰℃°]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}
