import type { Field, Form, FormModel, RecordData } from '@jiandu/model';
import { allFields, findField, getAt, setAt } from '@jiandu/model';
import type { Problem, Region } from '@jiandu/text';
import { fitRecord, type Misfit } from './fit-record.ts';
import type { Pasted } from './paste-rows.ts';
import { shareParts } from './share-parts.ts';
import { findUnreadProblem } from './unread-problems.ts';

/** Text that is being typed, or that cannot be read as a value; a field without one shows its value. */
export interface Typed {
  readonly text: string;
  /** Why the text is no value yet; `undefined` when it is. */
  readonly unread: Problem | undefined;
}

/** The row taken out last, so that it can be put back. */
export interface RemovedRow {
  readonly pointer: string;
  readonly index: number;
  readonly id: number;
  readonly row: unknown;
  /** What was typed in it, by pointer below the row. */
  readonly typed: ReadonlyMap<string, Typed>;
}

/** All that a form under the hand knows; replaced as a whole by every act, with what did not change shared. */
export interface FormState {
  /** The draft with its computed fields filled; may hold empty rows. */
  readonly record: RecordData;
  readonly inapplicable: ReadonlySet<string>;
  readonly typed: ReadonlyMap<string, Typed>;
  /** Fields that were left at least once. */
  readonly touched: ReadonlySet<string>;
  /** What is shown, by pointer. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** What the host's server found, until the field changes. */
  readonly foreign: readonly Problem[];
  /** Whether someone tried to submit: from then on everything that is missing is shown. */
  readonly attempted: boolean;
  /** Keys of rows by the pointer of their list; they move with their rows. */
  readonly rowIds: ReadonlyMap<string, readonly number[]>;
  readonly nextRowId: number;
  readonly removed: RemovedRow | undefined;
  readonly pasted: Pasted | undefined;
  /** What the hand says beside the record: why it lets a warning stand, its opinion, where the filing goes. */
  readonly said: ReadonlyMap<string, string>;
  /** What was filed last; the form is as it was filed for as long as both are the same. */
  readonly filed: Pick<FormState, 'record' | 'typed'> | undefined;
  /** Parts of the given record that the form has no place for. */
  readonly misfits: readonly Misfit[];
  /** What has just happened, for those who cannot see it. */
  readonly notice: string;
}

/** What the store is made from. */
export interface Settings {
  readonly form: Form;
  /** The model as shown: the variant applied, without what is hidden from who reads it. */
  readonly model: FormModel;
  /** The model with what is hidden too. */
  readonly whole: FormModel;
  readonly policy: Readonly<Record<string, string>> | undefined;
  readonly region: Region;
  readonly stage: string | undefined;
  readonly variant: string | undefined;
  /** Whether stored values are shown as they are, without computing. */
  readonly readOnly: boolean;
}

/** Starts the state of a record; without one the form's defaults are filled in. */
export function beginState(
  settings: Settings,
  record: RecordData | undefined,
  unread: Readonly<Record<string, string>>,
): FormState {
  const { record: start, misfits } =
    record === undefined ? { record: defaultsOf(settings.whole), misfits: [] } : fitRecord(settings.form.model, record);
  const typed = Object.entries(unread).map(([path, text]) => {
    return [path, { text, unread: findUnreadProblem(settings.model, path) }] as const;
  });
  const empty: FormState = {
    record: {},
    inapplicable: new Set(),
    typed: new Map(typed),
    touched: new Set(),
    problems: new Map(),
    foreign: [],
    attempted: false,
    rowIds: new Map(),
    nextRowId: 1,
    removed: undefined,
    pasted: undefined,
    said: new Map(),
    filed: undefined,
    misfits,
    notice: '',
  };
  return withRecord(empty, settings.readOnly ? start : withFirstRows(start, settings), settings);
}

/** Gives the state with another record: computed, with the fields that do not apply and a key for every row. */
export function withRecord(state: FormState, record: RecordData, settings: Settings): FormState {
  const computation = settings.form.compute(record, settings.policy);
  const next = settings.readOnly ? record : computation.record;
  const inapplicable = new Set(computation.inapplicable);
  const same =
    inapplicable.size === state.inapplicable.size &&
    computation.inapplicable.every((pointer) => state.inapplicable.has(pointer));
  const known = {
    ...state,
    record: shareParts(state.record, next),
    inapplicable: same ? state.inapplicable : inapplicable,
  };
  return alignRowIds(known, settings.model);
}

const listsOf = new WeakMap<FormModel, readonly string[]>();

/** The pointers of all lists of rows of a form; every keystroke asks. */
function rowsPointers(model: FormModel): readonly string[] {
  const known = listsOf.get(model);
  if (known) return known;
  const found = allFields(model)
    .filter((field) => field.kind === 'rows' && !/\/[-*](\/|$)/.test(field.template))
    .map((field) => field.template);
  listsOf.set(model, found);
  return found;
}

function alignRowIds(state: FormState, model: FormModel): FormState {
  let { rowIds, nextRowId } = state;
  for (const pointer of rowsPointers(model)) {
    const rows = getAt(state.record, pointer);
    const length = Array.isArray(rows) ? rows.length : 0;
    const ids = rowIds.get(pointer) ?? [];
    if (ids.length === length) continue;
    const from = nextRowId;
    const fresh = Array.from({ length: Math.max(0, length - ids.length) }, (_, index) => from + index);
    nextRowId += fresh.length;
    rowIds = new Map(rowIds).set(pointer, [...ids.slice(0, length), ...fresh]);
  }
  return { ...state, rowIds, nextRowId };
}

function defaultsOf(model: FormModel): RecordData {
  return allFields(model).reduce<RecordData>((record, field) => {
    const open = !/\/[-*](\/|$)/.test(field.template);
    return open && field.default !== undefined ? setAt(record, field.template, field.default) : record;
  }, {});
}

/** What a row that is added starts with: the defaults of its columns. */
export function newRow(model: FormModel, pointer: string): RecordData {
  const field = findField(model, pointer);
  return field?.kind === 'rows' ? defaultsWithin(field.fields) : {};
}

function defaultsWithin(fields: readonly Field[]): RecordData {
  const starts = fields.map((field) => [field.name, startOf(field)] as const);
  return Object.fromEntries(starts.filter(([, start]) => start !== undefined));
}

function startOf(field: Field): unknown {
  if (field.kind !== 'group') return field.default;
  const members = defaultsWithin(field.fields);
  return Object.keys(members).length > 0 ? members : undefined;
}

/** A list of rows opens with one line to write on, or with as many as it must have. */
function withFirstRows(record: RecordData, { model, stage }: Settings): RecordData {
  return allFields(model).reduce<RecordData>((filled, field) => {
    if (field.kind !== 'rows' || (stage !== undefined && field.stage !== stage)) return filled;
    const rows = getAt(filled, field.template);
    const held = Array.isArray(rows) ? rows : [];
    const missing = Math.max(1, field.minItems ?? 0) - held.length;
    return missing > 0
      ? setAt(filled, field.template, [
          ...held,
          ...Array.from({ length: missing }, (_, index) =>
            held.length + index < (field.minItems ?? 0) ? newRow(model, field.template) : {},
          ),
        ])
      : filled;
  }, record);
}
