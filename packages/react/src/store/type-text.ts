import { setAt } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { type FormState, type Settings, withRecord } from './form-state.ts';

/** How typed text becomes a value. */
export interface Reader {
  /** Gives the value, or `undefined` for a text that is none. */
  readonly read: (text: string) => unknown;
  /** What is wrong with such a text. */
  readonly problem: Pick<Problem, 'code' | 'params'>;
  /** Whether the value stands apart from the text: what is chosen already, while more is searched for. */
  readonly apart?: boolean;
}

/** What a text says. */
interface ReadText {
  readonly value: unknown;
  /** Why it is no value; an empty text is no answer, which is none of its faults. */
  readonly unread: Problem | undefined;
}

/** Gives the value of a text, or why it is none. */
export function readTyped(pointer: string, text: string, { read, problem }: Reader): ReadText {
  if (text.trim() === '') return { value: undefined, unread: undefined };
  const value = read(text);
  return { value, unread: value === undefined ? { path: pointer, severity: 'error', ...problem } : undefined };
}

/** Keeps a text as typed; what can be read of it is the value at once, so that what is computed from it follows. */
export function typeText(
  state: FormState,
  settings: Settings,
  pointer: string,
  text: string,
  reader: Reader,
): FormState {
  const { value, unread } = readTyped(pointer, text, reader);
  const next = reader.apart ? state : withRecord(state, setAt(state.record, pointer, value), settings);
  return {
    ...next,
    typed: new Map(state.typed).set(pointer, { text, unread }),
    foreign: state.foreign.some((found) => found.path === pointer)
      ? state.foreign.filter((found) => found.path !== pointer)
      : state.foreign,
  };
}

/** Sets a value that needs no reading; a text that stood for it gives way. */
export function setValue(state: FormState, settings: Settings, pointer: string, value: unknown): FormState {
  const typed = new Map(state.typed);
  typed.delete(pointer);
  return {
    ...withRecord(state, setAt(state.record, pointer, value), settings),
    typed,
    touched: new Set(state.touched).add(pointer),
    foreign: state.foreign.filter((problem) => problem.path !== pointer),
  };
}

/** Marks a field as touched and lets go of its text where the value says the same. */
export function commitText(state: FormState, pointer: string): FormState {
  const typed = state.typed.get(pointer);
  const touched = state.touched.has(pointer) ? state.touched : new Set(state.touched).add(pointer);
  if (!typed && touched === state.touched) return state;
  if (!typed || typed.unread) return { ...state, touched };
  const left = new Map(state.typed);
  left.delete(pointer);
  return { ...state, typed: left, touched };
}
