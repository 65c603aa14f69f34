import type { ReactNode } from 'react';
import { SuggestInput } from './suggest-input.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

interface TextControlProps extends TextInputProps {
  /** The name of the host's list that suggests texts. */
  readonly source: string | undefined;
}

/** The input of a text field, with suggestions where the host has a list for it. */
export function TextControl({ source, ...input }: TextControlProps): ReactNode {
  return source === undefined ? <TextInput {...input} /> : <SuggestInput {...input} source={source} />;
}
