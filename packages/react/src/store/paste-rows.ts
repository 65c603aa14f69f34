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

/** Texts for one row, which a list knows by its index and a matrix by its name. */
export interface PastedRow {
  readonly key: number | string;
  readonly cells: readonly PastedCell[];
}

/** Texts for rows of a list, one after the other, or of a matrix. */
export interface PastedBlock {
  readonly pointer: string;
  readonly rows: readonly PastedRow[];
  /** What the paste did, in words. */
  readonly words: string;
}

/** What was there before a block was put in, for as long as what became of it stays. */
export interface Pasted {
  readonly pointer: string;
  readonly words: string;
  readonly before: Pick<FormState, 'typed' | 'rowIds' | 'touched'> & { readonly rows: unknown };
  readonly after: unknown;
}

/** Puts texts into rows as if they were typed there, and adds the rows that a list lacks. */
export function pasteRows(state: FormState, settings: Settings, block: PastedBlock): FormState {
  const { pointer, rows, words } = block;
  const old = getAt(state.record, pointer);
  const typed = new Map(state.typed);
  const touched = new Set(state.touched);
  const changed = rows.map(({ key, cells }): ChangedRow => {
    const at = `/${escapePointer(String(key))}`;
    const row = getAt(old, at) ?? (typeof key === 'number' ? newRow(settings.model, pointer) : {});
    const filled = cells.reduce<RecordData>((before, { name, text, reader }) => {
      const path = `${pointer}${at}/${escapePointer(name)}`;
      const { value, unread } = readTyped(path, text, reader);
      touched.add(path);
      if (unread) typed.set(path, { text, unread } satisfies Typed);
      else typed.delete(path);
      return setAt(before, `/${escapePointer(name)}`, value);
    }, row as RecordData);
    return [key, filled];
  });
  const next = withRecord({ ...state, typed, touched }, setAt(state.record, pointer, withRows(old, changed)), settings);
  const before = { rows: old, typed: state.typed, rowIds: state.rowIds, touched: state.touched };
  return { ...next, pasted: { pointer, words, before, after: getAt(next.record, pointer) } };
}

type ChangedRow = readonly [key: number | string, row: RecordData];

function withRows(old: unknown, changed: readonly ChangedRow[]): unknown {
  if (changed.some(([key]) => typeof key === 'string')) return { ...(old as object), ...Object.fromEntries(changed) };
  const rows = Array.isArray(old) ? [...old] : [];
  for (const [key, row] of changed) rows[key as number] = row;
  return rows;
}

/** Takes the block out again that was put in last. */
export function unpasteRows(state: FormState, settings: Settings): FormState {
  const { pasted } = state;
  if (!pasted) return state;
  const { rows, ...known } = pasted.before;
  return withRecord({ ...state, ...known, pasted: undefined }, setAt(state.record, pasted.pointer, rows), settings);
}
