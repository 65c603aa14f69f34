import { type Field, type FormModel, findField, getAt } from '@jiandu/model';
import { pickWords, type Script } from '@jiandu/text';
import { BatchError } from '../batch-error.ts';
import type { Refusal } from '../refusals.ts';

/** Gives each record the name of its files, in the order in which they are read: none twice, also where case is not told apart. */
export type NamePaper = (record: unknown, otherwise: string) => string;

/** Names that Windows keeps for devices, also before a point. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file may have them in its name
const unsafe = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]|[\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;
/** What turns a name round or cannot be seen. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const mostBytes = 150;

/**
 * Makes the names of files from a pattern such as `{number}-{customer}`, whose places are fields. Throws `BatchError` where
 * a place is no field, holds several values, or is personal data, which no file name shows.
 */
export function createNames(
  model: FormModel,
  pattern: string | undefined,
  script: Script,
  taken: readonly string[] = [],
): NamePaper {
  const fields = [...(pattern ?? '').matchAll(/\{([^{}]*)\}/g)].map(([, place = '']) => checkPlace(model, place));
  const used = new Set(taken.map(foldName));
  return (record, otherwise) => {
    let next = 0;
    const filled = pattern?.replace(/\{[^{}]*\}/g, () => sayValue(record, fields[next++] as Field, script));
    const name = makeSafe(filled ?? otherwise) || makeSafe(otherwise);
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? name : `${name}-${count}`;
      const key = foldName(candidate);
      if (used.has(key)) continue;
      used.add(key);
      return candidate;
    }
  };
}

/** Names that a file system may take for one. */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

const plain: readonly Field['kind'][] = [
  'text',
  'number',
  'money',
  'date',
  'time',
  'moment',
  'choice',
  'yes-no',
  'rating',
];

function checkPlace(model: FormModel, place: string): Field {
  const refuse = (refusal: Refusal) => new BatchError(refusal, '', { place, form: model.form });
  const field = findField(model, place);
  if (!field) throw refuse('name/unknown');
  if (field.sensitive) throw refuse('name/personal');
  if (!plain.includes(field.kind) || /\/[-*](?:\/|$)/.test(field.template)) throw refuse('name/several');
  return field;
}

function sayValue(record: unknown, field: Field, script: Script): string {
  const value = getAt(record, field.template);
  if (typeof value === 'object' && value !== null) return String((value as { readonly label?: unknown }).label ?? '');
  const option = 'options' in field ? field.options.find((one) => one.value === value) : undefined;
  if (option) return pickWords(option.words, script);
  return value === undefined || value === null ? '' : String(value);
}

/** Gives a name that every file system takes: at most 150 bytes, without signs that mean something to one of them. */
export function makeSafe(name: string): string {
  const seen = name.replace(unseen, '').replace(unsafe, '-').replace(/\s+/g, ' ');
  const short = cut(seen.replace(/^[ .]+/, '')).replace(/[ .]+$/, '');
  return devices.test(short) ? `_${short}` : short;
}

function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) return name.slice(0, end);
    end += character.length;
  }
  return name;
}
