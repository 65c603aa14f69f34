import { compileFunction } from 'node:vm';
import { compileExpression, compileRuleModule, type RuleModuleDescription, type Scope } from '../index.ts';
import * as rules from '../runtime.ts';

const where = { form: 'sample', path: '/rules/0/check' };

/** Compiles an expression and runs its code. */
export function run(
  source: string,
  scope: Scope,
  record: unknown,
  { policy = {}, row }: { readonly policy?: Readonly<Record<string, string>>; readonly row?: unknown } = {},
): unknown {
  const { code } = compileExpression(source, scope, where);
  const figures = Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, rules.decimal(value)]));
  const call = compileFunction(`return ${code}`, ['rules', 'record', 'policy', 'row']);
  return plain(call(rules, record, figures, row));
}

/** Compiles a module and runs it: what an importer gets. */
export function load(description: RuleModuleDescription): rules.RuleSet {
  const { code } = compileRuleModule(description);
  const script = `${code.replaceAll('export const ', 'const ')}\nreturn { compute, check };`;
  return compileFunction(script, ['rules'])(rules) as rules.RuleSet;
}

/** Figures as decimal text, the rest as it is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || !('numerator' in value)) return value;
  return printed(value as rules.Exact);
}

function printed({ numerator, denominator }: rules.Exact): string {
  for (let digits = 0; digits < 40; digits += 1) {
    const scaled = numerator * 10n ** BigInt(digits);
    if (scaled % denominator !== 0n) continue;
    const text = String(scaled / denominator);
    const size = text.replace('-', '').padStart(digits + 1, '0');
    const sign = text.startsWith('-') ? '-' : '';
    return digits === 0 ? text : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
  }
  return `${numerator}/${denominator}`;
}
