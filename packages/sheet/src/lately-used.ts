/** Things of which the last used are remembered. */
export interface LatelyUsed<T> {
  /** The last used that is the one, else what is made. */
  readonly find: (isOne: (known: T) => boolean, make: () => T) => T;
}

/** So many are remembered. */
const most = 6;

/** Where so many after each other were new, only the last is kept: all that follow will be. */
const mostMisses = 24;

export function createLatelyUsed<T>(): LatelyUsed<T> {
  const known: T[] = [];
  let missed = 0;
  return {
    find: (isOne, make) => {
      let at = 0;
      while (at < known.length && !isOne(known[at] as T)) at += 1;
      missed = at < known.length ? 0 : missed + 1;
      const found = at < known.length ? (known[at] as T) : make();
      const room = missed > mostMisses ? 1 : most;
      // The last used stands first, and the one that was not used for longest gives up its place.
      for (let place = Math.min(at, room - 1); place > 0; place -= 1) known[place] = known[place - 1] as T;
      known[0] = found;
      if (known.length > room) known.length = room;
      return found;
    },
  };
}
