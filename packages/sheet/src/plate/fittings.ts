import { placesOf } from '../body/align-points.ts';
import type { DraftCell, DraftTable } from '../draft/draft.ts';
import { type FittedCell, fitCell } from '../draft/fit-cell.ts';
import { type FittedRow, type FittedTable, lacksTrail } from '../draft/fit-rows.ts';
import type { Twips } from '../sheet.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';

/** A cell as it was fitted to its row. */
export interface Fitting extends Place {
  readonly alone: Alone;
  /** All measures of its table. */
  readonly shared: SharedMeasures;
  /** The figures of its column stand at the right: one of them has no room for its places. */
  readonly crowded: boolean;
}

/** Where a cell was fitted. */
interface Place {
  readonly fitted: FittedCell;
  readonly row: FittedRow;
  /** Of the row in its table. */
  readonly index: number;
  readonly table: DraftTable;
}

/** A cell as its row would have it, before its neighbours had a say. */
interface Alone {
  /** The height that it asks for. */
  readonly needed: Twips;
  /** In the height of its row. */
  readonly set: FittedCell;
}

/**
 * What cells ask of others, by a name that says of which: the greatest counts. While that stays as it was, each of them may ask
 * for something else, and all the others stay as they are.
 */
export type SharedMeasures = ReadonlyMap<string, ReadonlyMap<FittedCell, number>>;

/** The measures of one cell. */
export type OwnMeasures = ReadonlyMap<string, number>;

/** How the cells of a table were fitted. */
export function fittingsOf({ table, rows }: FittedTable, setter: Typesetter): readonly Fitting[] {
  const shared = new Map<string, Map<FittedCell, number>>();
  const crowded = new Set<number>();
  const fittings = rows.flatMap((row, index) =>
    row.cells.map((fitted) => {
      const place: Place = { fitted, row, index, table };
      const height = rows.slice(index, index + fitted.cell.rowSpan).reduce((sum, own) => sum + own.height, 0);
      const alone = fitAlone(fitted.cell, place, setter, height);
      for (const [name, measure] of measuresOf(fitted.cell, alone, place)) {
        shared.set(name, (shared.get(name) ?? new Map<FittedCell, number>()).set(fitted, measure));
      }
      if (lacksTrail(fitted)) crowded.add(fitted.cell.column);
      return { ...place, alone, shared };
    }),
  );
  return fittings.map((own) => ({ ...own, crowded: crowded.has(own.fitted.cell.column) }));
}

/** Fits a cell in a place as if it had no neighbours; `height` is that of all rows that it reaches over. */
export function fitAlone(cell: DraftCell, { fitted, row }: Place, setter: Typesetter, height = row.height): Alone {
  const { grow } = row.row;
  const first = fitCell(cell, fitted.width, grow ? undefined : row.row.height, setter);
  const isSet = cell.rowSpan === 1 && (grow || height === row.row.height);
  return { needed: first.needed, set: isSet ? first : fitCell(cell, fitted.width, height, setter) };
}

/** What a cell asks of others in its row and its column. */
export function measuresOf(cell: DraftCell, { needed, set }: Alone, place: Place): OwnMeasures {
  const { row, index, table } = place;
  const measures = new Map(sizesOf(cell, place).map((name) => [name, set.shrunk]));
  if (cell.rowSpan === 1 && followsHighest(row, table)) measures.set(`height ${index}`, needed);
  if (cell.figure) measures.set(`places ${cell.column}`, placesOf(cell) ?? 0);
  return measures;
}

/** The cells with which a cell shrinks together. */
export function sizesOf({ figure, scope, column }: DraftCell, { row, index, table }: Place): readonly string[] {
  const isHead = index < table.heads;
  const beside = isHead || row.row.even ? [`row ${index}`] : [];
  if (!isHead && figure) return [...beside, `figures ${column}`];
  return !isHead && table.evenHeads && scope === 'row' ? [...beside, `heads ${column}`] : beside;
}

/** No row so low is ever split between pages, which is a matter of the lines of all its cells. */
const lowRow: Twips = fromMm(20);

/** Whether a row outgrew its height by what its highest cell needs, and only so. */
export function followsHighest({ row, height }: FittedRow, table: DraftTable): boolean {
  return height !== row.height && table.heads > 0 && table.pitch === undefined && height <= lowRow;
}

/** Whether the greatest of each measure stays as it was, where some cells have others. */
export function staysGreatest(shared: SharedMeasures, changed: ReadonlyMap<FittedCell, OwnMeasures>): boolean {
  const names = new Set([...changed.values()].flatMap((own) => [...own.keys()]));
  return [...names].every((name) => {
    let [before, after] = [0, 0];
    for (const [fitted, measure] of shared.get(name) ?? []) {
      before = Math.max(before, measure);
      after = Math.max(after, changed.get(fitted)?.get(name) ?? measure);
    }
    return before === after;
  });
}
