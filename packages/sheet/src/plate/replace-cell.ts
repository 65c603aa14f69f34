import { placesOf } from '../body/align-points.ts';
import type { DraftCell, Part } from '../draft/draft.ts';
import { type FittedCell, setShrunk } from '../draft/fit-cell.ts';
import { lacksTrail } from '../draft/fit-rows.ts';
import type { SlotMark } from '../typeset/inline.ts';
import { hasPicture } from '../typeset/inline-picture.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { type Fitting, fitAlone, followsHighest, measuresOf, type OwnMeasures, sizesOf } from './fittings.ts';

/** Whether another cell may take the place of one without a look at its neighbours. */
export function isReplaceable({ fitted: { cell } }: Fitting): boolean {
  return cell.rowSpan === 1 && isBare(cell);
}

/** Nothing but text and boxes, and what is drawn over them. */
function isBare({ parts, hints }: DraftCell): boolean {
  return !hints && parts.every(({ comb, inlines }) => !comb && !hasPicture(inlines));
}

/** A cell in the place of another, with what it asks of its neighbours. */
interface Replaced {
  readonly fitted: FittedCell;
  readonly measures: OwnMeasures;
}

/**
 * Fits a cell in the place of another one: `undefined` where anything around it would be laid out in another way, because it is
 * of another kind or needs another height. Its neighbours may still have a say: see `staysGreatest`.
 */
export function replaceCell(cell: DraftCell, place: Fitting, setter: Typesetter): Replaced | undefined {
  const { row, table, fitted: old } = place;
  if (!isLike(cell, old.cell)) return undefined;
  const alone = fitAlone(cell, place, setter);
  const { needed, set } = alone;
  const { height } = row.row;
  // A row that outgrew its height may have done so for this cell.
  const isHigher = row.height === height ? needed > height : needed !== place.alone.needed;
  if (isHigher && !followsHighest(row, table)) return undefined;
  const isSet = set.shrunk === old.shrunk || sizesOf(cell, place).length === 0;
  const fitted = isSet ? set : setShrunk(cell, old.width, old.shrunk, setter);
  return keepsPlaces(fitted, place) ? { fitted, measures: measuresOf(cell, alone, place) } : undefined;
}

/** Whether a figure leaves the room that it has to leave for the places of others, or none where others have not. */
function keepsPlaces(fitted: FittedCell, { crowded, fitted: old }: Fitting): boolean {
  if (!crowded) return !lacksTrail(fitted);
  return fitted.parts.every(({ part, trail }, index) => {
    const other = old.parts[index];
    return part.trail === other?.part.trail && trail === other?.trail;
  });
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
    (placesOf(one) === undefined) === (placesOf(other) === undefined)
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
