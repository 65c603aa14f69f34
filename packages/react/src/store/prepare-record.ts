import { getAt, type RecordData, setAt } from '@jiandu/model';
import type { FormState, Settings } from './form-state.ts';
import { holdsAnswer, tidyRecord } from './tidy-record.ts';

/** A record as it leaves the form. */
export interface Prepared {
  readonly record: RecordData;
  /** Pointers of answers that do not apply and stay behind. */
  readonly leftOut: readonly string[];
}

/**
 * Gives the record to file: computed, without empty values and without answers that do not apply now or that the
 * variant has not. Leaving one out can change the condition of another, so it repeats until nothing is left to take.
 */
export function prepareRecord(state: FormState, settings: Settings): Prepared {
  const leftOut: string[] = [];
  let record = state.record;
  for (;;) {
    const off = findLeftOut(record, settings).filter((pointer) => !leftOut.includes(pointer));
    if (off.length === 0) return { record: tidyRecord(record), leftOut };
    leftOut.push(...off);
    const rest = off.reduce((left, pointer) => setAt(left, pointer, undefined), record);
    record = settings.form.compute(rest, settings.policy).record;
  }
}

function findLeftOut(record: RecordData, settings: Settings): string[] {
  const { inapplicable } = settings.form.compute(record, settings.policy);
  const without = settings.form.model.variants.find((variant) => variant.id === settings.variant)?.without ?? [];
  const pointers = [...without.map((name) => `/${name}`), ...inapplicable];
  return [...new Set(pointers)].filter((pointer) => holdsAnswer(getAt(record, pointer)));
}
