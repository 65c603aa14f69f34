/** What went wrong with a font. */
export type FontErrorCode =
  | 'not-installed'
  | 'unreadable'
  | 'not-a-font'
  | 'unsupported'
  | 'unknown-face'
  | 'duplicate-face';

/** An error about a font file or a set of faces; its message names the face and the cure. */
export class FontError extends Error {
  override readonly name = 'FontError';
  readonly code: FontErrorCode;
  /** The id of the face. */
  readonly face: string;

  constructor(code: FontErrorCode, face: string, message: string, options?: ErrorOptions) {
    super(`${face}: ${message}`, options);
    this.code = code;
    this.face = face;
  }
}
