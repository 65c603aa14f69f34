/**
 * What an expression can read or give back. Every value may be absent (a draft has everything open), so the type does not say it.
 *
 * - `decimal`: a JSON number, or with `amount` a decimal string (money).
 * - `text`: with `options`, comparing with anything else is an error; with `host`, the record keeps `{value, label}` and `value` is meant.
 * - `day`: a date or a moment, such as the `on` of a signature; only `date(x)` and `has(x)` read it.
 * - `object`: a group, a matrix (its rows as members), a matrix row, a signature, a file.
 * - `list`: of objects for rows, of texts or decimals for choices.
 */
export type ValueType =
  | { readonly kind: 'decimal'; readonly amount?: boolean; readonly options?: readonly number[] }
  | { readonly kind: 'text'; readonly options?: readonly string[]; readonly host?: boolean }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'day' }
  | { readonly kind: 'list'; readonly of: ValueType }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, ValueType>> };

/** The names that an expression can use. */
export interface Scope {
  /** Top-level fields by name. */
  readonly fields: Readonly<Record<string, ValueType>>;
  /** Names of the figures, read as `policy.name`; always decimals. */
  readonly policy: readonly string[];
  /** The type of one row, where the expression stands in a row and reads it as `row`. */
  readonly row?: ValueType;
}

/** Where an expression stands: what an error names. */
export interface Where {
  readonly form: string;
  /** JSON Pointer into the form's schema, such as `/rules/0/check`. */
  readonly path: string;
}
