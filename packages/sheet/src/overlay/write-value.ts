import type { Faces } from '@jiandu/fonts';
import type { Office } from '@jiandu/model';
import { type Script, writeCapitals } from '@jiandu/text';
import type { DraftCell, Part } from '../draft/draft.ts';
import { type FittedCell, fitCell } from '../draft/fit-cell.ts';
import { OverflowError } from '../errors.ts';
import type { Rect } from '../page/edges.ts';
import { placeLines } from '../page/place-cell.ts';
import type { Line, Twips } from '../sheet.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';
import type { Room, StockPlace } from './find-rooms.ts';
import type { StockSum } from './find-sums.ts';
import type { SlotValue } from './gather-values.ts';

/** What values are written with. */
export interface Pen {
  readonly form: string;
  readonly setter: Typesetter;
  readonly script: Script;
  readonly office: Office;
}

/** Takes what values of a form are written with. */
export function takePen(form: string, faces: Faces, office: Office, script: Script): Pen {
  return { form, setter: createTypesetter(form, faces), script, office };
}

/** Writes a value where the stock has room for it. Throws `OverflowError` where it does not fit. */
export function writeValue(value: SlotValue, place: StockPlace, pen: Pen): readonly Line[] {
  if (value.text === '') return [];
  const { rooms, free, comb, slot } = place;
  const isFigure = slot.kind === 'number' || slot.kind === 'money';
  const { pointer: path } = slot;
  const characters = [...value.text];
  if (comb.length > 0 && characters.length <= comb.length) {
    return characters.flatMap((text, at) =>
      setText(text, [{ rect: comb[at] as Rect }], { align: 'centre', path }, pen),
    );
  }
  const pieces = rooms.length > 1 ? partValue(value, rooms.length, pen) : undefined;
  if (!pieces) {
    const whole = slot.kind === 'money' && rooms.length > 0 ? withoutSign(value.text) : value.text;
    if (free.length > 0) return setText(whole, free, { align: value.align, path }, pen);
    return setText(whole, byWidth(rooms), { align: isFigure ? 'centre' : 'left', path }, pen);
  }
  return pieces.flatMap((text, at) =>
    text === '' ? [] : setText(text, [rooms[at] as Room], { align: 'centre', path }, pen),
  );
}

/** Writes a sum in the cell that stock leaves open for it. */
export function writeSum({ text, cell, align }: StockSum, pen: Pen): readonly Line[] {
  return setText(text, [{ rect: cell }], { align, path: '' }, pen);
}

/** The sign of the currency stands before the room on the stock. */
function withoutSign(amount: string): string {
  return amount.replace(/^[^\d.-]+/, '');
}

function byWidth(rooms: readonly Room[]): readonly Room[] {
  return [...rooms].sort((one, other) => other.rect.width - one.rect.width);
}

/** The figures of a day in the rooms before 年月日, those of an amount in capitals before 仟佰拾 and as a whole behind. */
function partValue({ text, slot }: SlotValue, rooms: number, pen: Pen): readonly string[] | undefined {
  if (slot.kind === 'money') return partAmount(text, rooms, pen);
  const figures = text.match(/\d+/g) ?? [];
  return slot.kind !== 'text' && figures.length === rooms ? figures : undefined;
}

function partAmount(text: string, rooms: number, { office, script }: Pen): readonly string[] | undefined {
  const figure = /[\d,]+(?:\.\d+)?$/.exec(text)?.[0];
  if (figure === undefined) return undefined;
  const [whole = '', cents = ''] = figure.replaceAll(',', '').split('.');
  const places = rooms - 1;
  const digits = places === 7 ? whole : whole + cents.padEnd(2, '0');
  if (digits.length > places) return undefined;
  const { region, capitals: profile } = office;
  const say = (digit: string) =>
    /[零壹贰貳叁參肆伍陆陸柒捌玖]/.exec(
      writeCapitals(digit, { currency: 'CNY', script, region, ...(profile && { profile }) }),
    )?.[0] ?? digit;
  return [...[...digits.padStart(places, '0')].map(say), figure];
}

const hair: Twips = 10;

/** 小六, 6.5 pt: on a needle printer the sixteen dots without which no Chinese character can be read. */
const leastSize: Twips = 130;

/** Sets a text in the first of its rooms in which it is largest. */
function setText(text: string, rooms: readonly Room[], manner: Manner, pen: Pen): readonly Line[] {
  const tried = rooms.flatMap((room) =>
    leadings.flatMap((leading) => fitText(text, room, { ...manner, leading }, pen) ?? []),
  );
  const best = tried.reduce<Fitting | undefined>(
    (most, own) => (most && most.size >= own.size ? most : own),
    undefined,
  );
  if (!best) throw new OverflowError(pen.form, manner.path, 'has no room on the stock, even at 6.5 points; shorten it');
  const { fitted, rect, baseline } = best;
  const lines = placeLines(fitted, rect, undefined);
  const [first] = lines;
  return baseline !== undefined && first && lines.length === 1 ? [{ ...first, baseline }] : lines;
}

/** Open lines, and close ones where they are larger. */
const leadings = [1.4, 1.1];

interface Fitting extends Pick<Room, 'rect' | 'baseline'> {
  readonly fitted: FittedCell;
  readonly size: Twips;
}

interface Manner extends Pick<Part, 'align'> {
  readonly path: string;
}

function fitText(
  text: string,
  room: Room,
  { align, leading, path }: Manner & Pick<Part, 'leading'>,
  pen: Pen,
): Fitting | undefined {
  const { baseline } = room;
  const isLine = baseline !== undefined;
  const isBox = align === 'centre' && !isLine && room.rect.width < fromMm(8);
  // A hair wider than the room of a single character is.
  const rect = { ...room.rect, x: room.rect.x - hair, width: room.rect.width + 2 * hair };
  const isHigh = rect.height >= fromMm(14);
  const size = Math.min(210, room.size ?? 210);
  const part: Part = {
    inlines: text
      .split('\n')
      .flatMap((line, at) => [
        ...(at > 0 ? [{ inline: 'break' } as const] : []),
        { inline: 'text', text: line, script: pen.script, path } as const,
      ]),
    size,
    leastSize: Math.min(size, leastSize),
    leading,
    align,
    anchor: isLine ? 'bottom' : isHigh ? 'top' : 'middle',
  };
  const cell: DraftCell = {
    column: 0,
    span: 1,
    rowSpan: 1,
    role: 'paragraph',
    lang: pen.script,
    parts: [part],
    slots: [],
    padding:
      isLine || isBox
        ? { x: 0, y: 0 }
        : { x: fromMm(rect.width < fromMm(25) ? 1 : 1.5), y: fromMm(isHigh ? 0.7 : 0.2) },
    path,
  };
  if (rect.width <= 2 * cell.padding.x + size) return undefined;
  const fitted = fitCell(cell, rect.width, rect.height, pen.setter);
  if (fitted.needed > rect.height) return undefined;
  return { fitted, rect, size: size - fitted.shrunk, ...(isLine && { baseline }) };
}
