import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useScene } from './scene.ts';
import type { FormState } from './store/form-state.ts';
import { type Cell, cellAt, type Marks, marksAt } from './store/form-store.ts';

/** Gives what `select` finds in the state; draws anew only when a topic's part changed and what is found differs. */
export function useStore<T>(topic: string, select: (state: FormState) => T): T {
  const { store } = useScene();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  const read = useMemo(() => keepEqual(() => select(store.state())), [store, select]);
  return useSyncExternalStore(subscribe, read, read);
}

/** Gives what the field at a pointer shows. */
export function useCell(pointer: string): Cell {
  return useStore(
    pointer,
    useCallback((state: FormState) => cellAt(state, pointer), [pointer]),
  );
}

/** Gives what a field shows beside its value; typing in it draws nothing anew. */
export function useMarks(pointer: string): Marks {
  return useStore(
    pointer,
    useCallback((state: FormState) => marksAt(state, pointer), [pointer]),
  );
}

/** Gives the keys of the rows of a list. */
export function useRowIds(pointer: string): readonly number[] {
  return useStore(
    pointer,
    useCallback((state: FormState) => state.rowIds.get(pointer) ?? noRows, [pointer]),
  );
}

const noRows: readonly number[] = [];

/** Gives the object found before for as long as the one found now has equal members. */
function keepEqual<T>(read: () => T): () => T {
  let kept: T | undefined;
  return () => {
    const next = read();
    if (kept === undefined || !isEqual(kept, next)) kept = next;
    return kept;
  };
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  const same = (name: string) => Object.is(Reflect.get(a, name), Reflect.get(b, name));
  return names.length === Object.keys(b).length && names.every(same);
}

/** Maps and sets have no members of their own to compare. */
function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]' || Array.isArray(value);
}
