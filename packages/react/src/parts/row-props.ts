import type { RowsField } from '@jiandu/model';
import { useScene } from '../scene.ts';

/** What a row is given; equal properties draw nothing anew. */
export interface RowProps {
  readonly field: RowsField;
  /** The pointer of the list. */
  readonly pointer: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly canRemove: boolean;
  readonly editable: boolean;
}

/** Gives how rows of a list are called: 第 3 行, or by what they hold: 样品 3. */
export function useRowName(field: RowsField): (index: number) => string {
  const { say, words } = useScene();
  return (index) =>
    field.itemWords
      ? say('screen.item', { item: words(field.itemWords), row: index + 1 })
      : say('screen.row', { row: index + 1 });
}
