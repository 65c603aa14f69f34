import { placesOf } from '../body/align-points.ts';
import type { DraftCell, DraftTable, Part } from '../draft/draft.ts';
import { type FittedCell, fitCell, setShrunk } from '../draft/fit-cell.ts';
import type { FittedRow } from '../draft/fit-rows.ts';
import type { Twips } from '../sheet.ts';
import type { SlotMark } from '../typeset/inline.ts';
import { hasPicture } from '../typeset/inline-picture.ts';
import type { Typesetter } from '../typeset/typesetter.ts';

/** A cell as it was fitted to its row. */
export interface Fitting {
  /** Before its neighbours had a say. */
  readonly alone: FittedCell;
  /** In the height of its row. */
  readonly set: FittedCell;
  readonly fitted: FittedCell;
  readonly row: FittedRow;
  /** Of the row in its table. */
  readonly index: number;
  readonly table: DraftTable;
}

/** Whether another cell may take the place of one without a look at its neighbours. */
export function isReplaceable({ fitted: { cell } }: Fitting): boolean {
  return cell.rowSpan === 1 && isBare(cell);
}

/** Nothing but text and boxes, and what is drawn over them. */
function isBare({ parts, hints }: DraftCell): boolean {
  return !hints && parts.every(({ comb, inlines }) => !comb && !hasPicture(inlines));
}

/** How the cells of a row were fitted. */
export function fittingsOf(row: FittedRow, index: number, table: DraftTable, setter: Typesetter): readonly Fitting[] {
  return row.cells.map((fitted): Fitting => {
    const { cell, width } = fitted;
    const own = fitAlone(cell, width, row, setter);
    return { ...own, fitted, row, index, table };
  });
}

function fitAlone(cell: DraftCell, width: Twips, row: FittedRow, setter: Typesetter): Pick<Fitting, 'alone' | 'set'> {
  const { grow, height } = row.row;
  const alone = fitCell(cell, width, grow ? undefined : height, setter);
  return { alone, set: grow || row.height === height ? alone : fitCell(cell, width, row.height, setter) };
}

/**
 * Fits a cell in the place of another one: `undefined` where anything around it would be laid out in another way, because it is
 * of another kind or needs another height, or because its neighbours would shrink with it.
 */
export function replaceCell(cell: DraftCell, place: Fitting, setter: Typesetter): FittedCell | undefined {
  const { row, fitted: old } = place;
  if (!isLike(cell, old.cell)) return undefined;
  const { alone, set } = fitAlone(cell, old.width, row, setter);
  // A row that outgrew its height may have done so for this cell.
  const { height } = row.row;
  if (row.height === height ? alone.needed > height : alone.needed !== place.alone.needed) return undefined;
  if (shrinksTogether(place) && set.shrunk !== place.set.shrunk) return undefined;
  const fitted = old.shrunk === place.set.shrunk ? set : setShrunk(cell, old.width, old.shrunk, setter);
  return fitted.parts.every(({ trail }, index) => trail === old.parts[index]?.trail) ? fitted : undefined;
}

function shrinksTogether({ fitted: { cell }, row, index, table }: Fitting): boolean {
  const heads = table.evenHeads === true && cell.scope === 'row';
  return row.row.even === true || index < table.heads || cell.figure === true || heads;
}

/** Whether two cells differ in nothing but what they say. */
function isLike(one: DraftCell, other: DraftCell): boolean {
  return (
    isBare(one) &&
    one.column === other.column &&
    one.span === other.span &&
    one.rowSpan === other.rowSpan &&
    one.role === other.role &&
    one.scope === other.scope &&
    one.lang === other.lang &&
    one.fill === other.fill &&
    one.crossed === other.crossed &&
    one.air === other.air &&
    one.figure === other.figure &&
    one.path === other.path &&
    one.padding.x === other.padding.x &&
    one.padding.y === other.padding.y &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, index) => isSetAlike(part, other.parts[index])) &&
    one.slots.length === other.slots.length &&
    one.slots.every((slot, index) => isSameSlot(slot, other.slots[index])) &&
    areLike(one.ornaments, other.ornaments) &&
    placesOf(one) === placesOf(other)
  );
}

/** Whether ornaments say the same; each may look and stand in another way. */
function areLike(some: DraftCell['ornaments'] = [], others: DraftCell['ornaments'] = []): boolean {
  return (
    some.length === others.length &&
    some.every(({ ornament, alt }, index) => ornament === others[index]?.ornament && alt === others[index]?.alt)
  );
}

function isSetAlike(one: Part, other: Part | undefined): boolean {
  return (
    one.size === other?.size &&
    one.leastSize === other.leastSize &&
    one.leading === other.leading &&
    one.align === other.align &&
    one.anchor === other.anchor &&
    one.balance === other.balance &&
    one.indentEms === other.indentEms &&
    one.trail === other.trail &&
    one.gap === other.gap
  );
}

export function isSameSlot(one: SlotMark, other: SlotMark | undefined): boolean {
  return (
    one.pointer === other?.pointer &&
    one.template === other.template &&
    one.kind === other.kind &&
    one.part === other.part
  );
}
