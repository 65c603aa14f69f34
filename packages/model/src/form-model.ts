import type { Region, Severity, Words } from '@jiandu/text';
import type { Field } from './field.ts';
import type { Paper } from './paper.ts';

/** What one hand does at its stage (环节). */
export type Act = 'fill' | 'review' | 'countersign' | 'approve' | 'acknowledge' | 'archive';

/** A decision that a stage can take: 同意, 不同意, 退回, 转办. What `return` and `transfer` do, `aimOf` says. */
export interface Decision {
  readonly value: string;
  readonly words: Words;
}

/** One hand's part of a form. */
export interface Stage {
  readonly id: string;
  readonly words: Words;
  readonly act: Act;
  readonly decisions: readonly Decision[];
  /** The template of the field that holds the stage's signature; the signature block prints it. */
  readonly signature?: string;
  readonly clause?: Words;
}

/** A condition across fields, as the model knows it; its code is compiled beside the model. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, with `{field}` and `{policy.figure}` places. */
  readonly words: Words;
  readonly clause?: Words;
  /** The template of the field to mark. */
  readonly path: string;
  readonly also?: readonly string[];
}

/** One figure that rules use; the source's value is the default, an office may set its own. */
export interface PolicyFigure {
  readonly value: string;
  readonly words: Words;
  readonly unit?: Words;
  readonly clause?: Words;
}

/** A presentation group; moving a field between sections never changes data. */
export interface Section {
  readonly id: string;
  readonly words: Words;
  /** Names of top-level fields. */
  readonly fields: readonly string[];
}

/** How a record starts the next form. */
export interface NextForm {
  readonly form: string;
  /** The condition as its author wrote it (CEL on the record); its code is compiled beside the model. */
  readonly when?: string;
  /**
   * From target to source: templates, also into a row, a signature (`/approved/on`) or a host's choice (`/unit/label`).
   * `-` in the source alone takes one row, in both every row, in the target alone adds a row.
   */
  readonly fields: Readonly<Record<string, string>>;
}

/** A variant that leaves fields out (absent, not blank): the anonymous survey. */
export interface Variant {
  readonly id: string;
  readonly words: Words;
  /** Names of top-level fields that the variant has not. */
  readonly without: readonly string[];
}

/** What a term says: the same words everywhere, or those of the office's region: 統一編號 in Taiwan, 商業登記號碼 in Hong Kong. */
export type Term = Words | Readonly<Record<Region, Words>>;

/** What an office calls a paper by its use: a record of one matter, a register with a line each, a table of figures, a slip. */
export const paperKinds = [
  'record',
  'register',
  'table',
  'slip',
  'card',
  'receipt',
  'notice',
  'letter',
  'survey',
  'agreement',
  'plan',
  'report',
] as const;

/** The kind of a paper. */
export type PaperKind = (typeof paperKinds)[number];

/** The one description of a form that every output uses: plain JSON, no functions, no JSON Schema. */
export interface FormModel {
  readonly form: string;
  readonly version: string;
  readonly words: Words;
  readonly family?: string;
  /** P printed in the source, N named by it, I inferred. */
  readonly grade?: 'P' | 'N' | 'I';
  readonly paperKind?: PaperKind;
  /** Clauses of the rule books by their codes, for machines: `S1 B第7条2`. */
  readonly source: readonly string[];
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly stages: readonly Stage[];
  readonly rules: readonly Rule[];
  readonly policy: Readonly<Record<string, PolicyFigure>>;
  readonly next: readonly NextForm[];
  readonly variants: readonly Variant[];
  /** Words that offices may replace: `{customer}` prints 客户, 顾客 or 业主. */
  readonly terms: Readonly<Record<string, Term>>;
  readonly paper?: Paper;
  /** Whether the form has a paper that is kept apart, from a page that only fills it in: such a model cannot be laid out. */
  readonly paperApart?: true;
}
