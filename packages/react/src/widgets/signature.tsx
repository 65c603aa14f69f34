import type { SignatureField } from '@jiandu/model';
import { readDate, readMoment, writeDate, writeMoment } from '@jiandu/text';
import type { ReactNode } from 'react';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { Problems } from '../parts/problems.tsx';
import { TextInput, type TextInputProps } from '../parts/text-input.tsx';
import { useControl } from '../parts/use-control.ts';
import { useScene } from '../scene.ts';
import type { Reader } from '../store/type-text.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import { useCell } from '../use-store.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { textReader } from './read-text.ts';

/** A signature: who signed and when, typed or set at once by who is signed in. */
export const signature: ControlWidget<SignatureField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => true,
  Edit: SignatureEdit,
  Show: SignatureShow,
};

function SignatureEdit({ field, pointer, cell, control }: EditProps<SignatureField>): ReactNode {
  const { store, say, signer, office, script } = useScene();
  const { disabled, 'aria-invalid': _byParts, 'aria-required': _said, ...group } = control;
  const hand = signer();
  const example = field.moment ? '2026.3.5 9:20' : '2026.3.5';
  const sign = () => {
    if (hand) store.choose(pointer, { by: hand.by, on: hand.now?.() ?? readClock(field) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-signature" {...group}>
      <SignaturePart
        label={say('screen.signedBy')}
        {...{ pointer: `${pointer}/by`, disabled, field, labelledBy: control['aria-labelledby'] }}
        write={String}
        reader={textReader({ format: 'line' })}
      />
      <SignaturePart
        label={say('screen.signedOn')}
        {...{ pointer: `${pointer}/on`, disabled, field, labelledBy: control['aria-labelledby'] }}
        write={(on) => writeOn(on, { script, era: office.era })}
        reader={dateReader(field, office.era)}
        placeholder={say('screen.example', {
          example: office.era === 'minguo' ? example.replace('2026.3.5', '115/3/5') : example,
        })}
      />
      {hand && cell.value === undefined && (
        <button
          type="button"
          className="jd-button"
          disabled={disabled}
          aria-describedby={control['aria-labelledby']}
          onClick={sign}
        >
          <Icon path={iconPaths.sign} />
          {say('screen.signHere')}
        </button>
      )}
      {cell.value !== undefined && (
        <button
          type="button"
          className="jd-link"
          disabled={disabled}
          aria-describedby={control['aria-labelledby']}
          onClick={() => store.choose(pointer, undefined)}
        >
          {say('screen.clear')}
        </button>
      )}
    </div>
  );
}

interface SignaturePartProps extends Pick<TextInputProps, 'reader' | 'pointer' | 'placeholder'> {
  readonly field: SignatureField;
  readonly label: string;
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly write: (value: string) => string;
}

function SignaturePart({
  field,
  pointer,
  label,
  labelledBy,
  disabled,
  write,
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
    <div className="jd-signature-part">
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

function SignatureShow({ value }: ShowProps<SignatureField>): ReactNode {
  const { script, office } = useScene();
  const { by, on } = (value ?? {}) as { readonly by?: unknown; readonly on?: unknown };
  return (
    <>
      <span className="jd-signed">{String(by ?? '')}</span>{' '}
      {on !== undefined && writeOn(String(on), { script, era: office.era })}
    </>
  );
}

function writeOn(on: string, options: Parameters<typeof writeDate>[1]): string {
  return on.includes('T') ? writeMoment(on, options) : writeDate(on, options);
}

/** A signature to the minute takes a bare day too. */
function dateReader(field: SignatureField, era: Parameters<typeof writeDate>[1]['era']): Reader {
  return {
    read: (typed) => readDate(typed, { era }) ?? readMoment(typed, { era }),
    problem: field.moment ? unreadProblems.moment : unreadProblems.signature,
  };
}

/** The browser's clock, read only when the button is pressed. */
function readClock(field: SignatureField): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return field.moment ? `${day}T${two(now.getHours())}:${two(now.getMinutes())}` : day;
}
