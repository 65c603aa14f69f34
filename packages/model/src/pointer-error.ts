/** A call with a JSON Pointer that cannot be followed; `path` is the pointer. */
export class PointerError extends Error {
  override readonly name = 'PointerError';
  readonly code: 'syntax' | 'no-such-row';
  readonly path: string;

  constructor(code: PointerError['code'], path: string, cure: string) {
    super(`"${path}": ${cure}`);
    this.code = code;
    this.path = path;
  }
}
