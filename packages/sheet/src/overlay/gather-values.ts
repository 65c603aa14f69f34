import { getAt, type RecordData } from '@jiandu/model';
import type { Sheet, Slot } from '../sheet.ts';

/** What a record says in one place of a form, as a filled paper says it. */
export interface SlotValue {
  readonly slot: Slot;
  /** Its text on all lines and pages together. */
  readonly text: string;
  /** The options that are ticked. */
  readonly ticked: readonly (string | number)[];
}

/** What tells places apart on stock and paper alike: the field, and the copy that it stands on. */
export function placeKey({ pointer, copy }: Pick<Slot, 'pointer' | 'copy'>): string {
  return `${copy ?? ''} ${pointer}`;
}

/** Gathers what a filled paper says, by place. A text is the record's own, so that no end of a line is lost. */
export function gatherValues({ pages, slots }: Sheet, record: RecordData): ReadonlyMap<string, SlotValue> {
  const values = new Map<string, SlotValue>();
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  for (const run of runs) {
    const slot = run.slot === undefined ? undefined : slots[run.slot];
    if (!slot) continue;
    const known = values.get(placeKey(slot)) ?? { slot, text: '', ticked: [] };
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
