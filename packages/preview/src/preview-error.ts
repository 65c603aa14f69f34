/** Why a sheet cannot be drawn. */
export type PreviewErrorCode = 'missing-file' | 'bad-picture';

/** Says why a sheet cannot be drawn as SVG, and what to do about it. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
  readonly code: PreviewErrorCode;
  /** The id of the form. */
  readonly form: string;
  /** What in the sheet is at fault, such as `files/logo`. */
  readonly path: string;

  constructor(code: PreviewErrorCode, form: string, path: string, cure: string) {
    super(`${form}: ${path} ${cure}`);
    this.code = code;
    this.form = form;
    this.path = path;
  }
}
