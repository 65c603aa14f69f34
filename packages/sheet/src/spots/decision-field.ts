import { type ChoiceField, escapePointer, type FormModel, given } from '@jiandu/model';
import type { Slot } from '../sheet.ts';
import type { DecidingStage } from './attachment.ts';

/** What is asked where a stage decides: a choice of its decisions, which no record holds. */
export interface DecisionField extends ChoiceField {
  readonly decides: DecidingStage;
}

/** Gives what is decided in a slot; `undefined` where it is the place of a field. */
export function decisionField({ template, part }: Slot, { stages }: FormModel): DecisionField | undefined {
  if (part !== 'decision') return undefined;
  const order = stages.findIndex(({ id }) => `/${escapePointer(id)}` === template);
  const stage = stages[order];
  if (!stage) return undefined;
  const { id, words, decisions, signature } = stage;
  const decides = { id, order, ...given({ signature }) };
  return { kind: 'choice', name: id, template, words, required: false, stage: id, options: decisions, decides };
}
