import type { Faces } from '@jiandu/fonts';
import type { Cell, Twips } from '@jiandu/sheet';
import type { PlannedSpot } from '@jiandu/sheet/spots';
import { type MarkedText, ownMark } from './stretches.ts';
import { lookOf, writeLook } from './text-look.ts';
import { exactHeight, writeLines } from './write-line.ts';
import { writeParagraph } from './write-paragraph.ts';
import type { RunContext } from './write-run.ts';
import { isEmptyCell, type TablePlace } from './write-table.ts';

/** What cells are written with. */
export interface CellContext extends RunContext {
  readonly faces: Faces;
  /** All that a cell is written by but its own lines, place and spots: the same for the same words. */
  readonly manner: string;
}

/** Room before what is typed into an empty cell: the 2 mm that labels have. */
const padding: Twips = 113;

interface Written {
  readonly manner: string;
  readonly faces: Faces;
  readonly spots: readonly PlannedSpot[];
  readonly xml: MarkedText;
}

/** Cells that say the same as on the papers of other records are the same objects, by which they are known again. */
const written = new WeakMap<Cell, Written>();

/** Writes the content of a cell, with marks around what is a record's own. Throws `DocxError`. */
export function writeCell(cell: Cell, place: TablePlace, context: CellContext): MarkedText {
  const manner = `${context.manner} ${place.topRule} ${place.isRuled}`;
  const spots = context.spots?.inCell(cell) ?? [];
  const known = written.get(cell);
  if (known?.manner === manner && known.faces === context.faces && isSame(known.spots, spots)) return known.xml;
  const text = isEmptyCell(cell)
    ? writeEmptyLine(cell, context)
    : writeLines(cell, { top: cell.y + place.topRule, isRuled: place.isRuled }, context);
  const xml = text.split(ownMark);
  written.set(cell, { manner, faces: context.faces, spots, xml });
  return xml;
}

function writeEmptyLine({ height }: Cell, { plainText, ownLook }: CellContext): string {
  const { face, size, lang } = plainText;
  const line = Math.min(exactHeight(size), Math.max(20, height - 40));
  const typed = writeLook(lookOf(face, { size, lang }), ownLook);
  return `<w:p>${writeParagraph({ line, left: padding, typed })}</w:p>`;
}

/** Whether the places of a cell are written alike: what they are called and what can be chosen is the field's. */
function isSame(known: readonly PlannedSpot[], spots: readonly PlannedSpot[]): boolean {
  return (
    known.length === spots.length &&
    known.every((spot, index) => {
      const other = spots[index] as PlannedSpot;
      return (
        spot === other ||
        (spot.n === other.n &&
          spot.label === other.label &&
          spot.isRequired === other.isRequired &&
          spot.text === other.text &&
          spot.day === other.day &&
          spot.near === other.near &&
          spot.isEmpty === other.isEmpty &&
          spot.choices.length === other.choices.length &&
          spot.choices.every((words, at) => words === other.choices[at]))
      );
    })
  );
}
