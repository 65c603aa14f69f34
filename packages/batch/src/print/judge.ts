import { type Form, given, type Office, type RecordData, setAt, type Validation } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { CellProblem, SourceRecord } from '../records/source.ts';

type Judged = Pick<SourceRecord, 'record' | 'stage' | 'variant'> & {
  readonly cells?: readonly Pick<CellProblem, 'path'>[];
};

/** What validation finds, and the record with what is computed where it is sound. */
export interface Judgement {
  readonly problems: readonly Problem[];
  readonly record?: RecordData;
}

/**
 * As `judge`, with the record as validation gives it back. What is found only while the cells that could not be read are
 * empty, or only while they hold something wrong, comes from not having read them.
 */
export function judgeRecord(
  form: Form,
  { record, stage, variant, cells = [] }: Judged,
  office?: Pick<Office, 'policy' | 'region'>,
): Judgement {
  const policy = office?.policy[form.model.form];
  const validate = (own: unknown) => form.validate(own, given({ stage, variant, policy, region: office?.region }));
  const result = validate(record);
  const problems = problemsOf(result);
  const kept = result.ok ? { record: result.record as RecordData } : {};
  if (cells.length === 0 || problems.length === 0) return { problems, ...kept };
  const marked = cells.reduce((own, { path }) => setAt(own, path, unreadable), record as RecordData);
  const others = problemsOf(validate(marked));
  return { problems: problems.filter((problem) => others.some((other) => isSame(problem, other))), ...kept };
}

/**
 * What validation finds in one record, warnings included; without an office by the form's own figures and in any region. What
 * follows from a cell that could not be read, as that its field is missing, is not told.
 */
export function judge(form: Form, record: Judged, office?: Pick<Office, 'policy' | 'region'>): readonly Problem[] {
  return judgeRecord(form, record, office).problems;
}

/** What no field takes. */
const unreadable = [[0]];

function problemsOf(result: Validation<object>): readonly Problem[] {
  return result.ok ? result.warnings : result.problems;
}

function isSame(one: Problem, other: Problem): boolean {
  return one.path === other.path && one.code === other.code && one.rule === other.rule;
}
