import { statSync } from 'node:fs';
import { catalogue } from '@jiandu/forms';
import { UsageError } from './usage-error.ts';

/** Forms of the catalogue by their ids, or all forms of a schemas folder. */
export type ChosenForms = readonly string[] | string;

/** Reads ids with commas between, or the path of a schemas folder; without either all of the catalogue. Throws `UsageError`. */
export function chooseForms(forms: string | undefined): ChosenForms {
  const all = catalogue.map(({ id }) => id);
  if (forms === undefined) return all;
  if (statSync(forms, { throwIfNoEntry: false })?.isDirectory()) return forms;
  const ids = forms.split(',').map((id) => id.trim());
  const unknown = ids.filter((id) => !all.includes(id));
  if (unknown.length === 0) return ids;
  throw new UsageError(
    'unknown-form',
    `no form "${unknown.join('", "')}". Give ids of the catalogue (see jiandu list) with commas between, or a schemas folder.`,
  );
}
