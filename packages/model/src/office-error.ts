/** An office that cannot be used; `path` is the JSON Pointer into the office's file, the message ends with the cure. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly code: 'type' | 'unknown-key' | 'not-an-option' | 'missing-script' | 'format';
  readonly path: string;

  constructor(code: OfficeError['code'], path: string, cure: string) {
    super(`office: ${path || '/'} ${cure}`);
    this.code = code;
    this.path = path;
  }
}
