import { type Script, scripts } from '@jiandu/text';
import { OfficeError } from './office-error.ts';
import { escapePointer } from './pointer.ts';

/** Checks one value at a path of the office's file; throws `OfficeError`. */
export type Check = (value: unknown, path: string, owed: readonly string[]) => void;

/** Checks an object: every key known, every value good. */
export function checkMembers(
  value: unknown,
  path: string,
  members: Readonly<Record<string, Check>>,
  owed: readonly string[],
): void {
  for (const [key, member] of entriesOf(value, path)) {
    const check = Object.hasOwn(members, key) ? members[key] : undefined;
    const place = `${path}/${escapePointer(key)}`;
    if (!check)
      throw new OfficeError('unknown-key', place, `is unknown; use one of ${Object.keys(members).join(', ')}`);
    check(member, place, owed);
  }
}

/** Checks an object with free keys and like values. */
export function mapOf(check: Check): Check {
  return (value, path, owed) => {
    for (const [key, member] of entriesOf(value, path)) check(member, `${path}/${escapePointer(key)}`, owed);
  };
}

/** Checks an object with these members, some of which it must have. */
export function objectOf(members: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check {
  return (value, path, owed) => {
    checkMembers(value, path, members, owed);
    const given = entriesOf(value, path);
    const missing = needed.find((key) => !given.some(([known]) => known === key));
    if (missing !== undefined) throw new OfficeError('type', path, `has no ${missing}; give ${needed.join(', ')}`);
  };
}

/** Checks a list of like values. */
export function listOf(check: Check): Check {
  return (value, path, owed) => {
    if (!Array.isArray(value)) throw new OfficeError('type', path, `is ${show(value)}; write a list […]`);
    for (const [index, item] of value.entries()) check(item, `${path}/${index}`, owed);
  };
}

/** Checks that a value is true or false. */
export const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') throw new OfficeError('type', path, `is ${show(value)}; write true or false`);
};

/** Checks that a value is one of a list. */
export function oneOf(options: readonly string[]): Check {
  return (value, path) => {
    if (typeof value === 'string' && options.includes(value)) return;
    throw new OfficeError('not-an-option', path, `is ${show(value)}; use one of ${options.join(', ')}`);
  };
}

/** Checks that a value is text of a form. */
export function textOf(form: RegExp, example: string): Check {
  return (value, path) => {
    if (typeof value !== 'string')
      throw new OfficeError('type', path, `is ${show(value)}; write text, such as "${example}"`);
    if (!form.test(value)) throw new OfficeError('format', path, `is ${show(value)}; write it like "${example}"`);
  };
}

/** Checks words: known scripts, and each script that the office owes. */
export const words: Check = (value, path, owed) => {
  const given = entriesOf(value, path);
  for (const [script, text] of given) {
    const place = `${path}/${escapePointer(script)}`;
    if (!scripts.includes(script as Script)) {
      throw new OfficeError('unknown-key', place, `is no script; use ${scripts.join(' or ')}`);
    }
    if (typeof text !== 'string') throw new OfficeError('type', place, `is ${show(text)}; write text`);
  }
  const missing = owed.find((script) => !given.some(([key, text]) => key === script && text !== ''));
  if (missing !== undefined) {
    throw new OfficeError('missing-script', path, `has no ${missing} words, which /scripts owes; add "${missing}"`);
  }
};

function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).filter(([, member]) => member !== undefined);
  }
  throw new OfficeError('type', path, `is ${show(value)}; write an object {…}`);
}

/** Gives a value as a message shows it, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
