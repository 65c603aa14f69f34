import type { Where } from './value-type.ts';

/** What is wrong with an expression. */
export type RuleErrorCode =
  | 'syntax'
  | 'unknown-name'
  | 'unknown-function'
  | 'type'
  | 'division'
  | 'not-an-option'
  | 'arguments'
  | 'unknown-path'
  | 'unknown-place'
  | 'cycle';

/** An expression of a form that cannot be compiled; the message names form, path, expression and column, and the cure. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly code: RuleErrorCode;
  readonly form: string;
  /** JSON Pointer into the form's schema. */
  readonly path: string;
  /** From 1; absent when no single expression is meant. */
  readonly column?: number;

  constructor(
    code: RuleErrorCode,
    where: Where,
    cure: string,
    at?: { readonly source: string; readonly offset: number },
  ) {
    const place = at ? ` (column ${at.offset + 1} of "${shorten(at.source)}")` : '';
    super(`${where.form}: ${where.path}: ${cure}${place}`);
    this.code = code;
    this.form = where.form;
    this.path = where.path;
    if (at) this.column = at.offset + 1;
  }
}

function shorten(source: string): string {
  return source.length > 120 ? `${source.slice(0, 120)}…` : source;
}
