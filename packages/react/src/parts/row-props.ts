import { nameRow, type RowsField } from '@jiandu/model';
import { useScene } from '../scene.ts';

/** What a row is given; equal properties draw nothing anew. */
export interface RowProps {
  readonly field: RowsField;
  /** The pointer of the list. */
  readonly pointer: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly canRemove: boolean;
  /** Whether the list takes another row. */
  readonly canAdd: boolean;
  readonly editable: boolean;
}

/** Gives how rows of a list are called. */
export function useRowName(field: RowsField): (index: number) => string {
  const { script, phrases, words } = useScene();
  return (index) => nameRow(field, index, { script, phrases, say: words });
}
