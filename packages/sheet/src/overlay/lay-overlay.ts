import type { FormModel, RecordData } from '@jiandu/model';
import { writeCapitals } from '@jiandu/text';
import type { DraftCell, Part } from '../draft/draft.ts';
import { fitCell } from '../draft/fit-cell.ts';
import { OverflowError } from '../errors.ts';
import { layOut } from '../lay-out.ts';
import type { LayOutOptions } from '../options.ts';
import { placeLines } from '../page/place-cell.ts';
import type { BoxRun, Cell, Line, Sheet, SheetNode, Slot } from '../sheet.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';
import { findRooms, type Room, type StockPlace } from './find-rooms.ts';
import { gatherValues, placeKey, type SlotValue } from './gather-values.ts';
import { moveSheet, type Registration } from './move-sheet.ts';

/** How an overlay is printed. */
export type OverlayOptions = Omit<LayOutOptions, 'face' | 'number'> & Registration;

/**
 * Lays the values of a record alone, each where the blank form has room for it: to be printed on stock on which the form is
 * printed already (套打). Nothing grows there: text shrinks to 7 points.
 *
 * Throws `OverflowError` for a value that has no room, or no place, on the stock.
 */
export function layOverlay(model: FormModel, record: RecordData, options: OverlayOptions): Sheet {
  const stock = layOut(model, undefined, { ...options, face: 'blank' });
  const values = gatherValues(layOut(model, record, { ...options, face: 'filled' }), record);
  const places = findRooms(stock);
  const setter = createTypesetter(model.form, options.faces);
  const [lang] = stock.scripts;
  const nodes: SheetNode[] = [{ role: 'document', parent: -1, lang }];
  const pages = stock.pages.map(({ width, height }) => ({ width, height, cells: [] as Cell[], edges: [], marks: [] }));
  const slots: Sheet['slots'][number][] = [];
  for (const [key, { slot }] of values) {
    if (!places.some((place) => isPlaceOf(key, slot, place)))
      throw new OverflowError(model.form, slot.pointer, 'has no place on the stock');
  }
  for (const place of places) {
    const value = values.get(placeKey(place.slot));
    if (!value) continue;
    const lines = [...tick(value, place, options), ...write(value, place, { form: model.form, setter, options })];
    if (lines.length === 0) continue;
    const slot = slots.push(place.slot) - 1;
    const { x, y, width, height, page } = place.slot;
    const said = lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, slot })) }));
    pages[page]?.cells.push({
      node: nodes.push({ role: 'paragraph', parent: 0, lang }) - 1,
      x,
      y,
      width,
      height,
      lines: said,
    });
  }
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  const faces = [...new Set(runs.flatMap((run) => ('face' in run ? run.face : [])))];
  return moveSheet({ ...stock, face: 'overlay', nodes, pages, slots, faces }, options);
}

/** Who signed and when have the one place of their signature, where they are written by hand. */
function isPlaceOf(key: string, { pointer, copy }: Slot, place: StockPlace): boolean {
  const own = placeKey(place.slot);
  const parent = { pointer: pointer.slice(0, pointer.lastIndexOf('/')), copy };
  return own === key || (place.slot.kind === 'signature' && own === `${parent.copy ?? ''} ${parent.pointer}`);
}

/** The boxes stand on the stock: what is ticked is ticked inside of them. */
function tick({ ticked }: SlotValue, { boxes }: StockPlace, { office }: OverlayOptions): readonly Line[] {
  const mark: BoxRun['box'] = office.tick === 'fill' ? 'fill' : 'tick';
  return boxes.flatMap(({ run, baseline }) =>
    run.option !== undefined && ticked.includes(run.option) ? [{ baseline, runs: [{ ...run, box: mark }] }] : [],
  );
}

interface Means {
  readonly form: string;
  readonly setter: Typesetter;
  readonly options: OverlayOptions;
}

function write(value: SlotValue, { rooms, slot }: StockPlace, means: Means): readonly Line[] {
  if (value.text === '') return [];
  const pieces = rooms.length > 1 ? partValue(value, rooms.length, means.options) : undefined;
  if (pieces) {
    return pieces.flatMap((text, at) => (text === '' ? [] : setText(text, rooms[at] as Room, 'centre', value, means)));
  }
  const widest = rooms.reduce((most, room) => (room.rect.width > most.rect.width ? room : most));
  const align = slot.kind === 'number' || slot.kind === 'money' ? 'centre' : 'left';
  return setText(value.text, widest, align, value, means);
}

/** The figures of a day in the rooms before 年月日, those of an amount in capitals before 仟佰拾 and as a whole behind. */
function partValue({ text, slot }: SlotValue, rooms: number, options: OverlayOptions): readonly string[] | undefined {
  if (slot.kind === 'money') return partAmount(text, rooms, options);
  const figures = text.match(/\d+/g) ?? [];
  return slot.kind !== 'text' && figures.length === rooms ? figures : undefined;
}

function partAmount(
  text: string,
  rooms: number,
  { office, scripts = office.scripts }: OverlayOptions,
): readonly string[] | undefined {
  const figure = /[\d,]+(?:\.\d+)?$/.exec(text)?.[0];
  if (figure === undefined) return undefined;
  const [whole = '', cents = ''] = figure.replaceAll(',', '').split('.');
  const places = rooms - 1;
  const digits = places === 7 ? whole : whole + cents.padEnd(2, '0');
  if (digits.length > places) return undefined;
  const { region, capitals: profile } = office;
  const say = (digit: string) =>
    /[零壹贰貳叁參肆伍陆陸柒捌玖]/.exec(
      writeCapitals(digit, { currency: 'CNY', script: scripts[0], region, ...(profile && { profile }) }),
    )?.[0] ?? digit;
  return [...[...digits.padStart(places, '0')].map(say), figure];
}

const hair = 10;

/** The smallest type that a needle printer still prints legibly: 7 pt. */
const leastSize = 140;

function setText(
  text: string,
  room: Room,
  align: Part['align'],
  { slot }: SlotValue,
  { form, setter, options }: Means,
): readonly Line[] {
  const { baseline } = room;
  // A hair wider than the room of a single character is.
  const rect = { ...room.rect, x: room.rect.x - hair, width: room.rect.width + 2 * hair };
  const script = (options.scripts ?? options.office.scripts)[0];
  const inlines = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ inline: 'break' } as const] : []),
      { inline: 'text', text: line, script, path: slot.pointer } as const,
    ]);
  const isLine = baseline !== undefined;
  const part: Part = {
    inlines,
    size: Math.min(210, room.size ?? 210),
    leastSize,
    leading: 1.2,
    align,
    anchor: isLine || rect.height < fromMm(14) ? 'middle' : 'top',
  };
  const cell: DraftCell = {
    column: 0,
    span: 1,
    rowSpan: 1,
    role: 'paragraph',
    lang: script,
    parts: [part],
    slots: [],
    padding: isLine ? { x: 0, y: 0 } : { x: fromMm(1.5), y: fromMm(0.7) },
    path: slot.pointer,
  };
  const fitted = fitCell(cell, rect.width, rect.height, setter);
  if (fitted.needed > rect.height)
    throw new OverflowError(form, slot.pointer, 'has no room on the stock, even at 7 points; shorten it');
  const lines = placeLines(fitted, rect, undefined);
  const [first] = lines;
  return isLine && first && lines.length === 1 ? [{ ...first, baseline }] : lines;
}
