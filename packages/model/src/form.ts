import type { Problem, Region } from '@jiandu/text';
import type { FormModel } from './form-model.ts';

/** The data of a form: JSON. */
export type RecordData = Readonly<Record<string, unknown>>;

/** How to judge a record. */
export interface ValidateOptions {
  /** The stage that the record is at; without it the record must be finished. */
  readonly stage?: string;
  /** `save` asks for nothing that is missing; `submit` (default) for all that the stages up to this one own. */
  readonly intent?: 'save' | 'submit';
  /** The office's figures, decimal strings by name. */
  readonly policy?: Readonly<Record<string, string>>;
  /** The office's region; without it the eight digits of an organisation's number may be of any region. */
  readonly region?: Region;
  /** A variant of the form whose left-out fields must be absent. */
  readonly variant?: string;
}

/** What `validate` finds: the record as its type, or at most 100 problems. */
export type Validation<R = RecordData> =
  | { readonly ok: true; readonly record: R; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What `compute` gives back. */
export interface Computation {
  /** The record with its computed fields filled. */
  readonly record: RecordData;
  /** Pointers (concrete, such as `/items/0/note`) of fields whose condition does not hold now. */
  readonly inapplicable: readonly string[];
}

/** How to start a next form. */
export interface NextOptions {
  /** The index of the row (from 0) that the next form is about, where its values come from one row. */
  readonly row?: number;
  /** A record already begun, also from another form: it keeps what it says and takes what it has not; rows are added. */
  readonly into?: RecordData;
  /** The office's figures, decimal strings by name, for conditions. */
  readonly policy?: Readonly<Record<string, string>>;
}

/** A form is a value: a plain model and pure functions. */
export interface Form<R = object> {
  readonly model: FormModel;
  /** Judges a record; throws only on wrong options, such as an unknown stage. */
  readonly validate: (input: unknown, options?: ValidateOptions) => Validation<R>;
  /** Fills computed fields and says which fields do not apply; tolerates drafts of any state. */
  readonly compute: (draft: RecordData, policy?: Readonly<Record<string, string>>) => Computation;
  /** Starts the next form from a record; throws `NextError` where its condition does not hold or the row is missing. */
  next(form: string, record: R, options?: NextOptions): RecordData;
  /** Gives the ids of the forms that this record leads to: those of `next` whose condition holds. */
  leadsTo(record: R, options?: Pick<NextOptions, 'policy'>): readonly string[];
}
