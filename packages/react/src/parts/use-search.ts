import { useEffect, useState } from 'react';
import { useScene } from '../scene.ts';
import type { OptionSource, SourceOption } from '../schema-form-props.ts';

/** How long a hand rests before its text is searched for. */
const restMs = 150;

/** What a search has come to. */
export interface Found {
  readonly status: 'searching' | 'found' | 'failed';
  readonly options: readonly SourceOption[];
}

const searching: Found = { status: 'searching', options: [] };

/** Searches the host's list of a name, or a list itself, for a query, the last one asked winning; without a query it rests. */
export function useSearch(name: string | OptionSource, query: string | undefined): Found {
  const { script, sourceOf } = useScene();
  const [found, setFound] = useState<Found>(searching);
  useEffect(() => {
    const source = typeof name === 'string' ? sourceOf(name) : name;
    if (query === undefined || !source) return setFound(searching);
    const stop = new AbortController();
    const { signal } = stop;
    // A failure is told until there is an answer, and not anew with every letter.
    setFound((last) => (last.status === 'failed' ? last : { ...last, status: 'searching' }));
    const timer = setTimeout(
      () =>
        source.search(query, { script, signal }).then(
          (options) => signal.aborted || setFound({ status: 'found', options }),
          () => signal.aborted || setFound({ status: 'failed', options: [] }),
        ),
      query === '' ? 0 : restMs,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [sourceOf, name, query, script]);
  return found;
}

/** Gives the label of a stored value that came without one, once the host has found it. */
export function useResolved(name: string, value: unknown): string | undefined {
  const { script, sourceOf } = useScene();
  const [label, setLabel] = useState<string>();
  useEffect(() => {
    setLabel(undefined);
    const source = sourceOf(name);
    if (!source?.resolve || (typeof value !== 'string' && typeof value !== 'number')) return;
    const stop = new AbortController();
    const { signal } = stop;
    source.resolve(value, { script, signal }).then(
      (option) => signal.aborted || setLabel(option?.label),
      // The value itself stays on screen.
      () => undefined,
    );
    return () => stop.abort();
  }, [sourceOf, name, value, script]);
  return label;
}
