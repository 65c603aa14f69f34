import type { Cell, Page, SheetNode } from '@jiandu/sheet';
import type { FindSpot } from '@jiandu/sheet/spots';
import type { Painted } from '../known-paints.ts';
import { isWritten, paintCell, textsOf } from '../paint-cell.ts';
import { createTags, langOf, type Paints, paintRules, saysValue } from '../paint-page.ts';
import type { DescribeField, FieldFacts } from './describe-field.ts';
import { combPlace, combStrokes } from './field-comb.ts';
import { asLine, type FieldPlace } from './measure-place.ts';
import { partCell } from './part-cell.ts';

/** A form field of a page: where it stands in the logical tree, between which pieces of marked content. */
export interface PlacedField {
  readonly place: FieldPlace;
  readonly facts: FieldFacts;
  readonly node: number;
  /** So many pieces of its page come before it. */
  readonly after: number;
}

/** A part of a page's content, and the fields that stand in it. */
export interface PaintedFields extends Painted {
  readonly fields: readonly PlacedField[];
}

/** Where the numbers of a page's pieces begin, and what its fields are. */
interface FieldContext {
  readonly from: number;
  readonly find: FindSpot;
  readonly describe: DescribeField;
}

/** Paints the words around the fields of a page; the fields draw themselves. As `paintValues` does for other faces. */
export function paintFields(
  page: Page,
  nodes: readonly SheetNode[],
  { fonts }: Pick<Paints, 'fonts'>,
  { from, find, describe }: FieldContext,
): PaintedFields {
  const { tag, marked } = createTags(nodes, from);
  const fields: PlacedField[] = [];
  const says = page.cells.filter(saysValue);
  const paint = (cell: Cell) => tag(cell.node, paintCell(cell, langOf(cell, nodes), page.height, fonts));
  const content = says.flatMap((cell) =>
    partCell(cell, find).map(({ says: words, place }) => {
      if (place) fields.push({ ...settle(place, describe), node: cell.node, after: from + marked.length });
      return words && isWritten(words) ? paint(words) : '';
    }),
  );
  const combs = fields.flatMap(({ place, facts }) =>
    facts.boxes === undefined ? [] : combStrokes(place, facts.boxes),
  );
  return { content: paintRules(page, says, combs) + content.join(''), marked, texts: textsOf(says), fields };
}

/** Whether a text may be longer than one line; in a low row, only where it may be much longer. */
function needsLines({ rect, size }: FieldPlace, { isLong, mostCharacters = 1000 }: FieldFacts): boolean {
  return isLong && (rect.height >= 2.4 * size || mostCharacters * size > 2.5 * rect.width);
}

/** A field has boxes for its characters where they have room. */
function settle(place: FieldPlace, describe: DescribeField): Pick<PlacedField, 'place' | 'facts'> {
  const facts = describe(place.spot);
  const comb = combPlace(place, facts);
  if (comb) return { place: comb, facts };
  const { boxes: _boxes, ...plain } = facts;
  const isOfLines =
    facts.sort === 'text' &&
    place.isTall &&
    (place.lines.length > 1 || facts.text?.includes('\n') || needsLines(place, facts));
  const isBox = facts.sort === 'radio' || facts.sort === 'check';
  return { place: isOfLines || isBox ? place : asLine(place), facts: plain };
}
