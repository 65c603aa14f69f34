import type { Problem } from '@jiandu/text';
import { change } from './change.ts';
import { checkRules } from './check-rules.ts';
import { type Figures, mergeFigures, readFigures } from './figures.ts';
import { pointerOf } from './pointer-of.ts';
import type { Computation, RuleSet, RuleSetCode, Step } from './rule-code.ts';
import { agrees, writeComputed } from './writing.ts';

/** Makes the functions of a form from its compiled expressions. */
export function defineRules(code: RuleSetCode): RuleSet {
  return {
    compute: (draft, own) => {
      const policy = readFigures(code.form, mergeFigures(code.form, code.policy, own));
      const { view, removed, inapplicable } = runSteps(code.steps, draft, policy);
      const record = putBack(view, removed);
      return { record: record as Computation['record'], inapplicable: [...inapplicable] };
    },
    check: (record, own) => {
      const written = mergeFigures(code.form, code.policy, own);
      const policy = readFigures(code.form, written);
      const { view, problems } = runSteps(code.steps, record, policy);
      return [...problems, ...checkRules(code.rules, view, policy, written)];
    },
  };
}

/** Values by pointer, for each condition that took them out. */
type Removed = ReadonlyMap<Step, ReadonlyMap<string, unknown>>;

interface Run {
  /** The record as rules see it: computed fields filled, fields that do not apply taken out. */
  readonly view: unknown;
  /** What was taken out and belongs to the user. */
  readonly removed: Removed;
  readonly inapplicable: ReadonlySet<string>;
  /** Where the record says something else. */
  readonly problems: readonly Problem[];
}

function runSteps(steps: readonly Step[], record: unknown, policy: Figures): Run {
  const removed = new Map<Step, Map<string, unknown>>();
  const inapplicable = new Set<string>();
  const problems: Problem[] = [];
  let view = record;
  for (const step of steps) {
    const before = view;
    const guards = steps.filter((other) => 'applies' in other && isWithin(step.names, other.names));
    view = change(before, step, ({ value, row, names }) => {
      if ('applies' in step) {
        if (step.applies(before, policy, row) === true) return value;
        const path = pointerOf(names);
        inapplicable.add(path);
        if (value === undefined) return undefined;
        if (!step.computed) removed.set(step, (removed.get(step) ?? new Map()).set(path, value));
        problems.push({ path, code: 'not-applicable', params: {}, severity: 'error' });
        return undefined;
      }
      if (guards.some((guard) => inapplicable.has(pointerOf(names.slice(0, guard.names.length))))) return undefined;
      const expected = writeComputed(step.value(before, policy, row), step.writing);
      if (agrees(value, expected, step.writing)) return value;
      problems.push({
        path: pointerOf(names),
        code: 'computed',
        params: disagreement(expected, value),
        severity: 'error',
      });
      return expected;
    });
  }
  return { view, removed, inapplicable, problems };
}

function putBack(view: unknown, removed: Removed): unknown {
  return [...removed].reduce<unknown>((data, [step, values]) => {
    return change(data, step, ({ value, names }) => {
      const path = pointerOf(names);
      return values.has(path) ? values.get(path) : value;
    });
  }, view);
}

/** Whether the field at `names` is the one at `outer`, or stands in it. */
function isWithin(names: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => name === names[index] || name === '*' || names[index] === '*');
}

function disagreement(expected: unknown, actual: unknown): Problem['params'] {
  return { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}
