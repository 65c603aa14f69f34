import { type DraftStorage, type KeptDraft, markOf } from './drafts.ts';

/** A draft and the key that it stands under. */
export interface PlacedDraft {
  readonly place: string;
  readonly draft: KeptDraft;
}

/** The drafts of one filing, where two windows keep one each and neither overwrites the other's. */
export interface DraftShelf {
  /** Gives the drafts of a form that are there, the usual place first; those that have expired are removed. */
  readonly list: (form: string) => Promise<readonly PlacedDraft[]>;
  /** Goes on with a draft: the next one that is saved stands in its place. */
  readonly take: (placed: PlacedDraft) => void;
  /** Saves, and gives whether another window's draft stands in the usual place. Throws where no place is left. */
  readonly save: (draft: KeptDraft) => Promise<{ readonly apart: boolean }>;
  /** Removes what this window keeps, and nothing of another. */
  readonly clear: () => Promise<void>;
  readonly remove: (place: string) => Promise<void>;
}

/** Gives the shelf of a key. Another window's draft is told by its content: it is not what this window saw there last. */
export function createDraftShelf(storage: DraftStorage, key: string): DraftShelf {
  const places = [key, `${key} 2`];
  let own: { readonly place: string; readonly mark: string } | undefined;
  const isFree = async (place: string) => {
    const stored = await storage.load(place);
    return !stored || isExpired(stored) || (own?.place === place && own.mark === markOf(stored));
  };
  return {
    async list(form) {
      const found = await Promise.all(places.map(async (place) => ({ place, draft: await storage.load(place) })));
      const drafts = found.filter((placed): placed is PlacedDraft => placed.draft?.form === form);
      for (const { place, draft } of drafts) if (isExpired(draft)) await storage.remove(place);
      return drafts.filter(({ draft }) => !isExpired(draft));
    },
    take({ place, draft }) {
      own = { place, mark: markOf(draft) };
    },
    async save(draft) {
      for (const place of own ? [own.place, ...places.filter((other) => other !== own?.place)] : places) {
        if (!(await isFree(place))) continue;
        await storage.save(place, draft);
        const apart = place !== (own?.place ?? key);
        own = { place, mark: markOf(draft) };
        return { apart };
      }
      throw new Error(`Other windows keep drafts under ${places.map((place) => `"${place}"`).join(' and ')}`);
    },
    async clear() {
      const place = own?.place;
      const isOwn = place !== undefined && (await isFree(place));
      own = undefined;
      if (isOwn) await storage.remove(place);
    },
    async remove(place) {
      await storage.remove(place);
    },
  };
}

function isExpired({ expiresAt }: KeptDraft): boolean {
  return expiresAt <= Date.now();
}
