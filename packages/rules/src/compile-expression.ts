import { parseExpression } from './compile/parse.ts';
import { translate } from './compile/translate.ts';
import { RuleError } from './rule-error.ts';
import type { Scope, ValueType, Where } from './value-type.ts';

/** A compiled expression. */
export interface CompiledExpression {
  /**
   * A JavaScript expression over `rules` (the runtime as a namespace), `record`, `policy` (the figures, read) and `row`.
   * It gives `undefined` when it is silent and never throws, whatever the record holds.
   */
  readonly code: string;
  readonly type: ValueType;
  /** Name paths that it reads: `customer`, `policy.firstReplyHours`, `row.amount`, `items`, `items.amount`. */
  readonly reads: readonly string[];
}

/** Compiles one expression of our CEL; throws `RuleError`. */
export function compileExpression(source: string, scope: Scope, where: Where): CompiledExpression {
  const reads = new Set<string>();
  const tree = parseExpression(source, (offset, cure) => {
    throw new RuleError('syntax', where, cure, { source, offset });
  });
  const { code, type } = translate(tree, {
    scope,
    variables: {},
    inRound: false,
    noteRead: (path) => reads.add(path),
    fail: (error, offset, cure) => {
      throw new RuleError(error, where, cure, { source, offset });
    },
  });
  return { code, type, reads: [...reads] };
}
