import type { DraftStorage, KeptDraft } from './drafts.ts';

/**
 * Gives a storage of drafts in this browser, by default for as long as they do not expire; with `sessionStorage` until the
 * tab is closed. What stands under its keys and is no draft is none.
 */
export function createBrowserDrafts(storage: () => Storage = () => localStorage): DraftStorage {
  return {
    load(key) {
      const text = storage().getItem(place(key));
      return text === null ? undefined : readDraft(text);
    },
    save: (key, draft) => storage().setItem(place(key), JSON.stringify(draft)),
    remove: (key) => storage().removeItem(place(key)),
  };
}

function place(key: string): string {
  return `jiandu-draft ${key}`;
}

function readDraft(text: string): KeptDraft | undefined {
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { form, expiresAt, record, unread, said, without } = value as Partial<Record<keyof KeptDraft, unknown>>;
  const objects = [record, unread, said].every((part) => typeof part === 'object' && part !== null);
  return typeof form === 'string' && typeof expiresAt === 'number' && objects && Array.isArray(without);
}
