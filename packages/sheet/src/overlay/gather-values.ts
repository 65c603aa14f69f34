import { getAt, type RecordData } from '@jiandu/model';
import type { Part } from '../draft/draft.ts';
import type { Cell, Sheet, Slot } from '../sheet.ts';

/** What a record says in one place of a form, as a filled paper says it. */
export interface SlotValue {
  readonly slot: Slot;
  /** Its text on all lines and pages together. */
  readonly text: string;
  /** The options that are ticked. */
  readonly ticked: readonly (string | number)[];
  /** Where it stands in its cell. */
  readonly align: Part['align'];
}

/** What tells places apart on stock and paper alike: the field, and the copy that it stands on. */
export function placeKey({ pointer, copy }: Pick<Slot, 'pointer' | 'copy'>): string {
  return `${copy ?? ''} ${pointer}`;
}

const near = 60;

/** Where the first line of a cell stands in it. */
export function alignOf({ x, width, lines }: Cell): 'left' | 'centre' | 'right' {
  const [first, ...others] = lines[0]?.runs ?? [];
  const last = others.at(-1) ?? first;
  if (!first || !last) return 'left';
  const before = first.x - x;
  const after = x + width - last.x - last.width;
  if (Math.abs(before - after) < near) return 'centre';
  return before < after ? 'left' : 'right';
}

/** Gathers what a filled paper says, by place. A text is the record's own, so that no end of a line is lost. */
export function gatherValues({ pages, slots }: Sheet, record: RecordData): ReadonlyMap<string, SlotValue> {
  const values = new Map<string, SlotValue>();
  const runs = pages.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.lines.flatMap((line) => line.runs.map((run) => ({ cell, run })))),
  );
  for (const { cell, run } of runs) {
    const slot = run.slot === undefined ? undefined : slots[run.slot];
    if (!slot) continue;
    const known = values.get(placeKey(slot)) ?? { slot, text: '', ticked: [], align: alignOf(cell) };
    // A field that is printed in two places says the same in both.
    if (known.slot !== slot) continue;
    if ('box' in run) {
      const isTicked = run.box !== 'empty' && run.option !== undefined;
      if (isTicked) values.set(placeKey(slot), { ...known, ticked: [...known.ticked, run.option as string | number] });
    } else if (run.text.trim() !== '') values.set(placeKey(slot), { ...known, text: known.text + run.text });
  }
  for (const [key, value] of values) {
    const own = getAt(record, value.slot.pointer);
    if (typeof own === 'string' && value.slot.kind === 'text') values.set(key, { ...value, text: own });
  }
  return values;
}
