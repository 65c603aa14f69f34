/** Why a sheet cannot be printed as PDF. */
export type PdfErrorCode =
  | 'no-sheet'
  | 'no-filing'
  | 'unknown-face'
  | 'face-not-open'
  | 'bad-font'
  | 'forbids-embedding'
  | 'no-glyph'
  | 'missing-file'
  | 'bad-picture';

/** Says why a sheet cannot be printed as PDF, and what to do about it. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly code: PdfErrorCode;
  /** The id of the form, where one is at hand. */
  readonly form: string;
  /** What in the sheet is at fault, such as `faces/noto-serif-sc-400` or `files/logo`. */
  readonly path: string;

  constructor(
    code: PdfErrorCode,
    about: { readonly form?: string; readonly path: string },
    cure: string,
    options?: ErrorOptions,
  ) {
    const form = about.form ?? '';
    super(`${form ? `${form}: ` : ''}${about.path} ${cure}`, options);
    this.code = code;
    this.form = form;
    this.path = about.path;
  }
}
