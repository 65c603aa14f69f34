import type { Field } from './field.ts';
import { allFields } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { ModelError } from './model-error.ts';

/** Gives the place of a stage in the order of stages, from 0. Throws `ModelError` for a stage that the form has not. */
export function stageIndex(model: Pick<FormModel, 'form' | 'stages'>, id: string): number {
  const index = model.stages.findIndex((stage) => stage.id === id);
  if (index < 0) {
    const known = model.stages.map((stage) => stage.id);
    throw new ModelError('unknown-stage', model.form, id, known);
  }
  return index;
}

/** Gives every field, at any depth, that a stage owns. Throws `ModelError` for a stage that the form has not. */
export function ownedBy(model: Pick<FormModel, 'form' | 'stages' | 'fields'>, stage: string): Field[] {
  stageIndex(model, stage);
  return allFields(model).filter((field) => field.stage === stage);
}
