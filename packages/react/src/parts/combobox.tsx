import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useScene } from '../scene.ts';
import type { SourceOption } from '../schema-form-props.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import type { ControlAttributes } from '../widget.ts';
import { isSourceOption, keepOption } from '../widgets/source-option.ts';
import { isComposing } from './composing.ts';
import { OptionList } from './option-list.tsx';
import { useResolved, useSearch } from './use-search.ts';

interface ComboboxProps {
  readonly control: ControlAttributes;
  readonly pointer: string;
  /** The name of the host's list. */
  readonly source: string;
  readonly value: unknown;
  readonly text: string | undefined;
  /** Whether options are gathered beside it, so that it is for searching only. */
  readonly several?: boolean;
  readonly onChoose: (option: SourceOption) => void;
}

/**
 * A text input that searches a host's list: the editable combobox with list autocomplete of the WAI-ARIA Authoring
 * Practices. Focus stays in the input; the arrows move through the list, Enter takes, Escape closes.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { control, pointer, value, several = false, onChoose } = props;
  const { store, sourceOf } = useScene();
  const source = sourceOf(props.source);
  const [query, setQuery] = useState<string>();
  // By value, so that new results under the hand never change what it is about to take.
  const [active, setActive] = useState<SourceOption['value']>();
  const found = useSearch(source, query);
  const resolved = useResolved(source, isSourceOption(value) ? undefined : value);
  const open = query !== undefined && source !== undefined;
  const options = open ? found.options : [];
  const current = options.findIndex((option) => option.value === active);
  const listId = `${control.id}--list`;
  const shown =
    props.text ?? (isSourceOption(value) ? value.label || String(value.value) : (resolved ?? String(value ?? '')));

  const search = (text: string | undefined) => {
    setQuery(text);
    setActive(undefined);
  };
  const read = readerOf(source ? found.options : undefined);
  const type = (text: string) =>
    store.type(pointer, text, {
      read: source || several ? () => undefined : read,
      problem: unreadProblems.choice,
      apart: several,
    });
  const take = (option: SourceOption) => {
    search(undefined);
    onChoose(keepOption(option));
  };
  const leave = () => {
    search(undefined);
    const exact = props.text === undefined ? undefined : read(props.text);
    if (exact) onChoose(exact);
    else store.commit(pointer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const act = keys[event.key];
    const chosen = options[current];
    if (event.key === 'Enter' && chosen && open) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Enter') {
      leave();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      search(undefined);
    } else if (act) {
      event.preventDefault();
      if (open) setActive(options[act(current, options.length)]?.value);
      else if (source) search('');
    }
  };

  return (
    <div className="jd-combobox">
      <input
        {...control}
        className="jd-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        {...(open && { 'aria-controls': listId })}
        {...(options[current] && { 'aria-activedescendant': `${listId}-${current}` })}
        value={shown}
        onChange={(event) => {
          type(event.target.value);
          // Letters on their way to a character are not what is looked for.
          if (!(event.nativeEvent as InputEvent).isComposing) search(event.target.value);
        }}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
        onClick={() => !open && source && search('')}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {open && (
        <OptionList id={listId} labelledBy={control['aria-labelledby']} found={found} active={current} onTake={take} />
      )}
    </div>
  );
}

/** A text is a value where it is the label of one option alone; without a host's list it is its own value. */
function readerOf(known: readonly SourceOption[] | undefined): (text: string) => SourceOption | undefined {
  return (text) => {
    const label = text.trim();
    if (!known) return label === '' ? undefined : { value: label, label };
    const same = known.filter((option) => option.label === label);
    return same.length === 1 && same[0] ? keepOption(same[0]) : undefined;
  };
}

/** Where a key moves to in a list of some length; the ends meet. */
const keys: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => (at + 1 >= length ? 0 : at + 1),
  ArrowUp: (at, length) => (at <= 0 ? length - 1 : at - 1),
};
