import { cureFor } from '../nearest-name.ts';
import { date, moment, time } from '../runtime/read.ts';
import type { ValueType } from '../value-type.ts';
import type { Surroundings, Translation } from './translation.ts';

const notations = {
  date: { read: date, example: '2026-03-05' },
  time: { read: time, example: '09:20' },
  moment: { read: moment, example: '2026-03-05T09:20' },
} as const;

/** Takes a text literal as the date, time or moment that stands on the other side. */
export function asKind(part: Translation, wanted: ValueType['kind'], at: number, around: Surroundings): Translation {
  if (typeof part.literal !== 'string' || !(wanted === 'date' || wanted === 'time' || wanted === 'moment')) return part;
  const { read, example } = notations[wanted];
  if (read(part.literal) === part.literal) return { ...part, type: { kind: wanted } };
  return around.fail('type', at, `'${part.literal}' is no ${wanted}; write it like '${example}'`);
}

/** Fails when a choice is compared with what is none of its options. */
export function checkOption(type: ValueType, literal: Translation['literal'], at: number, around: Surroundings): void {
  if (literal === undefined || !('options' in type) || !type.options) return;
  const options: readonly (string | number | boolean)[] = type.options;
  if (options.includes(literal)) return;
  around.fail('not-an-option', at, `'${literal}' is not an option; ${cureFor(String(literal), options.map(String))}`);
}
