import type { Filing, FormModel } from '@jiandu/model';
import { escapePointer } from '@jiandu/model';
import type { Unread } from './judge-spots.ts';

/**
 * Gives the decisions of a trail that the form does not know: those of another version of it. A stage without decisions of its
 * own has what its host keeps.
 */
export function strangeDecisions({ trail = [] }: Filing, { stages }: Pick<FormModel, 'stages'>): readonly Unread[] {
  return trail.flatMap(({ stage, decision }) => {
    if (decision === undefined) return [];
    const known = stages.find(({ id }) => id === stage)?.decisions.map(({ value }) => value);
    const isKnown = known?.length === 0 || known?.includes(decision);
    return isKnown ? [] : [{ pointer: `/${escapePointer(stage)}`, stage, code: 'unknown', text: decision }];
  });
}
