/** What a call or a file of records can be wrong in. */
export type BatchErrorCode =
  | 'unreadable'
  | 'unwritable'
  | 'unknown-file'
  | 'old-workbook'
  | 'encoding'
  | 'not-csv'
  | 'not-a-workbook'
  | 'too-large'
  | 'invalid-json'
  | 'no-records'
  | 'no-header'
  | 'unknown-header'
  | 'duplicate-header'
  | 'merged-cells'
  | 'hidden-cells'
  | 'no-value'
  | 'unknown-key'
  | 'split-record'
  | 'map'
  | 'name'
  | 'in-use'
  | 'worker';

/** A file of records, or a call, that cannot be right; `path` names the file and its cell (`week.xlsx, 投诉!C7`). */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  readonly code: BatchErrorCode;
  readonly path: string;

  constructor(code: BatchErrorCode, path: string, says: string, cause?: unknown) {
    super(path === '' ? says : `${path} ${says}`, { cause });
    this.code = code;
    this.path = path;
  }
}
