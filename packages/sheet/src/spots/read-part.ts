import type { Filing, FormModel } from '@jiandu/model';
import { applyChanges } from './apply-changes.ts';
import type { FilingPart } from './attachment.ts';
import { type Change, judgeSpots, type Unread } from './judge-spots.ts';
import { ReadError } from './read-error.ts';

/** What a paper is expected to be. */
export interface ReadOptions {
  /** The form that the paper must be of, in its version of today. */
  readonly model?: Pick<FormModel, 'form' | 'version'>;
}

/** What a paper says. */
export interface Reading {
  /** The filing, with what is visible on the paper. */
  readonly filing: Filing;
  /** Where that is something else than what the paper carries. */
  readonly changed: readonly Change[];
  /** What is visible and could not be read; the filing then has what the paper carries. */
  readonly unread: readonly Unread[];
  /** The paper is of another version of the form than the one that was asked for. */
  readonly isOtherVersion: boolean;
}

/** Reads a filing by what a paper carries and the visible text of its places by their numbers. Throws `ReadError` for another form. */
export function readPart(part: FilingPart, texts: ReadonlyMap<number, string>, { model }: ReadOptions): Reading {
  const { form, version } = part.filing;
  if (model && model.form !== form) {
    throw new ReadError('other-form', 'the document', `is a ${form}, not a ${model.form}; read it as that form`);
  }
  const { changed, unread, templates } = judgeSpots(part, texts);
  const record = changed.length > 0 ? applyChanges(part.filing.record, changed, templates) : part.filing.record;
  return {
    filing: { ...part.filing, record },
    changed,
    unread,
    isOtherVersion: model !== undefined && model.version !== version,
  };
}
