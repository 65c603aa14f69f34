import type { ChoiceField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { choosable, type OptionValue, RadioSet } from '../parts/options.tsx';
import { OtherText, OtherWords } from '../parts/other-text.tsx';
import { SourceInput } from '../parts/source-input.tsx';
import { useScene } from '../scene.ts';
import { choosesOther } from '../store/other-option.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { labelOfOption } from './source-option.ts';

/** As many options as a hand overlooks at once stand open; more fold into a list. */
const mostOpen = 7;

/** One of several: buttons, a list where there are many, a searchable one where the host has them. */
export const choice: ControlWidget<ChoiceField> = {
  frame: 'control',
  isSet: (field) => field.source === undefined && field.options.length <= mostOpen,
  isWide: (field) => field.source === undefined && field.options.length > 3 && field.options.length <= mostOpen,
  Edit: ChoiceEdit,
  Show: ChoiceShow,
};

function ChoiceEdit(props: EditProps<ChoiceField>): ReactNode {
  const { field, compact } = props;
  if (field.source !== undefined) return <SourceChoice {...props} source={field.source} />;
  return compact || field.options.length > mostOpen ? <ListChoice {...props} /> : <OpenChoice {...props} />;
}

function OpenChoice({ field, pointer, cell, control }: EditProps<ChoiceField>): ReactNode {
  const { store, words } = useScene();
  const chosen = cell.value === undefined ? [] : [cell.value];
  const other = field.other;
  return (
    <RadioSet
      control={control}
      options={choosable(field.options, chosen, words)}
      chosen={chosen}
      onChoose={(value) => store.choose(pointer, value)}
      {...(!field.required && { onClear: () => store.choose(pointer, undefined) })}
      {...(other !== undefined && {
        behind: (value: OptionValue) =>
          choosesOther(value) && (
            <OtherText pointer={pointer} name={other} chosen={cell.applies && choosesOther(cell.value)} />
          ),
      })}
    />
  );
}

function ListChoice({ field, pointer, cell, control }: EditProps<ChoiceField>): ReactNode {
  const { store, words, say } = useScene();
  const options = choosable(field.options, cell.value === undefined ? [] : [cell.value], words);
  const chosen = options.findIndex((option) => option.value === cell.value);
  return (
    <>
      <select
        {...control}
        className="jd-input jd-select"
        value={chosen < 0 ? '' : String(chosen)}
        onChange={(event) => store.choose(pointer, options[Number(event.target.value || -1)]?.value)}
        onBlur={() => store.commit(pointer)}
      >
        <option value="">{say('screen.choose')}</option>
        {options.map((option, index) => (
          <option key={String(option.value)} value={String(index)}>
            {option.words}
          </option>
        ))}
      </select>
      {field.other !== undefined && choosesOther(cell.value) && (
        <OtherText pointer={pointer} name={field.other} chosen={cell.applies} />
      )}
    </>
  );
}

function SourceChoice({ pointer, cell, control, source }: EditProps<ChoiceField> & { source: string }): ReactNode {
  const { store } = useScene();
  return (
    <SourceInput
      control={control}
      pointer={pointer}
      source={source}
      value={cell.value}
      text={cell.text}
      onChoose={(option) => store.choose(pointer, option)}
    />
  );
}

function ChoiceShow({ field, pointer, value }: ShowProps<ChoiceField>): ReactNode {
  const { words } = useScene();
  return (
    <>
      {labelOfOption(value, field.options, words)}
      {field.other !== undefined && choosesOther(value) && <OtherWords pointer={pointer} name={field.other} />}
    </>
  );
}
