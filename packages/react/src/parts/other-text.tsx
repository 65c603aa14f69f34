import { findField, getAt, type TextField, toTemplate } from '@jiandu/model';
import { type ReactNode, useCallback } from 'react';
import { useScene } from '../scene.ts';
import type { FormState } from '../store/form-state.ts';
import { siblingOf } from '../store/other-option.ts';
import { useCell, useStore } from '../use-store.ts';
import { textReader } from '../widgets/read-text.ts';
import { LabelWords } from './label.tsx';
import { Problems } from './problems.tsx';
import { SuggestInput } from './suggest-input.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';
import { useControl } from './use-control.ts';

interface OtherTextProps {
  readonly pointer: string;
  /** The name of the text field beside the choice. */
  readonly name: string;
  /** Whether the option 其他 is chosen. */
  readonly chosen: boolean;
}

/** The text of 其他＿＿, open while the option is chosen; what was written stays when it is not. */
export function OtherText({ pointer, name, chosen }: OtherTextProps): ReactNode {
  const { model } = useScene();
  const at = siblingOf(pointer, name);
  const field = findField(model, toTemplate(model, at));
  if (field?.kind !== 'text') return null;
  return <OtherInput field={field} pointer={at} chosen={chosen} />;
}

interface OtherInputProps {
  readonly field: TextField;
  readonly pointer: string;
  readonly chosen: boolean;
}

function OtherInput({ field, pointer, chosen }: OtherInputProps): ReactNode {
  const { id, say } = useScene();
  const cell = useCell(pointer);
  const labelledBy = id(pointer, 'label');
  const marks = { ...cell, applies: true };
  const control = useControl(field, pointer, marks, { labelledBy, hint: false });
  const input: TextInputProps = {
    control: { ...control, disabled: !chosen },
    pointer,
    text: cell.text ?? (cell.value === undefined ? '' : String(cell.value)),
    reader: textReader(field),
    ...(chosen && { placeholder: say('screen.otherText') }),
  };
  return (
    <span className="jd-other">
      <span className="jd-hidden" id={labelledBy}>
        <LabelWords field={field} required={false} />
      </span>
      {field.source === undefined ? <TextInput {...input} /> : <SuggestInput {...input} source={field.source} />}
      <Problems id={id(pointer, 'problems')} problems={cell.problems} />
    </span>
  );
}

/** Shows what was written behind 其他. */
export function OtherWords({ pointer, name }: { readonly pointer: string; readonly name: string }): ReactNode {
  const { say } = useScene();
  const at = siblingOf(pointer, name);
  const select = useCallback((state: FormState) => getAt(state.record, at), [at]);
  const written = useStore(at, select);
  return typeof written === 'string' && written !== '' ? say('common.brackets', { text: written }) : null;
}
