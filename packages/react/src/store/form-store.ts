import { getAt, type RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { changedPointers } from './changed-pointers.ts';
import { beginState, type FormState, type Settings, withRecord } from './form-state.ts';
import { findProblems, judge } from './judge.ts';
import { type Prepared, prepareRecord } from './prepare-record.ts';
import { addRow, moveRow, removeRow, restoreRow } from './row-acts.ts';
import { createTopics, type Topics } from './topics.ts';
import { commitText, type Reader, setValue, typeText } from './type-text.ts';

/** Where the parts of the state that belong to no field are announced. */
export const problemsTopic = '#problems';
export const removedTopic = '#removed';
export const noticeTopic = '#notice';

/** The state of one form under the hand, what reads it and what changes it. One act notifies only what it changed. */
export interface FormStore {
  readonly subscribe: Topics['subscribe'];
  readonly state: () => FormState;
  /** Gives the value at a pointer now. */
  readonly value: (pointer: string) => unknown;
  /** What is being typed: keeps the text, and the value where it can be read; a mark goes as soon as it is mended. */
  readonly type: (pointer: string, text: string, reader: Reader) => void;
  /** The hand leaves the field: its value is shown as the office writes it, and judged. */
  readonly commit: (pointer: string) => void;
  /** Sets a value that needs no reading, judged at once. */
  readonly choose: (pointer: string, value: unknown) => void;
  readonly addRow: (pointer: string) => void;
  readonly removeRow: (pointer: string, index: number) => void;
  readonly moveRow: (pointer: string, index: number, by: -1 | 1) => void;
  readonly restoreRow: () => void;
  /** Gives the record to file, after showing what is wrong with it. */
  readonly attempt: (intent: 'save' | 'submit') => Attempt;
  /** Shows what the host's server found. */
  readonly receive: (problems: readonly Problem[]) => void;
  readonly configure: (settings: Settings) => void;
  /** Tells those who cannot see it what has just happened. */
  readonly announce: (notice: string) => void;
  /** Starts again with another record. */
  readonly load: (record: RecordData | undefined) => void;
  /** Gives the record as it would be filed now. */
  readonly prepare: () => Prepared;
}

/** A record about to be filed and all that is wrong with it. */
interface Attempt extends Prepared {
  readonly problems: readonly Problem[];
}

/** Makes a store; `onRecord` is called after every act that changed the record, never while rendering. */
export function createFormStore(
  initial: Settings,
  record: RecordData | undefined,
  unread: Readonly<Record<string, string>>,
  onRecord: () => void,
): FormStore {
  let settings = initial;
  let state = beginState(settings, record, unread);
  const topics = createTopics();

  const become = (next: FormState) => {
    const before = state;
    if (next === before) return;
    state = next;
    topics.notify(changedTopics(before, next));
    if (before.record !== next.record) onRecord();
  };
  const judged = (next: FormState) => become(judge(next, settings));

  return {
    subscribe: topics.subscribe,
    state: () => state,
    value: (pointer) => getAt(state.record, pointer),
    type(pointer, text, reader) {
      const next = typeText(state, settings, pointer, text, reader);
      become(isMarked(state, pointer) ? judge(next, settings) : next);
    },
    commit(pointer) {
      const next = commitText(state, pointer);
      if (next !== state) judged(next);
    },
    choose: (pointer, value) => judged(setValue(state, settings, pointer, value)),
    addRow: (pointer) => judged(addRow(state, settings, pointer)),
    removeRow: (pointer, index) => judged(removeRow(state, settings, pointer, index)),
    moveRow: (pointer, index, by) => judged(moveRow(state, settings, pointer, index, by)),
    restoreRow: () => judged(restoreRow(state, settings)),
    attempt(intent) {
      const everywhere = [...state.typed.keys()].reduce(commitText, state);
      judged({ ...everywhere, attempted: state.attempted || intent === 'submit', foreign: [], removed: undefined });
      return { ...prepareRecord(state, settings), problems: findProblems(state, settings, intent) };
    },
    receive: (problems) => judged({ ...state, foreign: problems }),
    configure(next) {
      settings = next;
      judged(withRecord(state, state.record, settings));
    },
    announce: (notice) => become({ ...state, notice }),
    load: (next) => become({ ...beginState(settings, next, {}), nextRowId: state.nextRowId }),
    prepare: () => prepareRecord(state, settings),
  };
}

/** Whether a problem is shown that the field has a part in. */
function isMarked({ problems }: FormState, pointer: string): boolean {
  const concerns = (problem: Problem) => problem.path === pointer || problem.also?.includes(pointer);
  return problems.has(pointer) || [...problems.values()].some((group) => group.some(concerns));
}

function changedTopics(before: FormState, after: FormState): string[] {
  const changed = changedPointers(before.record, after.record);
  for (const [old, next] of [
    [before.typed, after.typed],
    [before.problems, after.problems],
    [before.rowIds, after.rowIds],
  ] as const) {
    if (old === next) continue;
    const keys = new Set<string>([...old.keys(), ...next.keys()]);
    for (const key of keys) if (old.get(key) !== next.get(key)) changed.push(key);
  }
  if (before.problems !== after.problems) changed.push(problemsTopic);
  if (before.removed !== after.removed) changed.push(removedTopic);
  if (before.notice !== after.notice) changed.push(noticeTopic);
  return [...changed, ...symmetricDifference(before.inapplicable, after.inapplicable)];
}

function symmetricDifference(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  if (before === after) return [];
  return [...[...before].filter((item) => !after.has(item)), ...[...after].filter((item) => !before.has(item))];
}

/** What a field shows beside its value. */
export interface Marks {
  readonly problems: readonly Problem[];
  readonly applies: boolean;
}

/** What a field shows: its value, or the text as typed where it stands for the value. */
export interface Cell extends Marks {
  readonly value: unknown;
  readonly text: string | undefined;
}

const noProblems: readonly Problem[] = [];

/** Gives what the field at a pointer shows beside its value. */
export function marksAt(state: FormState, pointer: string): Marks {
  return { problems: state.problems.get(pointer) ?? noProblems, applies: !state.inapplicable.has(pointer) };
}

/** Gives what the field at a pointer shows. */
export function cellAt(state: FormState, pointer: string): Cell {
  const value = getAt(state.record, pointer);
  return { ...marksAt(state, pointer), value, text: state.typed.get(pointer)?.text };
}
