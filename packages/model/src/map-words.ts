import { type Script, scripts, type Words } from '@jiandu/text';

/**
 * Gives plain data with every `Words` in it replaced, at any depth; what has none that differ is shared. Words are known by
 * their shape: an object that has scripts for keys and text for values, and nothing else.
 */
export function mapWords<T>(data: T, change: (words: Words) => Words): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isWords(data)) return change(data) as T;
  const before = Object.values(data);
  const after = before.map((item) => mapWords(item, change));
  if (after.every((item, at) => item === before[at])) return data;
  if (Array.isArray(data)) return after as T;
  return Object.fromEntries(Object.keys(data).map((key, at) => [key, after[at]])) as T;
}

/** Gives words with a change in each script that they have; the same where nothing changes. */
export function mapScripts(words: Words, change: (text: string, script: Script) => string): Words {
  const known = scripts.filter((script) => words[script] !== undefined);
  const changed = Object.fromEntries(known.map((script) => [script, change(words[script] ?? '', script)]));
  return known.every((script) => changed[script] === words[script]) ? words : changed;
}

/** Whether data has the shape of `Words`. */
function isWords(data: unknown): data is Words {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const entries = Object.entries(data);
  return (
    entries.length > 0 && entries.every(([key, value]) => scripts.includes(key as Script) && typeof value === 'string')
  );
}
