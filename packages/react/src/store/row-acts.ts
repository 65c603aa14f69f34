import { findField, getAt, type RecordData, setAt } from '@jiandu/model';
import type { FormState, RemovedRow, Settings, Typed } from './form-state.ts';
import { newRow, withRecord } from './form-state.ts';
import { movePath } from './move-path.ts';

/** Adds an empty row at the end. */
export function addRow(state: FormState, settings: Settings, pointer: string): FormState {
  return withRecord(
    state,
    setAt(state.record, pointer, [...rowsAt(state, pointer), newRow(settings.model, pointer)]),
    settings,
  );
}

/** Takes a row out and remembers it. */
export function removeRow(state: FormState, settings: Settings, pointer: string, index: number): FormState {
  const rows = rowsAt(state, pointer);
  const order = rows.map((_, at) => at).filter((at) => at !== index);
  const removed: RemovedRow = {
    pointer,
    index,
    id: state.rowIds.get(pointer)?.[index] ?? 0,
    row: rows[index],
    typed: typedIn(state, pointer, index),
  };
  return { ...reorder(state, settings, pointer, order), removed };
}

/** Moves a row to another place. */
export function moveRow(state: FormState, settings: Settings, pointer: string, from: number, to: number): FormState {
  const order = rowsAt(state, pointer).map((_, at) => at);
  if (from === to || order[from] === undefined || order[to] === undefined) return state;
  return reorder(
    state,
    settings,
    pointer,
    putIn(
      order.filter((at) => at !== from),
      to,
      from,
    ),
  );
}

/** Puts a copy of a row below it, with what is typed in it. A copy is not signed. */
export function copyRow(state: FormState, settings: Settings, pointer: string, index: number): FormState {
  const row = withoutSignatures(rowsAt(state, pointer)[index], settings, pointer);
  const copied = { row, typed: typedIn(state, pointer, index), id: state.nextRowId };
  return insertRow({ ...state, nextRowId: state.nextRowId + 1 }, settings, { pointer, index: index + 1, ...copied });
}

/** Puts the row that was taken out last back in its place. */
export function restoreRow(state: FormState, settings: Settings): FormState {
  const { removed } = state;
  return removed ? insertRow({ ...state, removed: undefined }, settings, removed) : state;
}

function insertRow(state: FormState, settings: Settings, { pointer, index, id, row, typed }: RemovedRow): FormState {
  const rows = rowsAt(state, pointer);
  const order = putIn(
    rows.map((_, at) => at),
    index,
    rows.length,
  );
  const appended: FormState = {
    ...withPaths(state, pointer, rows.length, typed),
    record: setAt(state.record, pointer, [...rows, row ?? {}]),
    rowIds: new Map(state.rowIds).set(pointer, [...(state.rowIds.get(pointer) ?? []), id]),
  };
  return reorder(appended, settings, pointer, order);
}

function putIn(order: readonly number[], index: number, row: number): readonly number[] {
  return [...order.slice(0, index), row, ...order.slice(index)];
}

/** What is typed in a row, by pointer below it. */
function typedIn(state: FormState, pointer: string, index: number): ReadonlyMap<string, Typed> {
  const prefix = `${pointer}/${index}`;
  const typed = [...state.typed].filter(([path]) => path.startsWith(`${prefix}/`));
  return new Map(typed.map(([path, text]) => [path.slice(prefix.length), text]));
}

function withoutSignatures(row: unknown, { model }: Settings, pointer: string): unknown {
  const list = findField(model, pointer);
  if (list?.kind !== 'rows' || typeof row !== 'object' || row === null) return row;
  const signed = new Set(list.fields.filter((column) => column.kind === 'signature').map((column) => column.name));
  return Object.fromEntries(Object.entries(row as RecordData).filter(([name]) => !signed.has(name)));
}

function withPaths(state: FormState, pointer: string, index: number, typed: ReadonlyMap<string, Typed>): FormState {
  const entries = [...typed].map(([path, text]) => {
    const to = `${pointer}/${index}${path}`;
    return [to, { ...text, unread: text.unread && { ...text.unread, path: to } }] as const;
  });
  return { ...state, typed: new Map([...state.typed, ...entries]) };
}

function rowsAt(state: FormState, pointer: string): readonly unknown[] {
  const rows = getAt(state.record, pointer);
  return Array.isArray(rows) ? rows : [];
}

/** Puts rows in another order (old indices in their new places), together with all that is known by pointer. */
function reorder(state: FormState, settings: Settings, pointer: string, order: readonly number[]): FormState {
  const rows = rowsAt(state, pointer);
  const ids = state.rowIds.get(pointer) ?? [];
  const move = (path: string) => movePath(path, pointer, order);
  const moved: FormState = {
    ...state,
    typed: new Map(
      [...state.typed].flatMap(([path, typed]) => {
        const to = move(path);
        const unread = typed.unread && to !== undefined ? { ...typed.unread, path: to } : undefined;
        return to === undefined ? [] : [[to, { ...typed, unread }] as const];
      }),
    ),
    said: new Map(
      [...state.said].flatMap(([path, text]) => (move(path) === undefined ? [] : [[move(path) ?? '', text]])),
    ),
    touched: new Set([...state.touched].flatMap((path) => move(path) ?? [])),
    foreign: state.foreign.filter((problem) => !problem.path.startsWith(`${pointer}/`)),
    rowIds: new Map(state.rowIds).set(
      pointer,
      order.flatMap((at) => ids[at] ?? []),
    ),
  };
  const next = order.map((at) => rows[at]);
  return withRecord(moved, setAt(state.record, pointer, next), settings);
}
