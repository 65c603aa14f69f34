import { escapePointer, getAt, type RecordData, setAt } from '@jiandu/model';
import { type FormState, newRow, type Settings, type Typed, withRecord } from './form-state.ts';
import type { Reader } from './type-text.ts';
import { readTyped } from './type-text.ts';

/** A text for one column. */
export interface PastedCell {
  /** The name of the column. */
  readonly name: string;
  readonly text: string;
  readonly reader: Reader;
}

/** Texts for the rows of a list, from one row on. */
export interface PastedBlock {
  readonly pointer: string;
  readonly index: number;
  readonly rows: readonly (readonly PastedCell[])[];
  /** What the paste did, in words. */
  readonly words: string;
}

/** What was there before a block was put into a list, for as long as the list is as it became. */
export interface Pasted {
  readonly pointer: string;
  readonly words: string;
  readonly before: Pick<FormState, 'typed' | 'rowIds' | 'touched'> & { readonly rows: unknown };
  readonly after: unknown;
}

/** Puts texts into rows as if they were typed there, and adds the rows that are missing. */
export function pasteRows(state: FormState, settings: Settings, block: PastedBlock): FormState {
  const { pointer, index, rows, words } = block;
  const old = getAt(state.record, pointer);
  const held = Array.isArray(old) ? old : [];
  const typed = new Map(state.typed);
  const touched = new Set(state.touched);
  const changed = rows.map((cells, at) => {
    const row = (held[index + at] ?? newRow(settings.model, pointer)) as RecordData;
    return cells.reduce<RecordData>((filled, { name, text, reader }) => {
      const path = `${pointer}/${index + at}/${escapePointer(name)}`;
      const { value, unread } = readTyped(path, text, reader);
      touched.add(path);
      if (unread) typed.set(path, { text, unread } satisfies Typed);
      else typed.delete(path);
      return setAt(filled, `/${escapePointer(name)}`, value);
    }, row);
  });
  const next = withRecord(
    { ...state, typed, touched },
    setAt(state.record, pointer, [...held.slice(0, index), ...changed, ...held.slice(index + rows.length)]),
    settings,
  );
  const before = { rows: old, typed: state.typed, rowIds: state.rowIds, touched: state.touched };
  return { ...next, pasted: { pointer, words, before, after: getAt(next.record, pointer) } };
}

/** Takes the block out again that was put into a list last. */
export function unpasteRows(state: FormState, settings: Settings): FormState {
  const { pasted } = state;
  if (!pasted) return state;
  const { rows, ...known } = pasted.before;
  return withRecord({ ...state, ...known, pasted: undefined }, setAt(state.record, pasted.pointer, rows), settings);
}
