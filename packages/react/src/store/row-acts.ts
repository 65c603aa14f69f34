import { getAt, setAt } from '@jiandu/model';
import type { FormState, RemovedRow, Settings, Typed } from './form-state.ts';
import { newRow, withRecord } from './form-state.ts';

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
  const prefix = `${pointer}/${index}`;
  const typed = [...state.typed].filter(([path]) => path.startsWith(`${prefix}/`));
  const removed: RemovedRow = {
    pointer,
    index,
    id: state.rowIds.get(pointer)?.[index] ?? 0,
    row: rows[index],
    typed: new Map(typed.map(([path, text]) => [path.slice(prefix.length), text])),
  };
  return { ...reorder(state, settings, pointer, order), removed };
}

/** Moves a row up (`-1`) or down (`1`). */
export function moveRow(state: FormState, settings: Settings, pointer: string, index: number, by: -1 | 1): FormState {
  const order = rowsAt(state, pointer).map((_, at) => at);
  const other = order[index + by];
  if (other === undefined) return state;
  return reorder(state, settings, pointer, order.with(index, other).with(index + by, index));
}

/** Puts the row that was taken out last back in its place. */
export function restoreRow(state: FormState, settings: Settings): FormState {
  const { removed } = state;
  if (!removed) return state;
  const { pointer, index } = removed;
  const rows = rowsAt(state, pointer);
  const order = rows.map((_, at) => at).toSpliced(index, 0, rows.length);
  const appended: FormState = {
    ...withPaths(state, pointer, rows.length, removed.typed),
    record: setAt(state.record, pointer, [...rows, removed.row ?? {}]),
    rowIds: new Map(state.rowIds).set(pointer, [...(state.rowIds.get(pointer) ?? []), removed.id]),
    removed: undefined,
  };
  return reorder(appended, settings, pointer, order);
}

function withPaths(state: FormState, pointer: string, index: number, typed: ReadonlyMap<string, Typed>): FormState {
  const entries = [...typed].map(([path, text]) => [`${pointer}/${index}${path}`, text] as const);
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

function movePath(path: string, pointer: string, order: readonly number[]): string | undefined {
  if (!path.startsWith(`${pointer}/`)) return path;
  const [index = '', ...rest] = path.slice(pointer.length + 1).split('/');
  const to = order.indexOf(Number(index));
  return to < 0 ? undefined : [`${pointer}/${to}`, ...rest].join('/');
}
