import type { YesNoField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { RadioSet } from '../parts/options.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';

/** Yes or no: two buttons, because an unticked box does not tell no from no answer. */
export const yesNo: ControlWidget<YesNoField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => false,
  Edit: YesNoEdit,
  Show: YesNoShow,
};

function YesNoEdit({ field, pointer, cell, control }: EditProps<YesNoField>): ReactNode {
  const { store } = useScene();
  const say = useAnswers(field);
  return (
    <RadioSet
      control={control}
      options={[true, false].map((value) => ({ value, words: say(value) }))}
      chosen={typeof cell.value === 'boolean' ? [cell.value] : []}
      unread={cell.text}
      onChoose={(value) => store.choose(pointer, value)}
      {...(!field.required && { onClear: () => store.choose(pointer, undefined) })}
    />
  );
}

function YesNoShow({ field, value }: ShowProps<YesNoField>): ReactNode {
  const say = useAnswers(field);
  return typeof value === 'boolean' ? say(value) : String(value);
}

function useAnswers(field: YesNoField): (value: boolean) => string {
  const { say, words } = useScene();
  return (value) => {
    const own = value ? field.yes : field.no;
    return own ? words(own) : say(value ? 'common.yes' : 'common.no');
  };
}
