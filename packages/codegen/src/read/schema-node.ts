import type {
  Decision,
  Kind,
  NextForm,
  PaperKind,
  PolicyFigure,
  Range,
  Section,
  Stage,
  Term,
  Variant,
} from '@jiandu/model';
import type { Severity, Words } from '@jiandu/text';

/** A type name of JSON Schema. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A clause as its author writes it: with the code of a rule book, as any text, or as words. */
export type ClauseSource = string | Words;

/** What has a clause, as its author writes it. */
type Sourced<T> = Omit<T, 'clause'> & { readonly clause?: ClauseSource };

/** A stage as its author writes it, but for its clause. */
type StageSource = Omit<Stage, 'decisions'> & { readonly decisions?: readonly Decision[] };

/** A rule as its author writes it. */
interface RuleSource {
  readonly id: string;
  readonly severity: Severity;
  readonly when?: string;
  readonly check: string;
  readonly path: string;
  readonly also?: readonly string[];
  readonly each?: string;
  readonly words: Words;
  readonly clause?: ClauseSource;
}

/** A schema in our vocabulary. `vocabulary.schema.json` guards its shape before it is typed so. */
export interface SchemaNode {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly items?: SchemaNode;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  readonly words?: Words;
  readonly hint?: Words;
  readonly kind?: Kind;
  readonly stage?: string;
  readonly unit?: Words;
  readonly digits?: number;
  readonly currency?: string;
  readonly minimumAmount?: string;
  readonly maximumAmount?: string;
  readonly capitals?: boolean;
  readonly options?: { readonly source: string };
  readonly other?: string;
  readonly range?: Range;
  readonly yes?: Words;
  readonly no?: Words;
  readonly applies?: { readonly when: string; readonly words: Words };
  readonly compute?: string;
  readonly total?: boolean;
  readonly heading?: Words;
  readonly labelFrom?: string;
  readonly sensitive?: boolean;
  readonly internal?: boolean;
  readonly hiddenFrom?: readonly string[];
  readonly itemWords?: Words;
  readonly corner?: Words;
  readonly clause?: ClauseSource;
  readonly moment?: boolean;
  readonly seal?: boolean;
  readonly accept?: readonly string[];
  readonly maxBytes?: number;

  readonly form?: string;
  readonly version?: string;
  readonly family?: string;
  readonly grade?: 'P' | 'N' | 'I';
  readonly paperKind?: PaperKind;
  readonly source?: readonly string[];
  readonly terms?: Readonly<Record<string, Term>>;
  readonly stages?: readonly Sourced<StageSource>[];
  readonly sections?: readonly Section[];
  readonly rules?: readonly RuleSource[];
  readonly policy?: Readonly<Record<string, Sourced<PolicyFigure>>>;
  readonly variants?: readonly Variant[];
  readonly next?: readonly NextForm[];
}

/** The members of a schema that hold clauses, once these are words. */
export interface WordedClauses {
  readonly clause?: Words;
  readonly stages?: readonly StageSource[];
  readonly rules?: readonly (RuleSource & { readonly clause?: Words })[];
  readonly policy?: Readonly<Record<string, PolicyFigure>>;
}

/** Escapes a name as one part of a JSON Pointer. */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
