import type { RecordData } from '@jiandu/model';
import { markLost } from '@jiandu/rules/runtime';
import type { Problem } from '@jiandu/text';
import { below } from './below.ts';

/** Codes of what is missing: nothing stands there that could be wrong. */
export const missingCodes: readonly Problem['code'][] = ['required', 'too-few-items'];

/**
 * Gives the record without values that are wrong in themselves: rules do not look at them. A row stays in its place, and is
 * marked, so that nobody takes what is left of a column for all of it.
 */
export function withoutFaults(record: RecordData, problems: readonly Problem[]): RecordData {
  const faulty = new Set(problems.filter(({ code }) => !missingCodes.includes(code)).map(({ path }) => path));
  if (faulty.size === 0) return record;

  const keep = (value: unknown, path: string): unknown => {
    if (faulty.has(path)) return undefined;
    if (Array.isArray(value)) return value.map((item, index) => keep(item, below(path, index)) ?? markLost({}));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([key, member]) => [key, keep(member, below(path, key))]);
    const kept = Object.fromEntries(members.filter(([, member]) => member !== undefined));
    return Object.keys(value).some((key) => faulty.has(below(path, key))) ? markLost(kept) : kept;
  };
  return keep(record, '') as RecordData;
}
