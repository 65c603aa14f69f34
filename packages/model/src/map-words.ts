import { type Script, scripts, type Words } from '@jiandu/text';

/**
 * Gives a copy of plain data with every `Words` in it replaced, at any depth. Words are known by their shape:
 * an object that has scripts for keys and text for values, and nothing else.
 */
export function mapWords<T>(data: T, change: (words: Words) => Words): T {
  if (Array.isArray(data)) return data.map((item) => mapWords(item, change)) as T;
  if (typeof data !== 'object' || data === null) return data;
  if (isWords(data)) return change(data) as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapWords(value, change)])) as T;
}

/** Gives words with a change in each script that they have. */
export function mapScripts(words: Words, change: (text: string, script: Script) => string): Words {
  const known = scripts.filter((script) => words[script] !== undefined);
  return Object.fromEntries(known.map((script) => [script, change(words[script] ?? '', script)]));
}

/** Whether data has the shape of `Words`. */
function isWords(data: unknown): data is Words {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const entries = Object.entries(data);
  return (
    entries.length > 0 && entries.every(([key, value]) => scripts.includes(key as Script) && typeof value === 'string')
  );
}
