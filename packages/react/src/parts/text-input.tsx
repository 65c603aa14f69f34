import type { ChangeEvent, CompositionEvent, KeyboardEvent, ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Reader } from '../store/type-text.ts';
import type { ControlAttributes } from '../widget.ts';
import { isComposing, isUnfinished } from './composing.ts';

/** What an input of text is given. */
export interface TextInputProps {
  readonly control: ControlAttributes;
  readonly pointer: string;
  /** What stands in it: the text as typed, or the value as the office writes it. */
  readonly text: string;
  readonly reader: Reader;
  readonly lines?: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined;
  readonly placeholder?: string;
  readonly align?: 'end';
}

/** An input that keeps what is typed and reads it when the hand leaves. Nothing is cut: limits are told, not enforced. */
export function TextInput(props: TextInputProps): ReactNode {
  const { control, pointer, text, reader, lines, inputMode, placeholder, align } = props;
  const { store } = useScene();
  const common = {
    ...control,
    className: 'jd-input',
    part: 'input',
    'data-align': align,
    value: text,
    placeholder,
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      store.type(pointer, event.target.value, reader, isUnfinished(event)),
    // The last letters came while the input method still composed.
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      store.type(pointer, currentTarget.value, reader),
    onBlur: () => store.commit(pointer),
  };
  // The style sheet lets it grow; a browser that cannot do that, Chromium before 123, gets a row for each line.
  if (lines !== undefined)
    return <textarea {...common} rows={Math.max(lines, Math.min(20, text.split('\n').length))} />;
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition belongs to the input method.
    if (event.key === 'Enter' && !isComposing(event)) store.commit(pointer);
  };
  return <input {...common} type="text" inputMode={inputMode} onKeyDown={onKeyDown} />;
}
