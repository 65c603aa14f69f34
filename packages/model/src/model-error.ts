/** A call that names a stage, a variant or a next form that the form has not. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: 'unknown-stage' | 'unknown-variant' | 'unknown-next-form';
  readonly form: string;
  readonly path: string;

  constructor(code: ModelError['code'], form: string, wanted: string, known: readonly string[]) {
    const [what, path] = places[code];
    const choices = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
    super(`${form}: ${path} has no ${what} "${wanted}"; ${choices}`);
    this.code = code;
    this.form = form;
    this.path = path;
  }
}

const places = {
  'unknown-stage': ['stage', '/stages'],
  'unknown-variant': ['variant', '/variants'],
  'unknown-next-form': ['form', '/next'],
} as const satisfies Record<ModelError['code'], readonly [string, string]>;
