import type { SignatureField } from '@jiandu/model';
import { readDate, readMoment, writeDate, writeMoment } from '@jiandu/text';
import type { ReactNode } from 'react';
import { Problems } from '../parts/problems.tsx';
import { TextInput, type TextInputProps } from '../parts/text-input.tsx';
import { useControl } from '../parts/use-control.ts';
import { useScene } from '../scene.ts';
import type { Reader } from '../store/type-text.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import { useCell } from '../use-store.ts';
import { textReader } from './read-text.ts';

interface SignaturePartsProps {
  readonly field: SignatureField;
  readonly pointer: string;
  readonly disabled: boolean;
  readonly labelledBy: string;
}

/** Who signed and when, to type. */
export function SignatureParts(props: SignaturePartsProps): ReactNode {
  const { field, pointer } = props;
  const { say, office, script } = useScene();
  const day = office.era === 'minguo' ? '115/3/5' : '2026.3.5';
  return (
    <div className="jd-signature-parts">
      <SignaturePart
        {...props}
        label={say('screen.signedBy')}
        pointer={`${pointer}/by`}
        write={String}
        reader={textReader({ format: 'line' })}
      />
      <SignaturePart
        {...props}
        label={say('screen.signedOn')}
        pointer={`${pointer}/on`}
        write={(on) => writeOn(on, { script, era: office.era })}
        reader={dateReader(field, office.era)}
        long={field.moment === true}
        placeholder={say('screen.example', { example: field.moment ? `${day} 9:20` : day })}
      />
    </div>
  );
}

interface SignaturePartProps extends SignaturePartsProps, Pick<TextInputProps, 'reader' | 'placeholder'> {
  readonly label: string;
  readonly write: (value: string) => string;
  /** A day in the era and a time want more room than a name. */
  readonly long?: boolean;
}

function SignaturePart({
  field,
  pointer,
  label,
  labelledBy,
  disabled,
  write,
  long,
  ...input
}: SignaturePartProps): ReactNode {
  const { id } = useScene();
  const cell = useCell(pointer);
  const own = id(pointer, 'label');
  const control = useControl({ required: field.required }, pointer, cell, {
    labelledBy: `${labelledBy} ${own}`,
    hint: false,
  });
  return (
    <div className="jd-signature-part" data-long={long || undefined}>
      <label id={own} htmlFor={control.id}>
        {label}
      </label>
      <TextInput
        {...input}
        pointer={pointer}
        control={{ ...control, disabled }}
        text={cell.text ?? (cell.value === undefined ? '' : write(String(cell.value)))}
      />
      <Problems id={id(pointer, 'problems')} problems={cell.problems} />
    </div>
  );
}

/** Gives when it was signed, as the office writes it. */
export function writeOn(on: string, options: Parameters<typeof writeDate>[1]): string {
  return on.includes('T') ? writeMoment(on, options) : writeDate(on, options);
}

/** A signature to the minute takes a bare day too. */
function dateReader(field: SignatureField, era: Parameters<typeof writeDate>[1]['era']): Reader {
  return {
    read: (typed) => readDate(typed, { era }) ?? readMoment(typed, { era }),
    problem: field.moment ? unreadProblems.moment : unreadProblems.signature,
  };
}
