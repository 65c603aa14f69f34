import type { Option } from '@jiandu/model';
import { type ReactNode, useId } from 'react';
import { useScene } from '../scene.ts';
import type { ControlAttributes } from '../widget.ts';
import { UnreadText } from './unread-text.tsx';

/** A value of a record that an option stands for. */
export type OptionValue = string | number | boolean;

interface OptionSetProps {
  readonly control: ControlAttributes;
  readonly options: readonly Choosable[];
  readonly chosen: readonly unknown[];
  readonly onChoose: (value: OptionValue, on: boolean) => void;
  /** A text that is no answer. */
  readonly unread: string | undefined;
  /** What stands behind an option: the text of 其他＿＿. */
  readonly behind?: (value: OptionValue) => ReactNode;
}

/** One thing to choose. */
export interface Choosable {
  readonly value: OptionValue;
  readonly words: string;
}

/** Buttons of which one is on. Where no answer is an answer too, the answer can be taken back. */
export function RadioSet(props: OptionSetProps & { readonly onClear?: () => void }): ReactNode {
  const { control, options, chosen, unread, onChoose, behind, onClear } = props;
  const { say } = useScene();
  // Radios find each other by name, and ids move with the rows of a list.
  const name = useId();
  const { disabled, ...group } = control;
  return (
    <div role="radiogroup" className="jd-options" {...group} aria-disabled={disabled || undefined}>
      {options.map((option) => (
        <OptionLine key={String(option.value)} behind={behind?.(option.value)}>
          <input
            type="radio"
            name={name}
            disabled={disabled}
            checked={chosen.includes(option.value)}
            onChange={() => onChoose(option.value, true)}
          />
          <span>{option.words}</span>
        </OptionLine>
      ))}
      <UnreadText text={unread} />
      {onClear && (chosen.length > 0 || unread !== undefined) && !disabled && (
        <button type="button" className="jd-link" aria-describedby={control['aria-labelledby']} onClick={onClear}>
          {say('screen.clear')}
        </button>
      )}
    </div>
  );
}

/** Boxes of which any number are on. */
export function CheckSet({ control, options, chosen, unread, onChoose, behind }: OptionSetProps): ReactNode {
  const { id, disabled, 'aria-invalid': invalid, 'aria-required': _said, ...group } = control;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-options" id={id} {...group}>
      {options.map((option) => (
        <OptionLine key={String(option.value)} behind={behind?.(option.value)}>
          <input
            type="checkbox"
            disabled={disabled}
            aria-invalid={invalid}
            checked={chosen.includes(option.value)}
            onChange={(event) => onChoose(option.value, event.target.checked)}
          />
          <span>{option.words}</span>
        </OptionLine>
      ))}
      <UnreadText text={unread} />
    </div>
  );
}

function OptionLine({ children, behind }: { readonly children: ReactNode; readonly behind: ReactNode }): ReactNode {
  // biome-ignore lint/a11y/noLabelWithoutControl: its children are an input and its words
  const label = <label className="jd-option">{children}</label>;
  if (!behind) return label;
  return (
    <span className="jd-option-line">
      {label}
      {behind}
    </span>
  );
}

/** Gives the options in words, with whatever else a record holds as itself, so that no answer is hidden. */
export function choosable(
  options: readonly Option[],
  chosen: readonly unknown[],
  words: (words: Option['words']) => string,
): Choosable[] {
  const listed = options.map((option) => ({ value: option.value, words: words(option.words) }));
  const strangers = chosen.filter(isOptionValue).filter((value) => !options.some((option) => option.value === value));
  return [...listed, ...strangers.map((value) => ({ value, words: String(value) }))];
}

function isOptionValue(value: unknown): value is OptionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
