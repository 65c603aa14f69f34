import { getAt, type RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { changedPointers } from './changed-pointers.ts';
import { beginState, type FormState, type Settings, withRecord } from './form-state.ts';
import { guardForm } from './guard-form.ts';
import { findProblems, judge } from './judge.ts';
import { type PastedBlock, pasteRows, unpasteRows } from './paste-rows.ts';
import { type Prepared, prepareRecord } from './prepare-record.ts';
import { addRow, copyRow, moveRow, removeRow, restoreRow } from './row-acts.ts';
import {
  createTopics,
  misfitsTopic,
  noticeTopic,
  problemsTopic,
  removedTopic,
  saidTopic,
  settledTopic,
  type Topics,
  workTopic,
} from './topics.ts';
import { commitText, type Reader, setValue, typeText } from './type-text.ts';

const noWords: ReadonlyMap<string, string> = new Map();

/** The state of one form under the hand, what reads it and what changes it. One act notifies only what it changed. */
export interface FormStore {
  readonly subscribe: Topics['subscribe'];
  readonly state: () => FormState;
  /** Gives the value at a pointer now. */
  readonly value: (pointer: string) => unknown;
  /**
   * What is being typed: keeps the text, and the value where it can be read; a mark goes as soon as it is mended. Letters
   * that an input method composes are not judged.
   */
  readonly type: (pointer: string, text: string, reader: Reader, composing?: boolean) => void;
  /** The hand leaves the field: its value is shown as the office writes it, and judged. */
  readonly commit: (pointer: string) => void;
  /** Sets a value that needs no reading, judged at once. */
  readonly choose: (pointer: string, value: unknown) => void;
  readonly addRow: (pointer: string) => void;
  readonly removeRow: (pointer: string, index: number) => void;
  readonly moveRow: (pointer: string, from: number, to: number) => void;
  readonly copyRow: (pointer: string, index: number) => void;
  readonly restoreRow: () => void;
  readonly pasteRows: (block: PastedBlock) => void;
  readonly unpasteRows: () => void;
  /** Keeps what the hand says beside the record. */
  readonly say: (key: string, text: string) => void;
  /** Gives the record to file, after showing what is wrong with it. */
  readonly attempt: (intent: 'save' | 'submit') => Attempt;
  /** Gives the record to file and all that is wrong with it; shows nothing. */
  readonly look: (intent: 'save' | 'submit') => Attempt;
  /** Shows what the host's server found. */
  readonly receive: (problems: readonly Problem[]) => void;
  readonly configure: (settings: Settings) => void;
  /** Tells those who cannot see it what has just happened. */
  readonly announce: (notice: string) => void;
  /** Starts again with another record, and with what an earlier hand left beside it. */
  readonly load: (record: RecordData | undefined, left?: Left) => void;
  /** Whether there is work that nobody has kept yet. */
  readonly isDirty: () => boolean;
  /** The host keeps the work now: as a draft of its own, or filed. */
  readonly settle: (intent: 'save' | 'submit') => void;
  /** Gives the record as it would be filed now. */
  readonly prepare: () => Prepared;
  /** Gives the ids of the forms that the record leads to. */
  readonly leadsTo: () => readonly string[];
  /** Starts the next form from the record, or from one of its rows. Throws `NextError` where it cannot. */
  readonly next: (form: string, row: number | undefined) => RecordData;
}

/** What is left beside a record: texts that could not be read, and what was said. */
interface Left {
  readonly unread?: Readonly<Record<string, string>>;
  readonly said?: Readonly<Record<string, string>>;
}

/** What a store tells, never while rendering. */
export interface Listeners {
  /** After every act that changed the record. */
  readonly onRecord?: () => void;
  /** A function of the form broke. */
  readonly onBreak?: (error: unknown) => void;
}

/** A record about to be filed and all that is wrong with it. */
export interface Attempt extends Prepared {
  readonly problems: readonly Problem[];
}

/** Makes a store. */
export function createFormStore(
  initial: Settings,
  record: RecordData | undefined,
  unread: Readonly<Record<string, string>>,
  { onRecord, onBreak = () => {} }: Listeners = {},
): FormStore {
  const guarded = (given: Settings): Settings => ({ ...given, form: guardForm(given.form, onBreak) });
  let settings = guarded(initial);
  let state = beginState(settings, record, unread);
  let kept = state;
  const topics = createTopics();

  const become = (next: FormState) => {
    const before = state;
    if (next === before) return;
    state = next;
    topics.notify(changedTopics(before, next));
    if (before.record !== next.record) onRecord?.();
  };
  const judged = (next: FormState) => {
    let found = next;
    try {
      found = judge(next, settings);
    } catch (error) {
      onBreak(error);
    }
    become(found);
  };
  const look = (intent: 'save' | 'submit'): Attempt => ({
    ...prepareRecord(state, settings),
    problems: findProblems(state, settings, intent),
  });

  return {
    subscribe: topics.subscribe,
    state: () => state,
    value: (pointer) => getAt(state.record, pointer),
    type(pointer, text, reader, composing = false) {
      const next = typeText(state, settings, pointer, text, reader);
      if (!composing && isMarked(state, pointer)) judged(next);
      else become(next);
    },
    commit(pointer) {
      const next = commitText(state, pointer);
      if (next !== state) judged(next);
    },
    choose: (pointer, value) => judged(setValue(state, settings, pointer, value)),
    addRow: (pointer) => judged(addRow(state, settings, pointer)),
    removeRow: (pointer, index) => judged(removeRow(state, settings, pointer, index)),
    moveRow: (pointer, from, to) => judged(moveRow(state, settings, pointer, from, to)),
    copyRow: (pointer, index) => judged(copyRow(state, settings, pointer, index)),
    restoreRow: () => judged(restoreRow(state, settings)),
    pasteRows: (block) => judged(pasteRows(state, settings, block)),
    unpasteRows: () => judged(unpasteRows(state, settings)),
    say: (key, text) => become({ ...state, said: new Map(state.said).set(key, text) }),
    attempt(intent) {
      const everywhere = [...state.typed.keys()].reduce(commitText, state);
      const foreign = state.foreign.filter((problem) => problem.severity === 'warning');
      judged({ ...everywhere, attempted: state.attempted || intent === 'submit', foreign, removed: undefined });
      return look(intent);
    },
    look,
    receive: (problems) => judged({ ...state, foreign: problems }),
    configure(next) {
      settings = guarded(next);
      judged(withRecord(state, state.record, settings));
    },
    announce: (notice) => become({ ...state, notice }),
    load(next, { unread: texts = {}, said = {} } = {}) {
      const begun = beginState(settings, next, texts);
      kept = { ...begun, said: new Map(Object.entries(said)), nextRowId: state.nextRowId };
      become(kept);
    },
    isDirty: () => state.record !== kept.record || state.typed !== kept.typed || state.said !== kept.said,
    settle(intent) {
      const { record: held, typed } = state;
      kept = state;
      if (intent === 'submit') become({ ...state, said: noWords, filed: { record: held, typed } });
      kept = state;
      topics.notify([settledTopic]);
    },
    prepare: () => prepareRecord(state, settings),
    leadsTo() {
      const { form, policy } = settings;
      return form.leadsTo(prepareRecord(state, settings).record, policy ? { policy } : {});
    },
    next(id, row) {
      const { form, policy } = settings;
      const how = { ...(row !== undefined && { row }), ...(policy && { policy }) };
      return form.next(id, prepareRecord(state, settings).record, how);
    },
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
  if (before.misfits !== after.misfits) changed.push(misfitsTopic);
  if (before.said !== after.said) changed.push(saidTopic);
  const works = ['record', 'typed', 'said', 'filed'] as const;
  if (works.some((part) => before[part] !== after[part])) changed.push(workTopic);
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
