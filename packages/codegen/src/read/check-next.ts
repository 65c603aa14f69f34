import type { Field, FormModel } from '@jiandu/model';
import type { Findings } from './findings.ts';
import { fitField, type Misfit } from './fit-field.ts';
import { followPlace, type Lost, type Place } from './follow-place.ts';

/** Gives the fields of a form by its id, where it is at hand; `unread` where it has faults of its own. */
export type FindFields = (form: string) => readonly Field[] | 'unread' | undefined;

/**
 * Finds what `next` cannot carry into the forms that it leads to: targets that do not exist, and values that do not always fit.
 * A form that is not at hand is a warning, and so is what fits most of the time: a text that may be too long there, a figure
 * beyond a limit. Whoever fills the next form then shortens it.
 */
export function checkNext(model: FormModel, findFields: FindFields, findings: Findings): void {
  for (const [index, { form, fields }] of model.next.entries()) {
    const there = findFields(form);
    if (there === 'unread') continue;
    if (there === undefined) {
      findings.warn('name', `/next/${index}/form`, `leads to "${form}", which is not among the forms here`);
      continue;
    }
    for (const [target, source] of Object.entries(fields)) {
      const from = followPlace(model.fields, source);
      const to = followPlace(there, target);
      const misfit = 'says' in from ? undefined : findMisfit(from, to);
      if (misfit === undefined) continue;
      const tell = misfit.sometimes ? findings.warn : findings.error;
      tell('name', `/next/${index}/fields`, `carries ${source} to ${target} of ${form}: ${misfit.says}`);
    }
  }
}

function findMisfit(from: Place, to: Place | Lost): Misfit | undefined {
  if ('says' in to) {
    const says = to.says.replace(/^names ".*", which is no field$/, 'there is no such field');
    return { says: `${says.replace(/^leads/, 'it leads')}; ${to.cure}` };
  }
  if (to.isMember) return { says: 'a part of a signature or a choice is not given alone' };
  const misfit = fitField(from.field, to.field);
  return misfit && { ...misfit, says: `it ${misfit.says}` };
}
