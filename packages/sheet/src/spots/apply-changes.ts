import type { RecordData } from '@jiandu/model';
import type { Change } from './judge-spots.ts';

type Draft = Record<string, unknown>;

/** Gives the record with what the paper says; rows that end up with nothing in them are no rows. */
export function applyChanges(
  record: RecordData,
  changes: readonly Change[],
  templates: ReadonlyMap<string, string>,
): RecordData {
  const draft = structuredClone(record) as Draft;
  const touched = new Set<unknown[]>();
  for (const { pointer, to } of changes)
    put(draft, partsOf(pointer), partsOf(templates.get(pointer) ?? pointer), to, touched);
  for (const rows of touched) rows.splice(0, rows.length, ...rows.filter((row) => !isEmpty(row)));
  prune(draft, changes);
  return draft;
}

function partsOf(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function put(
  holder: Draft | unknown[],
  names: readonly string[],
  template: readonly string[],
  value: unknown,
  touched: Set<unknown[]>,
): void {
  const [name = '', ...rest] = names;
  const within = holder as Draft;
  if (rest.length === 0) {
    if (value === undefined) delete within[name];
    else Object.defineProperty(within, name, { value, enumerable: true, writable: true, configurable: true });
    return;
  }
  const isRows = template[1] === '-';
  if (Array.isArray(holder)) for (let at = holder.length; at < Number(name); at += 1) holder.push({});
  const known = Object.hasOwn(within, name) ? within[name] : undefined;
  const next = (typeof known === 'object' && known !== null ? known : isRows ? [] : {}) as Draft | unknown[];
  if (next !== known) {
    if (value === undefined) return;
    Object.defineProperty(within, name, { value: next, enumerable: true, writable: true, configurable: true });
  }
  if (Array.isArray(next)) touched.add(next);
  put(next, rest, template.slice(1), value, touched);
}

/** Groups, signatures and lists of which nothing is left go with what was taken out of them. */
function prune(draft: Draft, changes: readonly Change[]): void {
  for (const { pointer, to } of changes) {
    if (to !== undefined) continue;
    for (let names = partsOf(pointer).slice(0, -1); names.length > 0; names = names.slice(0, -1)) {
      const parent = names.slice(0, -1).reduce<unknown>((own, name) => (own as Draft | undefined)?.[name], draft);
      const last = names.at(-1) ?? '';
      if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) continue;
      if (isEmpty((parent as Draft)[last])) delete (parent as Draft)[last];
    }
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
