/** What is known by keys. */
interface Known<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => unknown;
}

/** Gives what is known by a key, or makes it the first time. */
export function knownBy<K, V extends object>(known: Known<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}
