import type { FormState } from './store/form-state.ts';
import { workTopic } from './store/topics.ts';
import { useStore } from './use-store.ts';

/** Tells whether the form stands as it was filed. */
export function useIsFiled(): boolean {
  return useStore(workTopic, isFiled);
}

function isFiled({ filed, record, typed }: FormState): boolean {
  return filed !== undefined && filed.record === record && filed.typed === typed;
}
