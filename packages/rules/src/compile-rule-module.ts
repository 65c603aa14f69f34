import { compileRule } from './compile/compile-rule.ts';
import { compileSteps } from './compile/compile-steps.ts';
import type { RuleModule, RuleModuleDescription } from './rule-module.ts';

/**
 * Compiles all expressions of a form into one module's code; throws `RuleError` for the first that cannot be compiled,
 * for computed fields that need each other, and for places of words that name nothing.
 */
export function compileRuleModule(description: RuleModuleDescription): RuleModule {
  const { form, scope, policy } = description;
  const figures = scope.policy.map((name) => [name, policy[name] ?? '']);
  const steps = compileSteps(description);
  const rules = description.rules.map((rule) => compileRule(rule, description));
  const lines = [
    'const ruleSet = rules.defineRules({',
    `  form: ${JSON.stringify(form)},`,
    `  policy: ${JSON.stringify(Object.fromEntries(figures))},`,
    '  steps: [',
    ...steps.map((step) => `    ${step},`),
    '  ],',
    '  rules: [',
    ...rules.map((rule) => `    ${rule},`),
    '  ],',
    '});',
    'export const compute = ruleSet.compute;',
    'export const check = ruleSet.check;',
    '',
  ];
  return { imports: "import * as rules from '@jiandu/rules/runtime';\n", code: lines.join('\n') };
}
