import type { Words } from '@jiandu/text';
import { useScene } from '../scene.ts';
import type { Marks } from '../store/form-store.ts';
import type { ControlAttributes } from '../widget.ts';

/** What of a field matters to its control. */
export interface Controlled {
  readonly required: boolean;
  readonly unit?: Words;
}

/** Which texts stand beside a control. */
export interface Ties {
  readonly labelledBy: string;
  readonly hint: boolean;
}

/** Gives the attributes that tie a control to the texts beside it. */
export function useControl(field: Controlled, pointer: string, marks: Marks, ties: Ties): ControlAttributes {
  const { id } = useScene();
  const described = [
    ...(field.unit ? [id(pointer, 'unit')] : []),
    ...(ties.hint ? [id(pointer, 'hint')] : []),
    ...(marks.applies ? [] : [id(pointer, 'condition')]),
    ...(marks.problems.length > 0 ? [id(pointer, 'problems')] : []),
  ];
  const invalid = marks.problems.some((problem) => problem.severity === 'error');
  return {
    id: id(pointer),
    disabled: !marks.applies,
    'aria-labelledby': ties.labelledBy,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(invalid && { 'aria-invalid': true }),
    ...(field.required && { 'aria-required': true }),
  };
}
