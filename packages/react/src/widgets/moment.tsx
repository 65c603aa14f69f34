import type { MomentField } from '@jiandu/model';
import { writeMoment } from '@jiandu/text';
import type { ReactNode } from 'react';
import { PickedInput } from '../parts/picked-input.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readers } from './readers.ts';

/** A day and time on the office's clock, to the minute. */
export const moment: ControlWidget<MomentField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: MomentEdit,
  Show: MomentShow,
};

function MomentEdit({ field, pointer, cell, control, compact }: EditProps<MomentField>): ReactNode {
  const scene = useScene();
  const { script, office } = scene;
  const { era } = office;
  return (
    <PickedInput
      control={control}
      pointer={pointer}
      picker={compact ? undefined : 'datetime-local'}
      value={typeof cell.value === 'string' ? cell.value : undefined}
      text={cell.text ?? (cell.value === undefined ? '' : writeMoment(String(cell.value), { script, era }))}
      example={era === 'minguo' ? '115/3/5 9:20' : '2026.3.5 9:20'}
      reader={readers.moment(field, scene)}
    />
  );
}

function MomentShow({ value }: ShowProps<MomentField>): ReactNode {
  const { script, office } = useScene();
  return writeMoment(String(value), { script, era: office.era });
}
