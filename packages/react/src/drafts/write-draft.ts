import { allFields, escapePointer, type Field, type FormModel, type RecordData, toTemplate } from '@jiandu/model';
import type { FormState } from '../store/form-state.ts';
import { holdsAnswer } from '../store/tidy-record.ts';
import { isFileEntry } from '../widgets/file-entry.ts';
import { partsOf } from '../widgets/signature-value.ts';
import type { KeptDraft } from './drafts.ts';

/** What of a draft comes from the form. */
export type DraftParts = Pick<KeptDraft, 'record' | 'unread' | 'said' | 'without'>;

/** Gives of the work what may be kept: nothing sensitive, and no file whose bytes only this page has. */
export function writeDraft(
  model: FormModel,
  { record, typed, said }: Pick<FormState, 'record' | 'typed' | 'said'>,
  hasBytes: (digest: string) => boolean,
): DraftParts {
  const without: string[] = [];
  const sensitive = allFields(model).flatMap((field) => (field.sensitive ? [field.template] : []));
  const isOpen = (path: string) => {
    const template = `${toTemplate(model, path.split('#')[0] ?? '')}/`;
    return !sensitive.some((own) => template.startsWith(`${own}/`));
  };
  const unread = [...typed].flatMap(([path, { text, unread: problem }]) => (problem ? [[path, text] as const] : []));
  without.push(...unread.flatMap(([path]) => (isOpen(path) ? [] : [path])));
  return {
    record: keepMembers(model.fields, record, '', { without, hasBytes }),
    unread: Object.fromEntries(unread.filter(([path]) => isOpen(path))),
    said: Object.fromEntries([...said].filter(([key, text]) => text !== '' && (key.startsWith('!') || isOpen(key)))),
    without,
  };
}

interface Keeping {
  /** Collects what is not kept. */
  readonly without: string[];
  readonly hasBytes: (digest: string) => boolean;
}

function keepMembers(fields: readonly Field[], held: RecordData, pointer: string, keeping: Keeping): RecordData {
  const kept = Object.entries(held).flatMap(([name, value]) => {
    const field = fields.find((candidate) => candidate.name === name);
    const path = `${pointer}/${escapePointer(name)}`;
    const own = field ? keepValue(field, value, path, keeping) : value;
    return own === undefined ? [] : [[name, own] as const];
  });
  return Object.fromEntries(kept);
}

function keepValue(field: Field, value: unknown, path: string, keeping: Keeping): unknown {
  if (field.sensitive) {
    if (holdsAnswer(value)) keeping.without.push(path);
    return undefined;
  }
  if (field.kind === 'file') return keepFiles(value, path, keeping);
  if (field.kind === 'signature') return keepSignature(value, path, keeping);
  if (!('fields' in field)) return value;
  if (Array.isArray(value))
    return value.map((row, index) => keepObject(field.fields, row, `${path}/${index}`, keeping));
  if (field.kind === 'group') return keepObject(field.fields, value, path, keeping);
  const rows = Object.entries((value ?? {}) as RecordData);
  return Object.fromEntries(
    rows.map(([name, row]) => [name, keepObject(field.fields, row, `${path}/${escapePointer(name)}`, keeping)]),
  );
}

function keepObject(fields: readonly Field[], value: unknown, path: string, keeping: Keeping): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? keepMembers(fields, value as RecordData, path, keeping) : value;
}

function keepFiles(value: unknown, path: string, { without, hasBytes }: Keeping): unknown {
  const isHere = (entry: unknown) => isFileEntry(entry) && hasBytes(entry.digest);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!entries.some(isHere)) return value;
  without.push(path);
  const left = entries.filter((entry) => !isHere(entry));
  return Array.isArray(value) && left.length > 0 ? left : undefined;
}

function keepSignature(value: unknown, path: string, { without, hasBytes }: Keeping): unknown {
  const { image, ...parts } = partsOf(value);
  if (image === undefined || !hasBytes(image)) return value;
  without.push(path);
  return parts;
}
