import { applyVariant } from './apply-variant.ts';
import type { TextField } from './field.ts';
import type { FormModel } from './form-model.ts';

/** Whether a variant leaves the number of its records out: its papers are not to be told apart. */
export function isAnonymous(model: FormModel, variant: string | undefined): boolean {
  return findRecordNumber(model) !== undefined && findRecordNumber(applyVariant(model, variant)) === undefined;
}

/** The field of a form for the number of a record, if it has one. */
export function findRecordNumber({ fields }: FormModel): TextField | undefined {
  return fields.find((field): field is TextField => field.kind === 'text' && field.format === 'record-number');
}
