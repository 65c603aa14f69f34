import type { RuleErrorCode } from '../rule-error.ts';
import type { Scope, ValueType } from '../value-type.ts';

/** A part of an expression with its code and what it gives. */
export interface Translation {
  readonly code: string;
  readonly type: ValueType;
  /** The name path, when the part is a value of the record: `items.amount`. */
  readonly path?: string;
  /** What the source says, when the part is a literal. */
  readonly literal?: string | number | boolean;
  /** The members of a list written out. */
  readonly items?: readonly Translation[];
}

/** A name that a macro gives to each member of a list. */
interface Variable {
  readonly code: string;
  readonly type: ValueType;
  readonly path?: string;
}

/** What a translation knows of its surroundings. */
export interface Surroundings {
  readonly scope: Scope;
  readonly variables: Readonly<Record<string, Variable>>;
  /** Inside the first part of `round`, the only place for `/`. */
  readonly inRound: boolean;
  /** Notes a path that the expression reads. */
  readonly noteRead: (path: string) => void;
  readonly fail: (code: RuleErrorCode, at: number, cure: string) => never;
}

const kindWords = {
  decimal: 'a decimal',
  text: 'text',
  boolean: 'a condition',
  date: 'a date',
  time: 'a time',
  moment: 'a moment',
  day: 'a date or moment',
  list: 'a list',
  object: 'a group',
} as const satisfies Record<ValueType['kind'], string>;

/** Says what a type is, for messages. */
export function sayType(type: ValueType): string {
  if (type.kind === 'list') return `a list of ${plurals[type.of.kind]}`;
  return kindWords[type.kind];
}

const plurals = {
  decimal: 'decimals',
  text: 'texts',
  boolean: 'conditions',
  date: 'dates',
  time: 'times',
  moment: 'moments',
  day: 'dates',
  list: 'lists',
  object: 'rows',
} as const satisfies Record<ValueType['kind'], string>;

/** Whether two types hold the same kind of value. */
export function isSameKind(a: ValueType, b: ValueType): boolean {
  return a.kind === 'list' && b.kind === 'list' ? isSameKind(a.of, b.of) : a.kind === b.kind;
}
