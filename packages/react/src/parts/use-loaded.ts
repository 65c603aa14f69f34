import { useEffect, useState } from 'react';

/** Code that comes when it is first needed, once for all forms of a page. */
export interface Loader<T> {
  /** What has been loaded already. */
  readonly known: () => T | undefined;
  /** Loads it; what failed is tried anew. */
  readonly load: () => Promise<T>;
}

/** Gives the loader of a module. */
export function createLoader<T>(load: () => Promise<T>): Loader<T> {
  let known: T | undefined;
  return {
    known: () => known,
    async load() {
      known ??= await load();
      return known;
    },
  };
}

/** Gives what a loader loads, once it is wanted and there. What does not come is tried again when it is wanted anew. */
export function useLoaded<T>(loader: Loader<T>, wanted: boolean, onBreak: (error: unknown) => void): T | undefined {
  const [, draw] = useState(0);
  const known = loader.known();
  const isMissing = wanted && known === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what listens is new with every drawing
  useEffect(() => {
    if (!isMissing) return;
    let isGone = false;
    loader.load().then(
      () => isGone || draw((times) => times + 1),
      (error: unknown) => isGone || onBreak(error),
    );
    return () => {
      isGone = true;
    };
  }, [loader, isMissing]);
  return known;
}
