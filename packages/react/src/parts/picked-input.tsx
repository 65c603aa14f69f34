import { type ReactNode, useRef } from 'react';
import { useScene } from '../scene.ts';
import { PickIcon } from './icons.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';
import { Affixed } from './unit.tsx';

/** The browser's own picker offered beside the text. */
export type Picker = 'date' | 'time' | 'datetime-local';

interface PickedInputProps extends Omit<TextInputProps, 'placeholder' | 'align' | 'lines'> {
  /** None in a table, where room is scarce. */
  readonly picker: Picker | undefined;
  /** The value for the picker. */
  readonly value: string | undefined;
  readonly example: string;
}

/** A text input for a date or a time, with the browser's picker at hand for those who would rather point. */
export function PickedInput({ picker, value, example, ...input }: PickedInputProps): ReactNode {
  const { say } = useScene();
  const placeholder = say('screen.example', { example });
  if (!picker) return <TextInput {...input} placeholder={placeholder} />;
  return (
    <Affixed after={<PickButton {...input} picker={picker} value={value} />}>
      <TextInput {...input} placeholder={placeholder} />
    </Affixed>
  );
}

function PickButton({ control, pointer, picker, value }: Omit<PickedInputProps, 'example'>): ReactNode {
  const { store, say, id } = useScene();
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className="jd-picker">
      <button
        type="button"
        className="jd-icon-button"
        id={id(pointer, 'pick')}
        aria-label={say('screen.choose')}
        aria-describedby={control['aria-labelledby']}
        disabled={control.disabled}
        onClick={() => native.current?.showPicker()}
      >
        <PickIcon clock={picker === 'time'} />
      </button>
      {/* Stands under the button only to give its picker a place; the text beside it is the control. */}
      <input
        ref={native}
        className="jd-native"
        type={picker}
        tabIndex={-1}
        aria-hidden="true"
        disabled={control.disabled}
        value={value ?? ''}
        onChange={(event) => store.choose(pointer, event.target.value || undefined)}
      />
    </span>
  );
}
