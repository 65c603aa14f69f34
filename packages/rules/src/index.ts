export { type CompiledExpression, compileExpression } from './compile-expression.ts';
export { compileRuleModule } from './compile-rule-module.ts';
export { RuleError, type RuleErrorCode } from './rule-error.ts';
export type * from './rule-module.ts';
export type * from './value-type.ts';
