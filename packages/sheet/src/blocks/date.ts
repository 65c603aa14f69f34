import type { DateField, MomentField, TimeField } from '@jiandu/model';
import { blankDate, blankTime, writeDate, writeMoment, writeTime } from '@jiandu/text';
import { type Inline, keep } from '../typeset/inline.ts';
import { besideText, type Ink, type KindBlock, rawText, roomsOf, valueText } from './kind-block.ts';

/** A date in the era of the office; in a column too narrow for 年月日 with points. */
export const dateBlock: KindBlock<DateField> = {
  write: (value, _field, ink) => {
    const text = dayText(rawText(value), ink);
    return ink.deed ? inPlaces(text, ink) : [valueText(text, ink)];
  },
  room: (_field, ink) => (ink.manner === 'column' && ink.ems < 8 ? [] : [keep(...roomsOf(blankDay(ink), ink))]),
};

/** A time of day. */
export const timeBlock: KindBlock<TimeField> = {
  write: (value, _field, ink) => [valueText(writeTime(rawText(value), dateOf(ink)), ink)],
  room: (_field, ink) => (ink.manner === 'column' ? [] : [keep(...roomsOf(blankClock(ink), ink))]),
};

/** A date and a time, which part where the line is too short for both. */
export const momentBlock: KindBlock<MomentField> = {
  write: (value, _field, ink) => momentText(rawText(value), ink),
  room: (_field, ink) => {
    if (ink.manner === 'column') return [];
    return blankMoment(ink).map((blank) => keep(...roomsOf(blank, ink)));
  },
};

/** 　　年　　月　　日　　时　　分 as a day and a time, with less room where that keeps both on one line. */
export function blankMoment(ink: Ink): readonly string[] {
  const usual = [blankDay(ink), blankClock(ink)];
  const fits = (blanks: readonly string[]) => [...blanks.join('')].length <= ink.ems;
  const close = [blankDay({ ...ink, ems: 0 }), blankTime(dateOf(ink)).replace(/\u3000+/g, '\u3000')];
  return !fits(usual) && fits(close) ? close : usual;
}

/** The day of a value in the form that its line can hold, and in a column those of all others. */
function dayText(iso: string, ink: Ink): string {
  const full = writeDate(iso, dateOf(ink));
  return ink.manner === 'column' && widestDay(ink) > ink.ems ? pointed(full) : full;
}

/** The columns of days that were measured, by the way in which their days are written. */
const measured = new WeakMap<readonly unknown[], Map<string, number>>();

/** Ems of the widest day of a column. */
function widestDay(ink: Ink): number {
  const days = ink.job.facts.ask('values', ink.slot.template);
  const known = measured.get(days) ?? new Map<string, number>();
  measured.set(days, known);
  const manner = JSON.stringify(dateOf(ink));
  const widest = known.get(manner) ?? Math.max(0, ...days.map((value) => emsOfDay(isoOf(value).slice(0, 10), ink)));
  known.set(manner, widest);
  return widest;
}

/** Digits are a little wider than half an em. */
function emsOfDay(iso: string, ink: Ink): number {
  return [...writeDate(iso, dateOf(ink))].reduce((sum, character) => sum + (character < '\u0080' ? 0.56 : 1), 0);
}

/** The day of a date, a moment or a signature. */
function isoOf(value: unknown): string {
  const { on } = (typeof value === 'object' && value !== null ? value : {}) as { readonly on?: unknown };
  return rawText(on ?? value);
}

/** The figures of a day in the middle of the places that a blank leaves for them, so that 年月日 stand where they do there. */
function inPlaces(text: string, ink: Ink): readonly Inline[] {
  const rooms = blankDate(dateOf(ink)).match(/\u3000+/g) ?? [];
  const pieces = text.match(/\d+|\D+/g) ?? [];
  return pieces.flatMap((piece, index): readonly Inline[] => {
    const figure = pieces.slice(0, index).filter((other) => /\d/.test(other)).length;
    const places = /\d/.test(piece) ? (rooms[figure]?.length ?? 1) - 1 : 0;
    const before = besideText('\u3000'.repeat(Math.floor(places / 2)), ink);
    const after = besideText('\u3000'.repeat(Math.ceil(places / 2)), ink);
    return [before, valueText(piece, ink), after].filter((inline) => inline.text !== '');
  });
}

/** A moment as a day and a time, each kept whole. */
function momentText(moment: string, ink: Ink): readonly Inline[] {
  const written = writeMoment(moment, dateOf(ink));
  const time = written === moment ? -1 : written.lastIndexOf(' ');
  if (time < 0) return [valueText(written, ink)];
  // The space ends the first line where they part: at the head of the second it would hold them together.
  const day = `${dayText(moment.slice(0, 10), ink)} `;
  return [keep(valueText(day, ink)), keep(valueText(written.slice(time + 1), ink))];
}

export function dateOf({ job, deed }: Pick<Ink, 'job' | 'deed'>) {
  return { script: job.scripts[0], era: job.office.era, ...(deed && { long: true }) };
}

/** 　　年　　月　　日, with less room where the line is short. */
export function blankDay(ink: Pick<Ink, 'job' | 'ems' | 'deed'>): string {
  const blank = blankDate(dateOf(ink));
  return [...blank].length <= ink.ems ? blank : blank.replace(/\u3000+(?=[月日])/g, '\u3000');
}

/** 　　时　　分, with less room in a sentence that shares its cell with others. */
function blankClock(ink: Ink): string {
  const blank = blankTime(dateOf(ink));
  return ink.manner === 'sentence' && ink.ems < 20 ? blank.replace(/\u3000+/g, '\u3000') : blank;
}

/** 2026年3月5日 as 2026.3.5, 民國115年3月5日 as 115.3.5. */
function pointed(full: string): string {
  const parts = full.match(/\d+/g);
  return parts?.length === 3 && !full.includes('前') ? parts.join('.') : full;
}

/** A day without a field: under a signature. */
export function daySays(iso: string, ink: Ink): readonly Inline[] {
  return iso.includes('T') ? momentText(iso, ink) : [valueText(dayText(iso, ink), ink)];
}
