import type { NumberField } from '@jiandu/model';
import { writeNumber } from '@jiandu/text';
import type { ReactNode } from 'react';
import { TextInput } from '../parts/text-input.tsx';
import { Affixed, UnitWords } from '../parts/unit.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readers } from './readers.ts';

/** A number: typed as offices type figures, written with its groups and its unit. */
export const number: ControlWidget<NumberField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: NumberEdit,
  Show: NumberShow,
};

function NumberEdit({ field, pointer, cell, control, compact }: EditProps<NumberField>): ReactNode {
  const scene = useScene();
  return (
    <Affixed after={!compact && <UnitWords field={field} pointer={pointer} />}>
      <TextInput
        control={control}
        pointer={pointer}
        text={cell.text ?? writeFigure(cell.value)}
        inputMode="decimal"
        align="end"
        reader={readers.number(field, scene)}
      />
    </Affixed>
  );
}

function NumberShow({ field, value }: ShowProps<NumberField>): ReactNode {
  const { words } = useScene();
  return `${writeFigure(value)}${field.unit ? ` ${words(field.unit)}` : ''}`;
}

/** Gives a figure with its groups; what is no figure as it is. */
function writeFigure(value: unknown): string {
  if (typeof value === 'number') return writeNumber(value, { grouping: true });
  return value === undefined ? '' : String(value);
}
