import type { RecordData } from '@jiandu/model';

/**
 * Gives the record without what is empty: `''`, `null`, empty lists and objects, and empty rows at the end of a list.
 * Empty rows before others stay, because the paths of problems count rows. What has nothing empty is shared.
 */
export function tidyRecord(record: RecordData): RecordData {
  return (tidy(record) as RecordData | undefined) ?? {};
}

function tidy(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return tidyList(value);
  return typeof value === 'object' ? tidyObject(value as RecordData) : value;
}

function tidyList(list: readonly unknown[]): readonly unknown[] | undefined {
  const items = list.map(tidy);
  const length = items.map((item) => item !== undefined).lastIndexOf(true) + 1;
  if (length === 0) return undefined;
  const kept = items.slice(0, length).map((item, index) => item ?? emptyLike(list[index]));
  return isSame(list, kept) ? list : kept;
}

/** An empty row stays a row. */
function emptyLike(item: unknown): unknown {
  return typeof item === 'object' && item !== null && !Array.isArray(item) ? {} : item;
}

function tidyObject(object: RecordData): RecordData | undefined {
  const entries = Object.entries(object).map(([name, value]) => [name, tidy(value)] as const);
  const kept = entries.filter(([, value]) => value !== undefined);
  if (kept.length === 0) return undefined;
  const same = kept.length === entries.length && kept.every(([name, value]) => value === object[name]);
  return same ? object : Object.fromEntries(kept);
}

function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

/** Tells whether there is an answer in a value: `false` and `0` are answers, empty text and empty rows are not. */
export function holdsAnswer(value: unknown): boolean {
  return tidy(value) !== undefined;
}
