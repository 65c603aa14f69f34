import type { Field } from './field.ts';
import { allFields } from './fields.ts';
import type { TrailEntry } from './filing.ts';
import type { FormModel, Stage } from './form-model.ts';
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

/** Gives what a stage decided last; `undefined` where it did not. */
export function decisionAt(trail: readonly TrailEntry[] | undefined, stage: string): string | undefined {
  return trail?.filter((entry) => entry.stage === stage).at(-1)?.decision;
}

/** What a decision does with a filing: pass it on, give it back to an earlier stage, or hand it to another person. */
export type Aim = 'pass' | 'return' | 'transfer';

/**
 * Gives what a decision does: those of the values `return` and `transfer` end no stage, so that nothing of it needs to be
 * filled in. At the first stage both pass the filing on: there is nobody to give it back to, and nothing yet to hand over.
 */
export function aimOf({ stages }: Pick<FormModel, 'stages'>, stage: Stage, decision: string | undefined): Aim {
  const isFirst = stages[0]?.id === stage.id;
  return !isFirst && (decision === 'return' || decision === 'transfer') ? decision : 'pass';
}
