import type { RecordData } from '@jiandu/model';
import { findBadCharacter, type Problem } from '@jiandu/text';
import { below } from './below.ts';
import { type FieldTree, stepInto } from './field-tree.ts';

/** A record without what stands for nothing, and what in it is no JSON. */
export interface Cleaned {
  readonly record: RecordData;
  readonly problems: readonly Problem[];
}

/**
 * Copies a record without what stands for nothing: `null`, blank texts, empty lists and groups, and empty rows at the end
 * (an empty row between others stays, as `{}`). No value is changed.
 */
export function cleanRecord(input: object, tree: FieldTree): Cleaned {
  const problems: Problem[] = [];
  const say = (path: string, code: Problem['code'], params: Problem['params']) => {
    problems.push({ path, code, params, severity: 'error' });
  };

  const clean = (value: unknown, path: string, at: FieldTree | undefined): unknown => {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'string') return cleanText(value, path, say);
    if (Array.isArray(value)) return cleanList(value, path, at);
    if (typeof value === 'object' && isPlain(value)) return cleanObject(value, path, at);
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
    say(path, 'type', {});
    return undefined;
  };
  const cleanObject = (value: object, path: string, at: FieldTree | undefined): RecordData | undefined => {
    const members: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      const place = below(path, key);
      if (key === '__proto__') {
        say(place, 'unknown-field', {});
        continue;
      }
      const kept = clean(member, place, stepInto(at, key));
      if (kept !== undefined) members.push([key, kept]);
    }
    return members.length === 0 ? undefined : Object.fromEntries(members);
  };
  const cleanList = (list: readonly unknown[], path: string, at: FieldTree | undefined): unknown => {
    const items = list.map((item, index) => clean(item, below(path, index), at?.row));
    const kept = at?.row ? items.map((item) => item ?? {}) : items.filter((item) => item !== undefined);
    const end = items.map((item) => item !== undefined).lastIndexOf(true) + 1;
    const rows = at?.row ? kept.slice(0, end) : kept;
    return rows.length === 0 ? undefined : rows;
  };

  return { record: cleanObject(input, '', tree) ?? {}, problems };
}

/** Whether a value is an object as JSON gives it. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

type Say = (path: string, code: Problem['code'], params: Problem['params']) => void;

/** What a bad character is among; line breaks too, so that a hit is looked at again. */
const suspects = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029]/u;

function cleanText(text: string, path: string, say: Say): string | undefined {
  const bad = suspects.test(text) ? findBadCharacter(text) : undefined;
  if (bad !== undefined) {
    const codePoint = `U+${bad.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    say(path, 'characters', { index: bad.index, codePoint, reason: bad.reason });
  }
  return text.trim() === '' ? undefined : text;
}
