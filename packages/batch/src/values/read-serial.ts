import type { Cell } from '../tables/table.ts';

const minutesADay = 1440;
const msADay = 86_400_000;

/** Whether a number format shows a date or a time; words in quotes, names of colours and places, and powers aside. */
export function showsTime(format: string): { readonly date: boolean; readonly time: boolean } {
  const [first = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|g\/通用格式|e[+-]/gi, '')
    .split(';');
  const time = /[hs]|上午|am\/pm/i.test(first);
  return { date: /[yde]/i.test(first) || (/m/i.test(first) && !time), time };
}

/**
 * The day, time or minute that a spreadsheet counts in days, or `undefined` for what is no such figure. The first sixty
 * days of its calendar, which has a 29th of February 1900, are not read.
 */
export function readSerial({ figure, format, from1904 }: Cell, as: 'date' | 'time' | 'moment'): string | undefined {
  if (figure === undefined || format === undefined) return undefined;
  const shows = showsTime(format);
  if (!shows.date && !shows.time) return undefined;
  const days = Number(figure);
  const seconds = Math.round((days % 1) * 86_400);
  if (as === 'time') return !shows.date && days >= 0 && days < 1 && seconds % 60 === 0 ? clock(seconds) : undefined;
  if (!shows.date || days < (from1904 ? 0 : 61)) return undefined;
  if (as === 'date' && shows.time && seconds !== 0) return undefined;
  if (as === 'moment' && seconds % 60 !== 0) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const rounded = as === 'date' ? Math.floor(days) : Math.round(days * minutesADay) / minutesADay;
  const iso = new Date(start + Math.round(rounded * minutesADay) * (msADay / minutesADay)).toISOString();
  return as === 'date' ? iso.slice(0, 10) : iso.slice(0, 16);
}

function clock(seconds: number): string {
  const minutes = seconds / 60;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The figure that a spreadsheet counts a day or a minute as, or `undefined` for one before March 1900. */
export function toSerial(iso: string): number | undefined {
  const [, date, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(iso) ?? [];
  if (date === undefined) return undefined;
  const days = (Date.parse(`${date}T${time}:00Z`) - Date.UTC(1899, 11, 30)) / msADay;
  return days >= 61 ? days : undefined;
}
