import type { Field } from './field.ts';
import { allFields } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { withoutFields } from './without-fields.ts';

/** Who reads a form or its paper. */
export interface Readers {
  /** The stage at work: what is hidden from it is left out. */
  readonly stage?: string | undefined;
  /** For whom it is: a customer sees nothing that is for the office only. Default: the office. */
  readonly audience?: 'office' | 'customer' | undefined;
}

/** Tells whether a field is hidden from those who read. */
export function isHidden(field: Field, { stage, audience }: Readers): boolean {
  const fromStage = stage !== undefined && field.hiddenFrom?.includes(stage) === true;
  return fromStage || (audience === 'customer' && field.internal === true);
}

/** Gives the form without the fields and columns that those who read it must not see; the form itself where there are none. */
export function hideFields(model: FormModel, readers: Readers): FormModel {
  const hides = (field: Field) => isHidden(field, readers);
  return allFields(model).some(hides) ? withoutFields(model, hides) : model;
}
