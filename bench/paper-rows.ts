import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/complaint-notice';

export const faces = await loadDefaultFaces();

/** A label and a value each, as peers print them. */
export type Rows = readonly (readonly [label: string, value: string])[];

/** The top-level labels of the form with the values of a record. */
export function rowsOf(record: Readonly<Record<string, unknown>> = {}): Rows {
  return form.model.fields.map(({ name, words }) => [words['zh-Hans'] ?? name, JSON.stringify(record[name] ?? '')]);
}
