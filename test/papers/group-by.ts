/** Puts what has the same key together, in the order in which each first appears. */
export function groupBy<T, K>(all: readonly T[], key: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const own = key(one);
    groups.set(own, [...(groups.get(own) ?? []), one]);
  }
  return groups;
}
