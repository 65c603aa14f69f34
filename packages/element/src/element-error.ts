/** A call of this package that cannot be right; `code` says why. */
export class ElementError extends Error {
  override readonly name = 'ElementError';
  readonly code: 'name-taken';

  constructor(code: ElementError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
