/** A call that cannot be right: an unknown option, a missing file. The command line exits with code 2. */
export class UsageError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UsageError';
    this.code = code;
  }
}
