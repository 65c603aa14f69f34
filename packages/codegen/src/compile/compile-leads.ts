import type { NextForm } from '@jiandu/model';
import type { RuleModule, RuleModuleDescription, RuleSource } from '@jiandu/rules';
import type { Findings } from '../read/findings.ts';
import { compileRules } from './compile-rules.ts';

/**
 * Compiles the conditions of `next` as rules by the index of their entry, which speak exactly where the condition holds: what
 * is absent does not hold, as in `applies`. Gives nothing where no entry has a condition.
 */
export function compileLeads(
  next: readonly NextForm[],
  description: RuleModuleDescription,
  findings: Findings,
): RuleModule | undefined {
  const rules = next.flatMap(({ when }, index): RuleSource[] => {
    if (when === undefined) return [];
    const where = `/next/${index}`;
    return [{ id: String(index), severity: 'warning', when, check: 'false', path: '', words: {}, where }];
  });
  return rules.length === 0 ? undefined : compileRules({ ...description, rules }, findings);
}
