/** Every kind of finding about a record. Each code has one phrase per script in `phrases`. */
export const problemCodes = [
  'required',
  'type',
  'unknown-field',
  'too-large-input',
  'characters',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'not-above',
  'not-below',
  'not-a-multiple',
  'too-many-digits',
  'too-few-items',
  'too-many-items',
  'duplicate-items',
  'not-an-option',
  'pattern',
  'format',
  'currency',
  'not-applicable',
  'computed',
  'not-owned',
  'rule',
] as const;

/** The code of a problem. */
export type ProblemCode = (typeof problemCodes)[number];

/** How much a problem weighs: an error stops submission, a warning is shown and printed. */
export type Severity = 'error' | 'warning';

/**
 * One finding about a record, as raw data: words, label and clause are found later by `sayProblem`.
 *
 * `path` is the JSON Pointer (RFC 6901) of the field to mark, `''` for the whole record; `params` are raw values:
 * `limit` (number or decimal string), `actual`, `expected`, `format`, `type`, `count`, and for `rule` the values that its words name.
 */
export interface Problem {
  readonly path: string;
  readonly also?: readonly string[];
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly severity: Severity;
  /** The id of the rule, when `code` is `rule`. */
  readonly rule?: string;
}
