import type { FormModel, RecordData } from '@jiandu/model';
import { OverflowError } from '../errors.ts';
import { layOut } from '../lay-out.ts';
import type { LayOutOptions } from '../options.ts';
import type { BoxRun, Cell, Line, Sheet, SheetNode, Slot } from '../sheet.ts';
import { findRooms, type StockPlace } from './find-rooms.ts';
import { findSums } from './find-sums.ts';
import { gatherValues, placeKey, type SlotValue } from './gather-values.ts';
import { moveSheet, type Registration } from './move-sheet.ts';
import { takePen, writeSum, writeValue } from './write-value.ts';

/** How an overlay is printed. */
export type OverlayOptions = Omit<LayOutOptions, 'face' | 'number'> & Registration;

/**
 * Lays the values of a record alone, each where the blank form has room for it: to be printed on stock on which the form is
 * printed already (套打). Nothing grows there: text goes over lines and shrinks to 6.5 points.
 *
 * Throws `OverflowError` for a value that has no room, or no place, on the stock.
 */
export function layOverlay(model: FormModel, record: RecordData, options: OverlayOptions): Sheet {
  const stock = layOut(model, undefined, { ...options, face: 'blank' });
  const filled = layOut(model, record, { ...options, face: 'filled' });
  const values = gatherValues(filled, record);
  const places = findRooms(stock);
  checkPlaces(model.form, values, places);
  const [lang] = stock.scripts;
  const pen = takePen(model.form, options.faces, options.office, lang);
  const nodes: SheetNode[] = [{ role: 'document', parent: -1, lang }];
  const pages = stock.pages.map(({ width, height }) => ({ width, height, cells: [] as Cell[], edges: [], marks: [] }));
  const slots: Slot[] = [];
  for (const place of places) {
    const value = values.get(placeKey(place.slot));
    if (!value) continue;
    const lines = [...tick(value, place, options), ...writeValue(value, place, pen)];
    if (lines.length === 0) continue;
    const slot = slots.push(place.slot) - 1;
    const { x, y, width, height, page } = place.slot;
    const said = lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, slot })) }));
    const node = nodes.push({ role: 'paragraph', parent: 0, lang }) - 1;
    pages[page]?.cells.push({ node, x, y, width, height, lines: said });
  }
  for (const sum of findSums(stock, filled)) {
    const { x, y, width, height } = sum.cell;
    const node = nodes.push({ role: 'paragraph', parent: 0, lang }) - 1;
    pages[sum.page]?.cells.push({ node, x, y, width, height, lines: writeSum(sum, pen) });
  }
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  const faces = [...new Set(runs.flatMap((run) => ('face' in run ? run.face : [])))];
  return moveSheet({ ...stock, face: 'overlay', nodes, pages, slots, faces }, options);
}

/** What a paper would grow for has no place on stock: rows more than its table has, lines behind its end. */
function checkPlaces(form: string, values: ReadonlyMap<string, SlotValue>, places: readonly StockPlace[]): void {
  for (const [key, { slot }] of values) {
    if (places.some((place) => isPlaceOf(key, slot, place))) continue;
    const [, list, index] = /^(.*)\/(\d+)(?:\/|$)/.exec(slot.pointer) ?? [];
    const lines = list === undefined ? 0 : countLines(list, places);
    const reason =
      lines > 0 && Number(index) >= lines
        ? `has no line on the stock, which has ${lines}; print the record on plain paper`
        : 'has no place on the stock; print the record on plain paper';
    throw new OverflowError(form, slot.pointer, reason);
  }
}

function countLines(list: string, places: readonly StockPlace[]): number {
  const lines = places.flatMap(({ slot: { pointer } }) =>
    pointer.startsWith(`${list}/`) ? pointer.slice(list.length + 1).split('/')[0] : [],
  );
  return new Set(lines).size;
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
