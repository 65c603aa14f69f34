import type { ChoiceField } from '@jiandu/model';
import { type ReactNode, useMemo } from 'react';
import { Combobox } from '../parts/combobox.tsx';
import { choosable, type OptionValue, RadioSet } from '../parts/options.tsx';
import { OtherText, OtherWords } from '../parts/other-text.tsx';
import { SourceInput } from '../parts/source-input.tsx';
import { UnreadText } from '../parts/unread-text.tsx';
import { type Scene, useScene } from '../scene.ts';
import type { OptionSource } from '../schema-form-props.ts';
import { choosesOther } from '../store/other-option.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readers } from './readers.ts';
import { labelOfOption } from './source-option.ts';

/** As many options as a hand overlooks at once stand open; more fold into a list, and many are searched. */
const mostOpen = 7;
const mostListed = 15;

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
  if (field.options.length > mostListed) return <SearchedChoice {...props} />;
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
      unread={cell.text}
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
        part="input"
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
      <UnreadText text={cell.text} />
      {field.other !== undefined && choosesOther(cell.value) && (
        <OtherText pointer={pointer} name={field.other} chosen={cell.applies} />
      )}
    </>
  );
}

/** A long list is searched by typing a part of an option's words. */
function SearchedChoice({ field, pointer, cell, control }: EditProps<ChoiceField>): ReactNode {
  const scene = useScene();
  const { store, words } = scene;
  const list = useMemo(() => listOf(field.options, words), [field, words]);
  const label = cell.value === undefined ? '' : labelOfOption(cell.value, field.options, words);
  return (
    <>
      <Combobox
        control={control}
        source={list}
        text={cell.text ?? label}
        onType={(typed, composing) => store.type(pointer, typed, readers.choice(field, scene), composing)}
        onTake={({ value }) => store.choose(pointer, value)}
        onLeave={() => store.commit(pointer)}
      />
      {field.other !== undefined && choosesOther(cell.value) && (
        <OtherText pointer={pointer} name={field.other} chosen={cell.applies} />
      )}
    </>
  );
}

/** Gives a form's own options as a list to search. */
function listOf(options: ChoiceField['options'], words: Scene['words']): OptionSource {
  const all = options.map((option) => ({ value: option.value, label: words(option.words) }));
  return { search: async (query) => all.filter(({ label }) => label.includes(query.trim())) };
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
