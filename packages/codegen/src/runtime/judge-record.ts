import {
  type Computation,
  type FormModel,
  getAt,
  ModelError,
  type RecordData,
  stageIndex,
  type ValidateOptions,
  type Validation,
} from '@jiandu/model';
import type { RuleSet } from '@jiandu/rules/runtime';
import type { Problem } from '@jiandu/text';
import { below } from './below.ts';
import { checkOthers } from './check-others.ts';
import { checkValues, type Extra } from './check-values.ts';
import { cleanRecord, isPlain } from './clean-record.ts';
import { type FieldTree, locate } from './field-tree.ts';
import { fillComputed } from './fill-computed.ts';
import { judgeShape, type Shape } from './judge-shape.ts';
import { mapShapeErrors } from './map-shape-errors.ts';
import { measureInput } from './measure-input.ts';
import { settleProblems } from './settle-problems.ts';
import { missingCodes, withoutFaults } from './without-faults.ts';

/** What codegen compiles of a form's schema. */
export interface Compiled {
  /** What plain JSON Schema asks of a record. */
  readonly shape: Shape;
  readonly rules: RuleSet;
  readonly extras: Readonly<Record<string, Extra>>;
}

/** A form's model and all that judges its records. */
export interface Judging extends Compiled {
  readonly model: FormModel;
  readonly tree: FieldTree;
}

/** Judges a record. Throws `ModelError` for a stage or variant that the form has not, `PolicyError` for a wrong figure. */
export function judgeRecord(input: unknown, options: ValidateOptions, judging: Judging): Validation {
  const { model, tree, rules } = judging;
  const dropped = droppedNames(model, options.variant);
  const lastStage = options.stage === undefined ? model.stages.length - 1 : stageIndex(model, options.stage);
  const asked = options.intent === 'save' ? -1 : lastStage;

  const measured = isPlain(input) ? measureInput(input, tree) : [problemOf('', 'type', { type: 'object' })];
  if (measured.length > 0 || !isPlain(input)) return { ok: false, problems: settleProblems(measured, tree) };

  const cleaned = cleanRecord(input, tree);
  const first = [...cleaned.problems, ...checkShape(cleaned.record, judging, options.region)];
  const sound = withoutFaults(cleaned.record, first);
  const computed = computeRecord(sound, options.policy, judging);
  const kept = model.fields.filter(({ name }) => !dropped.includes(name));
  const record = fillComputed(cleaned.record, computed.record, kept);
  const shape =
    record === cleaned.record ? first : [...cleaned.problems, ...checkShape(record, judging, options.region)];

  const open = textsBeside(first, tree);
  const isSound = first.every(({ code }) => missingCodes.includes(code));
  const inapplicable = new Set(
    [...computed.inapplicable, ...pointersOf(model, dropped)].filter((path) => !open.has(path)),
  );
  const problems = [
    ...shape,
    ...checkOthers(sound, model.fields).problems,
    ...[...inapplicable]
      .filter((path) => getAt(record, path) !== undefined)
      .map((path) => problemOf(path, 'not-applicable')),
    ...rules.check(sound, options.policy).filter((problem) => isJudged(problem, shape)),
  ].filter((problem) => isAsked(problem, judging, asked, isSound) && !isBelow(problem, inapplicable));

  const settled = settleProblems(problems, tree);
  if (settled.some(({ severity }) => severity === 'error')) return { ok: false, problems: settled };
  return { ok: true, record, warnings: settled };
}

/** Fills computed fields and finds what does not apply, also the texts of 其他 that are not chosen. */
export function computeRecord(
  draft: RecordData,
  policy: ValidateOptions['policy'],
  { model, rules }: Pick<Judging, 'model' | 'rules'>,
): Computation {
  const { record, inapplicable } = rules.compute(draft, policy);
  return { record, inapplicable: [...new Set([...inapplicable, ...checkOthers(record, model.fields).inapplicable])] };
}

function problemOf(path: string, code: Problem['code'], params: Problem['params'] = {}): Problem {
  return { path, code, params, severity: 'error' };
}

/** The texts of 其他 beside choices that are wrong in themselves: nobody knows whether they apply. */
function textsBeside(problems: readonly Problem[], tree: FieldTree): ReadonlySet<string> {
  const wrong = problems.filter(({ code }) => !missingCodes.includes(code));
  return new Set(
    wrong.flatMap((problem) => {
      const { field, path } = locate(tree, problem.path);
      if (field === undefined || !('other' in field) || field.other === undefined) return [];
      return below(path.slice(0, path.lastIndexOf('/')), field.other);
    }),
  );
}

function droppedNames(model: FormModel, variantId: string | undefined): readonly string[] {
  if (variantId === undefined) return [];
  const variant = model.variants.find(({ id }) => id === variantId);
  if (variant !== undefined) return variant.without;
  const known = model.variants.map(({ id }) => id);
  throw new ModelError('unknown-variant', model.form, variantId, known);
}

function pointersOf(model: FormModel, names: readonly string[]): readonly string[] {
  return model.fields.filter(({ name }) => names.includes(name)).map(({ template }) => template);
}

function checkShape(
  record: RecordData,
  { shape, tree, model, extras }: Judging,
  region: ValidateOptions['region'],
): readonly Problem[] {
  return [
    ...mapShapeErrors(judgeShape(shape, record), record, tree),
    ...checkValues(record, model.fields, extras, region),
  ];
}

/** A computed value that is missing is filled; one without inputs is not judged while other values are wrong. */
function isJudged({ code, params }: Problem, shape: readonly Problem[]): boolean {
  if (code === 'not-applicable') return false;
  if (code !== 'computed') return true;
  if (params.actual === undefined) return false;
  return params.expected !== undefined || shape.every((problem) => missingCodes.includes(problem.code));
}

/** What is missing counts where a stage up to the last asked one owns it; what is computed, where nothing that is wrong keeps it away. */
function isAsked({ code, path }: Problem, { model, tree }: Judging, asked: number, isSound: boolean): boolean {
  if (!missingCodes.includes(code)) return true;
  const { field } = locate(tree, path);
  if (field?.computed && !isSound) return false;
  return field === undefined ? asked >= 0 : model.stages.findIndex(({ id }) => id === field.stage) <= asked;
}

/** Whether a problem stands within what does not apply; that a value stands there is itself a problem. */
function isBelow({ code, path }: Problem, inapplicable: ReadonlySet<string>): boolean {
  if (inapplicable.size === 0) return false;
  if (code !== 'not-applicable' && inapplicable.has(path)) return true;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (inapplicable.has(path.slice(0, end))) return true;
  }
  return false;
}
