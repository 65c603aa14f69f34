import type { TimeField } from '@jiandu/model';
import { writeTime } from '@jiandu/text';
import type { ReactNode } from 'react';
import { PickedInput } from '../parts/picked-input.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps } from '../widget.ts';
import { readers } from './readers.ts';

/** A time of day to the minute. */
export const time: ControlWidget<TimeField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: TimeEdit,
  Show: ({ value }) => writeTime(String(value)),
};

function TimeEdit({ pointer, cell, control, compact }: EditProps<TimeField>): ReactNode {
  const { script } = useScene();
  return (
    <PickedInput
      control={control}
      pointer={pointer}
      picker={compact ? undefined : 'time'}
      value={typeof cell.value === 'string' ? cell.value : undefined}
      text={cell.text ?? (cell.value === undefined ? '' : writeTime(String(cell.value), { script }))}
      example="9:20"
      reader={readers.time()}
    />
  );
}
