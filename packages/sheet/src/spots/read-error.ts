/** Why a file cannot be read back. */
export type ReadErrorCode =
  | 'not-a-document'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'doctype'
  | 'external'
  | 'macros'
  | 'not-ours'
  | 'newer'
  | 'other-form'
  | 'several';

/** Says why a file is not read back, and what to do about it. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: ReadErrorCode;
  /** The part of the file at fault, such as `word/document.xml`. */
  readonly path: string;

  constructor(code: ReadErrorCode, path: string, says: string, cause?: unknown) {
    super(`${path} ${says}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
  }
}
