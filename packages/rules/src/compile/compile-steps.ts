import { compileExpression } from '../compile-expression.ts';
import { RuleError } from '../rule-error.ts';
import type { AppliesSource, ComputedSource, RuleModuleDescription, Writing } from '../rule-module.ts';
import type { ValueType, Where } from '../value-type.ts';
import { emitData, emitFunction, emitObject } from './emit.ts';
import { orderSteps } from './order-steps.ts';
import { type Found, findTarget, meets } from './targets.ts';
import { sayType } from './translation.ts';

interface StepSource {
  readonly found: Found;
  readonly where: Where;
  readonly reads: readonly string[];
  readonly code: string;
  readonly isCondition: boolean;
}

/** Compiles conditions and computed fields, in the order that they need each other. */
export function compileSteps(description: RuleModuleDescription): readonly string[] {
  const { form, applies, computed } = description;
  const isComputed = (target: string) => computed.some((other) => other.target === target);
  const steps = [
    ...applies.map((source) => compileCondition(source, isComputed(source.target), description)),
    ...computed.map((source) => compileComputed(source, description)),
  ];
  const needing = steps.map((step) => ({ label: labelOf(step), needs: needsOf(step, steps) }));
  const order = orderSteps(needing, (circle) => {
    const first = steps.find((step) => labelOf(step) === circle[0]);
    const cure = `these need each other: ${circle.join(' → ')}; break the circle`;
    throw new RuleError('cycle', first?.where ?? { form, path: '' }, cure);
  });
  return order.flatMap((index) => steps[index]?.code ?? []);
}

function compileCondition(source: AppliesSource, computed: boolean, description: RuleModuleDescription): StepSource {
  const where = { form: description.form, path: source.where ?? `/properties${source.target}/applies/when` };
  const { found, code, reads, type } = compileAt(source, where, description);
  if (type.kind !== 'boolean') {
    throw new RuleError('type', where, `a condition is wanted, not ${sayType(type)}; compare it with something`);
  }
  const members = { ...targetCode(found), applies: emitFunction(code), computed: computed ? 'true' : undefined };
  return { found, where, reads, code: emitObject(members), isCondition: true };
}

const wantedKinds = {
  number: 'decimal',
  money: 'decimal',
  text: 'text',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  moment: 'moment',
} as const satisfies Record<Writing['as'], ValueType['kind']>;

function compileComputed(source: ComputedSource, description: RuleModuleDescription): StepSource {
  const where = { form: description.form, path: source.where ?? `/properties${source.target}/compute` };
  const { found, code, reads, type } = compileAt(source, where, description);
  const wanted = wantedKinds[source.writing.as];
  if (type.kind !== wanted) {
    const cure = `the field holds ${sayType({ kind: wanted })}, the expression gives ${sayType(type)}; make them alike`;
    throw new RuleError('type', where, cure);
  }
  const members = { ...targetCode(found), value: emitFunction(code), writing: emitData(source.writing) };
  return { found, where, reads, code: emitObject(members), isCondition: false };
}

function compileAt(source: ComputedSource | AppliesSource, where: Where, { scope }: RuleModuleDescription) {
  const found = findTarget(scope, source.target, (cure) => {
    throw new RuleError('unknown-path', where, cure);
  });
  const compiled = compileExpression(source.source, { ...scope, ...(found.row && { row: found.row }) }, where);
  return { ...compiled, found, reads: compiled.reads.map((path) => absolute(path, found)) };
}

/** `row.amount` is what others call `items.amount`. */
function absolute(path: string, { names }: Found): string {
  if (path !== 'row' && !path.startsWith('row.')) return path;
  const rows = names.slice(0, Math.max(names.lastIndexOf('-'), names.lastIndexOf('*')) + 1);
  return [...rows.filter((name) => name !== '-'), ...path.split('.').slice(1)].join('.');
}

function targetCode({ names, matrixRows }: Found): Readonly<Record<string, string | undefined>> {
  return { names: emitData(names), matrixRows: matrixRows && emitData(matrixRows) };
}

/** What a step reads, and the conditions of its own field and of what that stands in. */
function needsOf(step: StepSource, steps: readonly StepSource[]): readonly number[] {
  const own = step.found.names.filter((name) => name !== '-').join('.');
  return [...steps.keys()].filter((index) => {
    const other = steps[index];
    if (!other) return false;
    const isRead = step.reads.some((path) => !path.startsWith('policy.') && meets(path, other.found.names));
    return isRead || (other !== step && other.isCondition && meets(own, other.found.names) && !isSame(step, other));
  });
}

/** Two conditions of one field do not wait for each other. */
function isSame(step: StepSource, other: StepSource): boolean {
  return step.isCondition && step.found.names.join('/') === other.found.names.join('/');
}

function labelOf({ found, isCondition }: StepSource): string {
  const name = found.names.filter((part) => part !== '-').join('.');
  return isCondition ? `${name} (applies)` : name;
}
