import { type KeyboardEvent, useState } from 'react';
import { useScene } from '../scene.ts';
import type { OptionSource, SourceOption } from '../schema-form-props.ts';
import { isComposing } from './composing.ts';
import { type Found, useSearch } from './use-search.ts';

/** The list of a combobox: what is looked for, what is found and which option the arrows stand on. */
export interface Suggestions {
  /** Whether the host has the list. */
  readonly isOffered: boolean;
  /** Whether something is looked for, and with what shows the list there, whether it is open. */
  readonly isAsked: boolean;
  readonly isOpen: boolean;
  readonly found: Found;
  /** The options of the open list. */
  readonly options: readonly SourceOption[];
  /** The place of the option that the arrows stand on, else -1. */
  readonly active: number;
  /** Looks for a text; without one the list closes. */
  readonly search: (query: string | undefined) => void;
  /** Moves through the list, takes and closes as the WAI-ARIA Authoring Practices say. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>, acts: KeyActs) => void;
}

interface KeyActs {
  /** Gives what to look for when the arrows open the list. */
  readonly query: () => string;
  readonly take: (option: SourceOption) => void;
  readonly leave: () => void;
}

/** Gives the list of a combobox on the host's list of a name, or on a list itself; it opens when what shows it is ready. */
export function useSuggestions(source: string | OptionSource, isReady: boolean): Suggestions {
  const { sources } = useScene();
  const isOffered = typeof source !== 'string' || sources.has(source);
  const [query, setQuery] = useState<string>();
  // By value, so that new results under the hand never change what it is about to take.
  const [value, setValue] = useState<SourceOption['value']>();
  const isAsked = isOffered && query !== undefined;
  const isOpen = isAsked && isReady;
  const found = useSearch(source, isAsked ? query : undefined);
  const options = isOpen ? found.options : [];
  const active = options.findIndex((option) => option.value === value);

  const search = (next: string | undefined) => {
    setQuery(next);
    setValue(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, { query, take, leave }: KeyActs) => {
    // The Enter that ends a composition belongs to the input method.
    if (isComposing(event)) return;
    const move = moves[event.key];
    const chosen = options[active];
    if (event.key === 'Enter') {
      if (chosen) event.preventDefault();
      if (chosen) take(chosen);
      else leave();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      // A dialog around the form closes at the next one.
      event.stopPropagation();
      search(undefined);
    } else if (move && isOffered) {
      event.preventDefault();
      if (isOpen) setValue(options[move(active, options.length)]?.value);
      else search(query());
    } else if (caretKeys.includes(event.key)) {
      search(undefined);
    }
  };
  return { isOffered, isAsked, isOpen, found, options, active, search, onKeyDown };
}

/** Where a key moves to in a list of some length; the ends meet. */
const moves: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => (at + 1 >= length ? 0 : at + 1),
  ArrowUp: (at, length) => (at <= 0 ? length - 1 : at - 1),
};

/** Keys that go back to the text: what was found was for another place in it. */
const caretKeys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
