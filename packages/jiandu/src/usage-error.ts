import type { Words } from '@jiandu/text';

/** A call that cannot be right: an unknown option, a missing file. The command line exits with code 2. */
export class UsageError extends Error {
  readonly code: string;
  /** What the message says in English, where it is about the files of an office and not about the call. */
  readonly words?: Words;

  constructor(code: string, message: string, cause?: unknown, words?: Words) {
    super(message, { cause });
    this.name = 'UsageError';
    this.code = code;
    if (words) this.words = words;
  }
}
