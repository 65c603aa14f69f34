import { type Form, given, type Office, type RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { SourceRecord } from '../records/source.ts';

type Judged = Pick<SourceRecord, 'record' | 'stage' | 'variant' | 'cells'>;

/** What validation finds, and the record with what is computed where it is sound. */
export interface Judgement {
  readonly problems: readonly Problem[];
  readonly record?: RecordData;
}

/** As `judge`, with the record as validation gives it back. */
export function judgeRecord(
  form: Form,
  { record, stage, variant, cells = [] }: Judged,
  office?: Pick<Office, 'policy' | 'region'>,
): Judgement {
  const policy = office?.policy[form.model.form];
  const result = form.validate(record, given({ stage, variant, policy, region: office?.region }));
  if (result.ok) return { problems: result.warnings, record: result.record as RecordData };
  const isUnread = ({ code, path }: Problem) => code === 'required' && cells.some((cell) => cell.path === path);
  return { problems: cells.length === 0 ? result.problems : result.problems.filter((problem) => !isUnread(problem)) };
}

/**
 * What validation finds in one record, warnings included; without an office by the form's own figures and in any region. That
 * a field is missing whose cell could not be read is not told.
 */
export function judge(form: Form, record: Judged, office?: Pick<Office, 'policy' | 'region'>): readonly Problem[] {
  return judgeRecord(form, record, office).problems;
}
