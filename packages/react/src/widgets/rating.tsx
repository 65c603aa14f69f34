import type { RatingField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { choosable, RadioSet } from '../parts/options.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps } from '../widget.ts';
import { labelOfOption } from './source-option.ts';

/** One rating alone; a group of ratings with the same steps is drawn as one grid by the group. */
export const rating: ControlWidget<RatingField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => true,
  Edit: RatingEdit,
  Show: ({ field, value }) => labelOfOption(value, field.options, useScene().words),
};

function RatingEdit({ field, pointer, cell, control }: EditProps<RatingField>): ReactNode {
  const { store, words } = useScene();
  const chosen = cell.value === undefined ? [] : [cell.value];
  return (
    <RadioSet
      control={control}
      options={choosable(field.options, chosen, words)}
      chosen={chosen}
      unread={cell.text}
      onChoose={(value) => store.choose(pointer, value)}
      {...(!field.required && { onClear: () => store.choose(pointer, undefined) })}
    />
  );
}
