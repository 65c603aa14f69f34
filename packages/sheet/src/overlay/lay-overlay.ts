import type { FormModel, RecordData } from '@jiandu/model';
import { OverflowError } from '../errors.ts';
import { layOnce } from '../lay-out.ts';
import type { LayOutOptions } from '../options.ts';
import type { Rect } from '../page/edges.ts';
import { compilePlate, type Plate, type RecordOptions } from '../plate/compile-plate.ts';
import type { BoxRun, Cell, Line, Mark, Sheet, SheetNode, Slot } from '../sheet.ts';
import { drawHand } from './draw-hand.ts';
import { findRooms, type StockPlace } from './find-rooms.ts';
import { findSums } from './find-sums.ts';
import { gatherValues, placeKey, type SlotValue } from './gather-values.ts';
import { moveSheet, type Registration } from './move-sheet.ts';
import { takePen, writeSum, writeValue } from './write-value.ts';

/** How an overlay is printed. */
export type OverlayOptions = Omit<LayOutOptions, 'face' | 'number'> & Registration;

/** What is the same for all overlays of a printing. */
export type OverlayPlateOptions = Omit<OverlayOptions, keyof RecordOptions>;

/**
 * Lays the values of a record alone, each where the blank form has room for it: to be printed on stock on which the form is
 * printed already (套打). Nothing grows there: text goes over lines and shrinks to 6.5 points.
 *
 * Throws `OverflowError` for a value that has no room, or no place, on the stock.
 */
export function layOverlay(model: FormModel, record: RecordData, options: OverlayOptions): Sheet {
  const { problems, inapplicable, trail, draft, files, ...rest } = options;
  const own = {
    ...(problems && { problems }),
    ...(inapplicable && { inapplicable }),
    ...(trail && { trail }),
    ...(draft !== undefined && { draft }),
    ...(files && { files }),
  };
  return compileOverlay(model, rest).layOut(record, own);
}

/** Finds the places of the stock once, for the overlays of many records. */
export function compileOverlay(model: FormModel, options: OverlayPlateOptions): Plate {
  const plate = compilePlate(model, { ...options, face: 'filled' });
  let known: Stock | undefined;
  return {
    layOut: (record = {}, own = {}) => {
      // A logo moves what stands below it.
      if (known?.files !== own.files || !known) known = findStock(model, options, own.files);
      return moveSheet(write(plate.layOut(record, own), record, known, options), options);
    },
  };
}

/** The blank form that is printed already, with its places. */
interface Stock {
  readonly sheet: Sheet;
  readonly places: readonly StockPlace[];
  readonly files: LayOutOptions['files'];
}

function findStock(model: FormModel, options: OverlayPlateOptions, files: LayOutOptions['files']): Stock {
  const sheet = layOnce(model, { ...options, ...(files && { files }) });
  return { sheet, places: findRooms(sheet), files };
}

function write(
  filled: Sheet,
  record: RecordData,
  { sheet: stock, places }: Stock,
  options: OverlayPlateOptions,
): Sheet {
  const values = gatherValues(filled, record);
  checkPlaces(stock.form, values, places);
  const [lang] = stock.scripts;
  const pen = takePen(stock.form, options.faces, options.office, lang);
  const nodes: SheetNode[] = [{ role: 'document', parent: -1, lang }];
  const pages = stock.pages.map(({ width, height }) => ({
    width,
    height,
    cells: [] as Cell[],
    edges: [],
    marks: [] as Mark[],
  }));
  const slots: Slot[] = [];
  const put = (page: number, rect: Rect, lines: readonly Line[]) => {
    const { x, y, width, height } = rect;
    const node = nodes.push({ role: 'paragraph', parent: 0, lang }) - 1;
    pages[page]?.cells.push({ node, x, y, width, height, lines });
  };
  for (const place of places) {
    const value = values.get(placeKey(place.slot));
    const lines = value ? [...tick(value, place, options), ...writeValue(value, place, pen)] : [];
    const hand = drawHand(place, lines, filled, record);
    if (hand) {
      const node =
        nodes.push({ role: 'figure', parent: 0, lang, ...(hand.alt !== undefined && { alt: hand.alt }) }) - 1;
      pages[place.slot.page]?.marks.push({ ...hand.mark, node });
    }
    if (lines.length === 0) continue;
    const slot = slots.push(place.slot) - 1;
    put(
      place.slot.page,
      place.slot,
      lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, slot })) })),
    );
  }
  for (const sum of findSums(stock, filled)) put(sum.page, sum.cell, writeSum(sum, pen));
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  const faces = [...new Set(runs.flatMap((run) => ('face' in run ? run.face : [])))];
  return { ...stock, face: 'overlay', nodes, pages, slots, faces };
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
function tick({ ticked }: SlotValue, { boxes }: StockPlace, { office }: OverlayPlateOptions): readonly Line[] {
  const mark: BoxRun['box'] = office.tick === 'fill' ? 'fill' : 'tick';
  return boxes.flatMap(({ run, baseline }) =>
    run.option !== undefined && ticked.includes(run.option) ? [{ baseline, runs: [{ ...run, box: mark }] }] : [],
  );
}
