import type { Field } from '@jiandu/model';
import { useScene } from '../scene.ts';

/** Tells whether the hand at work may write in a field. */
export function useEditable(field: Field): boolean {
  const { readOnly, stage } = useScene();
  return !readOnly && !field.computed && (stage === undefined || field.stage === stage);
}
