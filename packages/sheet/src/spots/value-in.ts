import { decisionAt, type Filing, getAt } from '@jiandu/model';
import type { SpotField } from './attachment.ts';

/** Gives what a filing says in the place of a field: of a decision what its trail says last, of all else the record's value. */
export function valueIn({ record, trail }: Filing, pointer: string, { stage }: Pick<SpotField, 'stage'>): unknown {
  return stage ? decisionAt(trail, stage.id) : getAt(record, pointer);
}
