import type { FormModel } from './form-model.ts';
import { ModelError } from './model-error.ts';
import { withoutFields } from './without-fields.ts';

/**
 * Gives the form without the fields that a variant leaves out, everywhere: fields, sections, rules that mark them,
 * signatures of stages and what the next form takes from them. Without a variant it gives the form itself.
 * Throws `ModelError` for a variant that the form has not.
 */
export function applyVariant(model: FormModel, variantId: string | undefined): FormModel {
  if (variantId === undefined) return model;
  const variant = model.variants.find((candidate) => candidate.id === variantId);
  if (!variant) {
    const known = model.variants.map((candidate) => candidate.id);
    throw new ModelError('unknown-variant', model.form, variantId, known);
  }
  const left = new Set(model.fields.filter((field) => variant.without.includes(field.name)));
  return withoutFields(model, (field) => left.has(field));
}
