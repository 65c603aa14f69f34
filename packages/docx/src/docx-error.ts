/** Why a sheet cannot be written as a Word document. */
export type DocxErrorCode =
  | 'no-sheet'
  | 'no-filing'
  | 'unknown-face'
  | 'bad-character'
  | 'overlap'
  | 'too-many-columns'
  | 'missing-file'
  | 'bad-picture';

/** Says why a sheet cannot be written as a Word document, and what to do about it. */
export class DocxError extends Error {
  override readonly name = 'DocxError';
  readonly code: DocxErrorCode;
  /** The id of the form, where one is at hand. */
  readonly form: string;
  /** What in the sheet is at fault, such as `faces/noto-serif-sc-400` or `pages/0/cells/3`. */
  readonly path: string;

  constructor(code: DocxErrorCode, about: { readonly form?: string; readonly path: string }, cure: string) {
    const form = about.form ?? '';
    super(`${form ? `${form}: ` : ''}${about.path} ${cure}`);
    this.code = code;
    this.form = form;
    this.path = about.path;
  }
}
