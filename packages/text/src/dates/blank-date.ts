import type { Script } from '../script.ts';
import { type DateOptions, nameEra } from './write-date.ts';

/** Room for two handwritten digits. */
const room = '　　';

const units = {
  'zh-Hans': { hour: '时', minute: '分' },
  'zh-Hant': { hour: '時', minute: '分' },
} as const satisfies Record<Script, unknown>;

/** The places of a date to fill by hand: 　　年　　月　　日, with the era's name before where the era is 民國. */
export function blankDate(options: DateOptions): string {
  return `${nameEra(options)}${room}年${room}月${room}日`;
}

/** The places of a time to fill by hand: 　　时　　分. */
export function blankTime({ script }: Pick<DateOptions, 'script'>): string {
  return `${room}${units[script].hour}${room}${units[script].minute}`;
}

/** The places of a date-time to fill by hand: 　　年　　月　　日　　时　　分. */
export function blankMoment(options: DateOptions): string {
  return `${blankDate(options)}${blankTime(options)}`;
}
