import { type ReactNode, useRef, useState } from 'react';
import { faultOf } from '../fault.ts';
import { useScene } from '../scene.ts';
import type { OptionSource, SourceOption } from '../schema-form-props.ts';
import type { ControlAttributes } from '../widget.ts';
import { isUnfinished } from './composing.ts';
import type { TextInputProps } from './text-input.tsx';
import { createLoader, useLoaded } from './use-loaded.ts';
import { useSuggestions } from './use-suggestions.ts';

interface ComboboxProps {
  readonly control: ControlAttributes;
  /** The name of the host's list, or the list itself. */
  readonly source: string | OptionSource;
  readonly text: string;
  readonly inputMode?: TextInputProps['inputMode'];
  readonly placeholder?: string | undefined;
  /** Whether any text is an answer: the list then only suggests, and says nothing where it has nothing. */
  readonly suggests?: boolean;
  /** Gives what to look for in a text while the caret stands somewhere in it; the whole text by default. */
  readonly queryOf?: (text: string, caret: number) => string;
  readonly onType: (text: string, composing: boolean) => void;
  readonly onTake: (option: SourceOption, caret: number) => void;
  /** The hand leaves, or Enter is pressed on no option; with what was found last, if the host has the list. */
  readonly onLeave: (known: readonly SourceOption[] | undefined) => void;
}

/** Comes with the first focus, so that it is there when the first answer is. */
const list = createLoader(() => import('./option-list.tsx'));

/**
 * A text input that searches a host's list: the editable combobox with list autocomplete and manual selection of the
 * WAI-ARIA Authoring Practices. Focus stays in the input; the arrows move through the list, Enter takes, Escape closes.
 * Where the host has no such list it is an input like any other.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const {
    control,
    source,
    text,
    inputMode,
    placeholder,
    suggests = false,
    queryOf = whole,
    onType,
    onTake,
    onLeave,
  } = props;
  const { tell } = useScene();
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(source, list.known() !== undefined);
  const { isOffered, isAsked, isOpen, found, options, active, search, onKeyDown } = suggestions;
  const [isNear, setNear] = useState(false);
  const loaded = useLoaded(list, isOffered && (isNear || isAsked), (error) => tell(faultOf('source', '', error)));
  const listId = `${control.id}--list`;
  const caret = () => input.current?.selectionStart ?? text.length;
  const query = () => queryOf(input.current?.value ?? text, caret());
  const take = (option: SourceOption) => {
    search(undefined);
    onTake(option, caret());
  };
  const leave = () => {
    search(undefined);
    onLeave(isOffered ? found.options : undefined);
  };
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': suggests ? options.length > 0 : isOpen,
    ...(isOpen && { 'aria-controls': listId }),
    ...(options[active] && { 'aria-activedescendant': `${listId}-${active}` }),
  } as const;
  return (
    <div className="jd-combobox">
      <input
        {...control}
        {...(isOffered && combobox)}
        ref={input}
        className="jd-input"
        part="input"
        type="text"
        inputMode={inputMode}
        placeholder={placeholder}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          const composing = isUnfinished(event);
          onType(event.target.value, composing);
          // Letters on their way to a character are not what is looked for.
          if (!composing) search(query());
        }}
        onCompositionEnd={({ currentTarget }) => {
          onType(currentTarget.value, false);
          search(query());
        }}
        onClick={() => {
          // A hand that points into a text that may be anything means the text.
          if (suggests && text !== '') search(undefined);
          else if (!isOpen) search('');
        }}
        onFocus={() => setNear(true)}
        onKeyDown={(event) => onKeyDown(event, { query: suggests ? query : () => '', take, leave })}
        onBlur={() => {
          setNear(false);
          leave();
        }}
      />
      {isOpen && loaded && (
        <loaded.OptionList
          id={listId}
          labelledBy={control['aria-labelledby']}
          found={found}
          active={active}
          suggests={suggests}
          onTake={take}
        />
      )}
    </div>
  );
}

function whole(text: string): string {
  return text;
}
