import type { Filing, FormModel } from '@jiandu/model';
import { applyChanges } from './read/apply-changes.ts';
import { checkPackage } from './read/check-package.ts';
import { collectTexts } from './read/collect-texts.ts';
import { type Change, judgeSpots, type Unread } from './read/judge-spots.ts';
import { openPart } from './read/open-part.ts';
import { openZip } from './read/open-zip.ts';
import { ReadError } from './read/read-error.ts';

export type { Change, Unread } from './read/judge-spots.ts';
export { ReadError, type ReadErrorCode } from './read/read-error.ts';

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

/**
 * Reads a filing back from a filled or fillable Word document that `printDocx` wrote with `attach`, also after another program
 * saved it. What is visible counts; nothing is guessed.
 *
 * Throws `ReadError` for what is no such document, is damaged or locked, swells, has a DOCTYPE or macros, points outside of
 * itself, or is of another form than `model`.
 */
export async function read(bytes: Uint8Array, { model }: ReadOptions = {}): Promise<Reading> {
  const entries = openZip(bytes);
  checkPackage(entries);
  const part = openPart(entries);
  const { form, version } = part.filing;
  if (model && model.form !== form) {
    throw new ReadError('other-form', 'the document', `is a ${form}, not a ${model.form}; read it as that form`);
  }
  const document = entries.get('word/document.xml');
  const { changed, unread, templates } = judgeSpots(part, document ? collectTexts(document) : new Map());
  const record = changed.length > 0 ? applyChanges(part.filing.record, changed, templates) : part.filing.record;
  return {
    filing: { ...part.filing, record },
    changed,
    unread,
    isOtherVersion: model !== undefined && model.version !== version,
  };
}
