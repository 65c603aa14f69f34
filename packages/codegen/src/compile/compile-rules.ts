import { compileRuleModule, RuleError, type RuleModule, type RuleModuleDescription } from '@jiandu/rules';
import type { Findings } from '../read/findings.ts';

/** Compiles the expressions of a form; those that cannot be compiled are findings, each of them. */
export function compileRules(description: RuleModuleDescription, findings: Findings): RuleModule | undefined {
  try {
    return compileRuleModule(description);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const each = [
      ...description.computed.map((computed) => ({ ...nothing(description), computed: [computed] })),
      ...description.applies.map((applies) => ({ ...nothing(description), applies: [applies] })),
      ...description.rules.map((rule) => ({ ...nothing(description), rules: [rule] })),
    ];
    const errors = each.flatMap(compileAlone);
    for (const { path, message } of errors.length > 0 ? errors : [error]) {
      findings.error('rule', path, message.replace(`${description.form}: ${path}: `, 'cannot be compiled: '));
    }
    return undefined;
  }
}

function nothing(description: RuleModuleDescription): RuleModuleDescription {
  return { ...description, computed: [], applies: [], rules: [] };
}

function compileAlone(description: RuleModuleDescription): readonly RuleError[] {
  try {
    compileRuleModule(description);
    return [];
  } catch (error) {
    if (error instanceof RuleError) return [error];
    throw error;
  }
}
