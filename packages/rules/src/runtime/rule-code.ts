import type { Problem } from '@jiandu/text';
import type { Target } from './change.ts';
import type { Maybe } from './exact.ts';
import type { Figures, WrittenFigures } from './figures.ts';
import type { Value, Writing } from './writing.ts';

/** A compiled expression. */
export type Code<T> = (record: unknown, policy: Figures, row: unknown) => Maybe<T>;

/** One step of `compute`, in the order that inputs ask for. */
export type Step =
  | (Target & { readonly applies: Code<boolean>; readonly computed?: boolean })
  | (Target & { readonly value: Code<Value & {}>; readonly writing: Writing });

/** A compiled rule. */
export interface RuleCode {
  readonly id: string;
  readonly severity: Problem['severity'];
  readonly when?: Code<boolean>;
  readonly check: Code<boolean>;
  /** The rows or the matrix that it checks row by row. */
  readonly each?: Target;
  /** Templates as names. */
  readonly path: readonly string[];
  readonly also?: readonly (readonly string[])[];
  /** The places of its words. */
  readonly params?: readonly string[];
}

/** All compiled expressions of a form. */
export interface RuleSetCode {
  readonly form: string;
  readonly policy: WrittenFigures;
  readonly steps: readonly Step[];
  readonly rules: readonly RuleCode[];
}

/** A draft with its computed fields, and pointers of fields that do not apply. */
export interface Computation {
  readonly record: Readonly<Record<string, unknown>>;
  readonly inapplicable: readonly string[];
}

/** The rules of a form as functions: see `RuleModule`. */
export interface RuleSet {
  readonly compute: (draft: Readonly<Record<string, unknown>>, policy?: WrittenFigures) => Computation;
  readonly check: (record: unknown, policy?: WrittenFigures) => readonly Problem[];
}
