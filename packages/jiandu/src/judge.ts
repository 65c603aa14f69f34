import type { Form } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { NamedRecord } from './read-records.ts';

/** What validation finds in one record, warnings included. */
export function judge(
  form: Form,
  record: NamedRecord,
  policy: Readonly<Record<string, string>> | undefined,
): readonly Problem[] {
  const result = form.validate(record.record, {
    ...(record.stage === undefined ? {} : { stage: record.stage }),
    ...(record.variant === undefined ? {} : { variant: record.variant }),
    ...(policy === undefined ? {} : { policy }),
  });
  return result.ok ? result.warnings : result.problems;
}
