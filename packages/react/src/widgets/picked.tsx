import type { DateField, MomentField, TimeField } from '@jiandu/model';
import { type DateOptions, type Era, writeDate, writeMoment, writeTime } from '@jiandu/text';
import type { ReactNode } from 'react';
import { PickedInput, type Picker } from '../parts/picked-input.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readerOf } from './readers.ts';

type PickedField = DateField | TimeField | MomentField;

/** How one of these kinds is picked and written, with an example for each era. */
interface Manner {
  readonly picker: Picker;
  readonly write: (value: string, options: DateOptions) => string;
  readonly examples: Readonly<Record<Era, string>>;
}

const manners: Readonly<Record<PickedField['kind'], Manner>> = {
  date: { picker: 'date', write: writeDate, examples: { common: '2026.3.5', minguo: '115/3/5' } },
  time: { picker: 'time', write: writeTime, examples: { common: '9:20', minguo: '9:20' } },
  moment: {
    picker: 'datetime-local',
    write: writeMoment,
    examples: { common: '2026.3.5 9:20', minguo: '115/3/5 9:20' },
  },
};

/**
 * A day, a time of day to the minute, or both on the office's clock: typed as offices type it (2026.3.5, 20260305, 115/3/5)
 * or picked, written in the office's era.
 */
export const picked: ControlWidget<PickedField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: PickedEdit,
  Show: PickedShow,
};

function PickedEdit({ field, pointer, cell, control, compact }: EditProps<PickedField>): ReactNode {
  const scene = useScene();
  const { script, office } = scene;
  const { picker, write, examples } = manners[field.kind];
  return (
    <PickedInput
      control={control}
      pointer={pointer}
      picker={compact ? undefined : picker}
      value={typeof cell.value === 'string' ? cell.value : undefined}
      text={cell.text ?? (cell.value === undefined ? '' : write(String(cell.value), { script, era: office.era }))}
      example={examples[office.era]}
      reader={readerOf(field, scene)}
    />
  );
}

function PickedShow({ field, value }: ShowProps<PickedField>): ReactNode {
  const { script, office } = useScene();
  return manners[field.kind].write(String(value), { script, era: office.era });
}
