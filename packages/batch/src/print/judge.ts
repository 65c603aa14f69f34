import type { Form, Office } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { SourceRecord } from '../records/source.ts';

/**
 * What validation finds in one record, warnings included; without an office by the form's own figures and in any region. That
 * a field is missing whose cell could not be read is not told.
 */
export function judge(
  form: Form,
  { record, stage, variant, cells = [] }: Pick<SourceRecord, 'record' | 'stage' | 'variant' | 'cells'>,
  office?: Pick<Office, 'policy' | 'region'>,
): readonly Problem[] {
  const policy = office?.policy[form.model.form];
  const result = form.validate(record, {
    ...(stage === undefined ? {} : { stage }),
    ...(variant === undefined ? {} : { variant }),
    ...(policy === undefined ? {} : { policy }),
    ...(office === undefined ? {} : { region: office.region }),
  });
  const found = result.ok ? result.warnings : result.problems;
  const isUnread = ({ code, path }: Problem) => code === 'required' && cells.some((cell) => cell.path === path);
  return cells.length === 0 ? found : found.filter((problem) => !isUnread(problem));
}
