import type { RatingField } from '@jiandu/model';
import { memo, type ReactNode, useId } from 'react';
import { useScene } from '../scene.ts';
import { useCell } from '../use-store.ts';
import { Beside } from './beside.tsx';
import { FieldBoundary } from './boundary.tsx';
import { Icon, iconPaths } from './icons.tsx';
import { LabelWords } from './label.tsx';
import { choosable } from './options.tsx';
import { useControl } from './use-control.ts';
import { useEditable } from './use-editable.ts';

interface RatingLineProps {
  readonly field: RatingField;
  readonly pointer: string;
}

/** One line of a grid of ratings: a radio group, or the chosen step marked where it is not edited. */
export const RatingLine = memo(function RatingLine({ field, pointer }: RatingLineProps): ReactNode {
  const Line = useEditable(field) ? EditLine : ReadLine;
  return (
    <FieldBoundary pointer={pointer}>
      <Line field={field} pointer={pointer} />
    </FieldBoundary>
  );
});

function EditLine({ field, pointer }: RatingLineProps): ReactNode {
  const { id, store, words } = useScene();
  const cell = useCell(pointer);
  const name = useId();
  const labelledBy = id(pointer, 'label');
  const control = useControl(field, pointer, cell, { labelledBy, hint: field.hint !== undefined });
  const { disabled, ...group } = control;
  const steps = choosable(field.options, cell.value === undefined ? [] : [cell.value], words);
  return (
    <div
      className="jd-rating"
      data-pointer={pointer}
      role="radiogroup"
      {...group}
      aria-disabled={disabled || undefined}
    >
      <span className="jd-rating-label" id={labelledBy}>
        <LabelWords field={field} required={field.required} />
      </span>
      {steps.map((step) => (
        <label className="jd-step" key={String(step.value)}>
          <input
            type="radio"
            name={name}
            disabled={disabled}
            checked={cell.value === step.value}
            onChange={() => store.choose(pointer, step.value)}
          />
          <span className="jd-step-words">{step.words}</span>
        </label>
      ))}
      <div className="jd-rating-beside">
        <Beside field={field} pointer={pointer} marks={cell} />
      </div>
    </div>
  );
}

function ReadLine({ field, pointer }: RatingLineProps): ReactNode {
  const { id, say, words } = useScene();
  const cell = useCell(pointer);
  const steps = choosable(field.options, cell.value === undefined ? [] : [cell.value], words);
  return (
    <div className="jd-rating" data-pointer={pointer} data-read id={id(pointer)} tabIndex={-1}>
      <span className="jd-rating-label">
        <LabelWords field={field} required={false} />
        {cell.value === undefined && <span className="jd-hidden">{say('screen.empty')}</span>}
      </span>
      {steps.map((step) => (
        <span className="jd-step" key={String(step.value)} data-chosen={cell.value === step.value || undefined}>
          {cell.value === step.value && (
            <>
              <Icon path={iconPaths.chosen} />
              <span className="jd-step-words">{step.words}</span>
            </>
          )}
        </span>
      ))}
    </div>
  );
}
