import type { Face } from '@jiandu/fonts';
import type { Twips } from '../sheet.ts';
import { boxEms, sizeOf } from './atoms.ts';
import { isPlainUnit } from './clusters-of.ts';
import type { BoxInline, Inline, TextInline } from './inline.ts';
import { runOfWords, type SetRun } from './set-line.ts';
import { type Glyph, glyphOf, glyphsOf, type Typesetter } from './typesetter.ts';

/** A paragraph on one line. */
export interface PlainLine {
  readonly runs: readonly SetRun[];
  /** As lines are broken by. */
  readonly wide: number;
}

/** What lines have room for; the first is narrower by an indent. */
interface Room {
  readonly width: number;
  readonly indent: number;
}

const endless: Room = { width: Number.POSITIVE_INFINITY, indent: 0 };

/**
 * Sets each paragraph of a content on one line, without an atom for each of its characters: most cells need no more. Gives
 * `undefined` where a line has not the room, and where what is set depends on its neighbours: marks or dashes after each other,
 * spaces at the end of a line, empty lines, characters that are no unit of their text, rooms that run over.
 */
export function setPlain(
  inlines: readonly Inline[],
  base: Twips,
  setter: Typesetter,
  { width, indent }: Room = endless,
): readonly PlainLine[] | undefined {
  if (setter.latinGap === 'quarter') return undefined;
  const setting: Plain = {
    base,
    setter,
    width,
    lines: [],
    runs: [],
    wide: 0,
    room: width - indent,
    last: undefined,
    source: undefined,
  };
  if (!addAll(inlines, setting)) return undefined;
  return setting.runs.length === 0 || endLine(setting) ? setting.lines : undefined;
}

/** Lines that are being set; what adds to them gives `false` where the content is not plain. */
interface Plain {
  readonly base: Twips;
  readonly setter: Typesetter;
  readonly width: number;
  readonly lines: PlainLine[];
  /** Of the line that is not ended. */
  runs: SetRun[];
  wide: number;
  room: number;
  /** The character that stands last on it; none where that is a box or a room. */
  last: Glyph | undefined;
  source: Inline | undefined;
}

function addAll(items: readonly Inline[], setting: Plain): boolean {
  for (const item of items) if (!add(item, setting)) return false;
  return true;
}

function add(item: Inline, setting: Plain): boolean {
  if (item.inline === 'keep') return addAll(item.items, setting);
  if (item.inline === 'break') return endLine(setting);
  // The same once more would be one run with it.
  if (item === setting.source) return false;
  setting.source = item;
  if (item.inline === 'box') return addBox(item, setting);
  return item.room ? addRoom(item, setting) : addText(item, setting);
}

function endLine(setting: Plain): boolean {
  const { last, runs, wide } = setting;
  if (runs.length === 0 || last?.space || wide > setting.room) return false;
  setting.lines.push({ runs, wide });
  setting.runs = [];
  setting.wide = 0;
  setting.room = setting.width;
  setting.last = undefined;
  return true;
}

function addBox(box: BoxInline, setting: Plain): boolean {
  const width = Math.round(setting.base * boxEms);
  setting.runs.push({ box, width, size: setting.base });
  setting.wide += width;
  setting.last = undefined;
  return true;
}

function addRoom(item: TextInline, setting: Plain): boolean {
  const { base, setter } = setting;
  const count = [...item.text].length;
  if (item.runsOver || count === 0) return false;
  const { face, units, wide, unitsPerEm } = glyphOf(0x3000, item, setter, glyphsOf(item, setter));
  const size = sizeOf(item, base);
  setting.runs.push(runOfWords(item, '\u3000'.repeat(count), units * count, { size, face, tuck: 0 }));
  setting.wide += ((wide * size) / unitsPerEm) * count;
  setting.last = undefined;
  return true;
}

function addText(item: TextInline, setting: Plain): boolean {
  const { text } = item;
  for (let from = 0; ; ) {
    const end = text.indexOf('\n', from);
    if (!addStretch(item, from, end < 0 ? text.length : end, setting)) return false;
    if (end < 0) return true;
    if (!endLine(setting)) return false;
    from = end + 1;
  }
}

function addStretch(item: TextInline, start: number, end: number, setting: Plain): boolean {
  const { base, setter, runs, room } = setting;
  const { text } = item;
  const size = sizeOf(item, base);
  const glyphs = glyphsOf(item, setter);
  let from = start;
  let units = 0;
  let face: Face | undefined;
  let { wide, last } = setting;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isPlainUnit(unit)) return false;
    const glyph = glyphOf(unit, item, setter, glyphs);
    if (glyph.moves && last?.moves) return false;
    if (glyph.face !== face) {
      if (at > from) runs.push(runOfWords(item, text.slice(from, at), units, { size, face, tuck: 0 }));
      from = at;
      units = 0;
      face = glyph.face;
    }
    units += glyph.units;
    wide += (glyph.wide * size) / glyph.unitsPerEm;
    if (wide > room) return false;
    last = glyph;
  }
  setting.wide = wide;
  setting.last = last;
  if (end > from) runs.push(runOfWords(item, text.slice(from, end), units, { size, face, tuck: 0 }));
  return true;
}
