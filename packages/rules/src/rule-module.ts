import type { Severity, Words } from '@jiandu/text';
import type { Writing } from './runtime/writing.ts';
import type { Scope } from './value-type.ts';

export type { Writing };

/** All expressions of one form with what their names mean; plain data. */
export interface RuleModuleDescription {
  readonly form: string;
  readonly scope: Omit<Scope, 'row'>;
  /** The figures' default values, decimal strings by name; an office's own values come at run time. */
  readonly policy: Readonly<Record<string, string>>;
  readonly computed: readonly ComputedSource[];
  readonly applies: readonly AppliesSource[];
  readonly rules: readonly RuleSource[];
  /** Names of terms: places of words that name no value, such as `{customer}`. */
  readonly terms?: readonly string[];
}

/** A computed field. */
export interface ComputedSource {
  /** The template of the field: `/total`, `/group/member`, `/items/-/amount` (`row` is the row), `/shares/*\/share` (`row` is the matrix row). */
  readonly target: string;
  readonly source: string;
  readonly writing: Writing;
  /** JSON Pointer of the expression in the schema, for errors; default `/properties<target>/compute`. */
  readonly where?: string;
}

/** The condition of a field. */
export interface AppliesSource {
  /** The template of the field, as in `ComputedSource`. */
  readonly target: string;
  readonly source: string;
  /** Default `/properties<target>/applies/when`. */
  readonly where?: string;
}

/** A rule as the schema writes it. */
export interface RuleSource {
  readonly id: string;
  readonly severity: Severity;
  readonly when?: string;
  readonly check: string;
  /** Name path of the field to mark: `total`, `group.member`, with `each` also `row.amount`; `''` is the whole record. A template works too. */
  readonly path: string;
  readonly also?: readonly string[];
  /** Name path of rows or of a matrix, each of whose rows is checked as `row`. */
  readonly each?: string;
  /** Its `{field}`, `{group.member}`, `{row.amount}` and `{policy.figure}` places become `params` by the same names. */
  readonly words: Words;
  /** Default `/rules/<id>`. */
  readonly where?: string;
}

/**
 * The code of one form's rules. Both parts are JavaScript that is also strict TypeScript; they import nothing but `@jiandu/rules/runtime`.
 *
 * `code` exports two functions, whose types are `RuleSet` of `@jiandu/rules/runtime`:
 * - `compute(draft, policy?)` gives `{record, inapplicable}` (`Computation` of the model) and never throws on bad data.
 * - `check(record, policy?)` gives problems with code `rule`, `computed` (`params` are `{expected, actual}`, without `actual` when the record has none) and `not-applicable`.
 * Both throw `PolicyError` when a figure is missing, unknown or no decimal.
 */
export interface RuleModule {
  /** Lines for the top of the module. */
  readonly imports: string;
  readonly code: string;
}
