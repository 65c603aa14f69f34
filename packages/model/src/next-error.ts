/**
 * A next form that cannot be begun from this record: its condition does not hold, or the row to take is not there.
 * Compiled forms bring the class along: tell it by its `name`.
 */
export class NextError extends Error {
  override readonly name = 'NextError';
  /** `not-due`: the record does not fulfil `when`. `no-row`: none was named. `no-such-row`: the record has not that many. */
  readonly code: 'not-due' | 'no-row' | 'no-such-row';
  readonly form: string;
  readonly path: string;

  constructor(code: NextError['code'], form: string, path: string, says: string) {
    super(`${form}: ${path} ${says}`);
    this.code = code;
    this.form = form;
    this.path = path;
  }
}
