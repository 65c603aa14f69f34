import type { ChoicesField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { CheckSet, choosable, type OptionValue } from '../parts/options.tsx';
import { OtherText, OtherWords } from '../parts/other-text.tsx';
import { SourceInput } from '../parts/source-input.tsx';
import { useScene } from '../scene.ts';
import { choosesOther } from '../store/other-option.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { isSourceOption, labelOfOption } from './source-option.ts';

/** Any number of several: boxes, or a searchable list with what is chosen above it where the host has the options. */
export const choices: ControlWidget<ChoicesField> = {
  frame: 'control',
  isSet: (field) => field.source === undefined,
  isWide: (field) => field.source !== undefined || field.options.length > 3,
  Edit: (props) => (props.field.source === undefined ? <OpenChoices {...props} /> : <SourceChoices {...props} />),
  Show: ChoicesShow,
};

function OpenChoices({ field, pointer, cell, control }: EditProps<ChoicesField>): ReactNode {
  const { store, words } = useScene();
  const chosen: readonly unknown[] = Array.isArray(cell.value) ? cell.value : [];
  const options = choosable(field.options, chosen, words);
  const other = field.other;
  const choose = (value: OptionValue, on: boolean) => {
    const next = options.map((option) => option.value).filter((old) => (old === value ? on : chosen.includes(old)));
    store.choose(pointer, next.length > 0 ? next : undefined);
  };
  return (
    <CheckSet
      control={control}
      options={options}
      chosen={chosen}
      unread={cell.text}
      onChoose={choose}
      {...(other !== undefined && {
        behind: (value: OptionValue) =>
          choosesOther(value) && (
            <OtherText pointer={pointer} name={other} chosen={cell.applies && choosesOther(chosen)} />
          ),
      })}
    />
  );
}

function SourceChoices({ field, pointer, cell, control }: EditProps<ChoicesField>): ReactNode {
  const { store, say, words } = useScene();
  const chosen: readonly unknown[] = Array.isArray(cell.value) ? cell.value : [];
  const set = (next: readonly unknown[]) => store.choose(pointer, next.length > 0 ? next : undefined);
  const isChosen = (value: unknown) => chosen.some((item) => (isSourceOption(item) ? item.value : item) === value);
  return (
    <>
      {chosen.length > 0 && (
        <ul className="jd-chips" aria-labelledby={control['aria-labelledby']}>
          {chosen.map((item, index) => {
            const label = labelOfOption(item, field.options, words);
            return (
              <li key={label} className="jd-chip">
                {label}
                <button
                  type="button"
                  className="jd-icon-button"
                  aria-label={say('screen.removeFile', { name: label })}
                  disabled={control.disabled}
                  onClick={() => set(chosen.filter((_, at) => at !== index))}
                >
                  <Icon path={iconPaths.remove} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <SourceInput
        control={control}
        pointer={pointer}
        source={field.source ?? ''}
        value={undefined}
        text={cell.text}
        several
        onChoose={(option) => set(isChosen(option.value) ? chosen : [...chosen, option])}
      />
    </>
  );
}

function ChoicesShow({ field, pointer, value }: ShowProps<ChoicesField>): ReactNode {
  const { say, words } = useScene();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    <>
      {chosen.map((item) => labelOfOption(item, field.options, words)).join(say('common.separator'))}
      {field.other !== undefined && choosesOther(value) && <OtherWords pointer={pointer} name={field.other} />}
    </>
  );
}
