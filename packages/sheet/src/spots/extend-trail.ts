import { type Filing, getAt, given, type TrailEntry } from '@jiandu/model';
import type { DecidingStage, FilingPart } from './attachment.ts';
import type { Change } from './judge-spots.ts';

/**
 * Gives the trail with one more entry for each stage of which the paper says another decision, in the order of the stages. Who
 * decided and when is what the signature of the stage says; of a decision that was taken back nobody knows, and its entry has none.
 */
export function extendTrail(
  { record, trail }: Filing,
  changes: readonly Change[],
  fields: FilingPart['fields'],
): readonly TrailEntry[] | undefined {
  const stages = fields.flatMap(({ stage }) => stage ?? []).sort((one, other) => one.order - other.order);
  const entries = stages.flatMap((stage) => {
    const change = changes.find((own) => own.stage === stage.id);
    return change ? [writeEntry(stage, change, record)] : [];
  });
  return entries.length === 0 ? trail : [...(trail ?? []), ...entries];
}

function writeEntry({ id, signature }: DecidingStage, { to }: Change, record: Filing['record']): TrailEntry {
  if (typeof to !== 'string') return { stage: id };
  const says = (part: 'by' | 'on'): string | undefined => {
    const value = signature === undefined ? undefined : getAt(record, `${signature}/${part}`);
    return typeof value === 'string' ? value : undefined;
  };
  return { stage: id, decision: to, ...given({ by: says('by'), at: says('on') }) };
}
