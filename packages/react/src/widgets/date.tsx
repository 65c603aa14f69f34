import type { DateField } from '@jiandu/model';
import { writeDate } from '@jiandu/text';
import type { ReactNode } from 'react';
import { PickedInput } from '../parts/picked-input.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readers } from './readers.ts';

/** A day: typed as offices type it (2026.3.5, 20260305, 115/3/5) or picked, written in the office's era. */
export const date: ControlWidget<DateField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: DateEdit,
  Show: DateShow,
};

function DateEdit({ field, pointer, cell, control, compact }: EditProps<DateField>): ReactNode {
  const scene = useScene();
  const { script, office } = scene;
  const { era } = office;
  return (
    <PickedInput
      control={control}
      pointer={pointer}
      picker={compact ? undefined : 'date'}
      value={typeof cell.value === 'string' ? cell.value : undefined}
      text={cell.text ?? (cell.value === undefined ? '' : writeDate(String(cell.value), { script, era }))}
      example={era === 'minguo' ? '115/3/5' : '2026.3.5'}
      reader={readers.date(field, scene)}
    />
  );
}

function DateShow({ value }: ShowProps<DateField>): ReactNode {
  const { script, office } = useScene();
  return writeDate(String(value), { script, era: office.era });
}
