import { allFields, type FormModel, toTemplate } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { FormState, Settings } from './form-state.ts';
import { prepareRecord } from './prepare-record.ts';

/** When a form speaks up: before the first try to submit only about what was touched, and never about what is missing. */
export function judge(state: FormState, settings: Settings): FormState {
  if (settings.readOnly) return state;
  const found = findProblems(state, settings, state.attempted ? 'submit' : 'save');
  const shown = state.attempted ? found : found.filter((problem) => isTouched(problem, state));
  return { ...state, problems: byPath(shown, state.problems) };
}

/** Gives all problems of the record as it would be filed, unreadable texts first; what is hidden is not spoken of. */
export function findProblems(state: FormState, settings: Settings, intent: 'save' | 'submit'): readonly Problem[] {
  const prepared = prepareRecord(state, settings);
  const { form, policy, region, stage, variant } = settings;
  const validation = form.validate(prepared.record, {
    intent,
    region,
    ...(stage !== undefined && { stage }),
    ...(policy && { policy }),
    ...(variant !== undefined && { variant }),
  });
  const found = validation.ok ? validation.warnings : validation.problems;
  const unread = [...state.typed.values()].flatMap((typed) => (typed.unread ? [typed.unread] : []));
  const applying = unread.filter((problem) => !isOff(problem.path, state, prepared.leftOut));
  const texts = new Set(applying.map((problem) => problem.path));
  const isSecret = hiddenIn(settings);
  const own = found.filter((problem) => !texts.has(problem.path) && !isSecret(problem.path));
  return [...applying, ...own, ...state.foreign];
}

const secrets = new WeakMap<FormModel, ReadonlySet<string>>();

/** Tells whether a pointer leads to or into a field that is hidden from who reads the form. */
function hiddenIn({ model, whole }: Settings): (path: string) => boolean {
  if (model === whole) return () => false;
  const shown = new Set(allFields(model).map((field) => field.template));
  const hidden =
    secrets.get(model) ?? new Set(allFields(whole).flatMap(({ template }) => (shown.has(template) ? [] : [template])));
  secrets.set(model, hidden);
  return (path) => [...hidden].some((template) => `${toTemplate(whole, path)}/`.startsWith(`${template}/`));
}

function isOff(path: string, state: FormState, leftOut: readonly string[]): boolean {
  const off = [...state.inapplicable, ...leftOut];
  return off.some((pointer) => path === pointer || path.startsWith(`${pointer}/`));
}

function isTouched(problem: Problem, { touched, foreign }: FormState): boolean {
  return foreign.includes(problem) || [problem.path, ...(problem.also ?? [])].some((path) => touched.has(path));
}

/** Keeps a list whose problems are the same, so that its field has nothing to draw. */
function byPath(problems: readonly Problem[], before: ReadonlyMap<string, readonly Problem[]>) {
  const groups = new Map<string, readonly Problem[]>();
  for (const problem of problems) groups.set(problem.path, [...(groups.get(problem.path) ?? []), problem]);
  for (const [path, group] of groups) {
    const old = before.get(path);
    if (old && JSON.stringify(old) === JSON.stringify(group)) groups.set(path, old);
  }
  return groups;
}
