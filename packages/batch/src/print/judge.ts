import type { Form, Office } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { NamedRecord } from './read-records.ts';

/** What validation finds in one record, warnings included; without an office by the form's own figures and in any region. */
export function judge(form: Form, record: NamedRecord, office?: Pick<Office, 'policy' | 'region'>): readonly Problem[] {
  const policy = office?.policy[form.model.form];
  const result = form.validate(record.record, {
    ...(record.stage === undefined ? {} : { stage: record.stage }),
    ...(record.variant === undefined ? {} : { variant: record.variant }),
    ...(policy === undefined ? {} : { policy }),
    ...(office === undefined ? {} : { region: office.region }),
  });
  return result.ok ? result.warnings : result.problems;
}
