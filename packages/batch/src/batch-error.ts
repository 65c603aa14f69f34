import type { Words } from '@jiandu/text';
import { type Refusal, refusals } from './refusals.ts';
import { fillSaid, type Parts } from './said.ts';

type CodeOf<R extends string> = R extends `${infer Code}/${string}` ? Code : R;

/** What a call or a file of records can be wrong in. */
export type BatchErrorCode = CodeOf<Refusal>;

/** A file of records, or a call, that cannot be right; `path` names the file and its cell (`week.xlsx, 投诉!C7`). */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  readonly code: BatchErrorCode;
  readonly path: string;
  /** What the message says in English, for whoever made the spreadsheet. */
  readonly words: Words;

  constructor(refusal: Refusal, path: string, parts: Parts = {}, cause?: unknown) {
    const { en, ...words } = fillSaid(refusals[refusal], parts);
    super(join(path, en), { cause });
    this.code = refusal.split('/')[0] as BatchErrorCode;
    this.path = path;
    this.words = {
      'zh-Hans': join(path, words['zh-Hans']),
      'zh-Hant': join(path, words['zh-Hant']),
    };
  }
}

function join(path: string, says: string): string {
  return path === '' ? says : `${path} ${says}`;
}
