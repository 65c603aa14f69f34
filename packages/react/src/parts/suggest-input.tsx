import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { Combobox } from './combobox.tsx';
import { partAt, replacePart } from './name-parts.ts';
import type { TextInputProps } from './text-input.tsx';

type SuggestInputProps = Omit<TextInputProps, 'lines' | 'align'> & {
  /** The name of the host's list. */
  readonly source: string;
};

/** A text input for which the host suggests texts; any other may be typed, and several names with 、 between. */
export function SuggestInput({ pointer, text, reader, ...input }: SuggestInputProps): ReactNode {
  const { store } = useScene();
  return (
    <Combobox
      {...input}
      text={text}
      suggests
      queryOf={partAt}
      onType={(typed, composing) => store.type(pointer, typed, reader, composing)}
      onTake={({ label }, caret) => store.choose(pointer, reader.read(replacePart(text, caret, label)))}
      onLeave={() => store.commit(pointer)}
    />
  );
}
