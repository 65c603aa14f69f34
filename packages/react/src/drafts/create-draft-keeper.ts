import type { FormModel, RecordData } from '@jiandu/model';
import { readClock } from '../read-clock.ts';
import type { FormState } from '../store/form-state.ts';
import type { FormStore } from '../store/form-store.ts';
import { settledTopic, workTopic } from '../store/topics.ts';
import { createDraftShelf, type PlacedDraft } from './create-draft-shelf.ts';
import { type Drafts, expiryOf, type KeptDraft, markOf } from './drafts.ts';
import { writeDraft } from './write-draft.ts';

/** What there is to say of drafts. */
export interface DraftNews {
  /** A draft that was brought back, or that waits for the hand to say so. */
  readonly draft?: KeptDraft;
  readonly restored?: boolean;
  /** Another window's draft, which can be gone on with instead. */
  readonly other?: KeptDraft;
  /** Whether another window keeps a draft of its own, so that this one's stands apart. */
  readonly apart?: boolean;
  /** Whether the last try to keep the work failed. */
  readonly failed: boolean;
}

/** What a keeper tells. */
interface Listeners {
  readonly onNews: (news: DraftNews) => void;
  readonly onBreak: (error: unknown) => void;
}

/** Keeps the work on one form. */
export interface DraftKeeper {
  /** Begins; gives how to stop. */
  readonly start: (listeners: Listeners) => () => void;
  /** Whether all the work stands in the draft. */
  readonly isKept: () => boolean;
  readonly restore: () => void;
  readonly discard: () => void;
  /** Goes on with the other window's draft; this one's stays where it is kept. */
  readonly change: () => void;
  readonly discardOther: () => void;
}

/** Whose work is kept. */
interface Work {
  readonly store: FormStore;
  readonly model: FormModel;
  /** The record that the work began from. */
  readonly record: RecordData | undefined;
  readonly hasBytes: (digest: string) => boolean;
}

/** How long a hand rests before its work is kept. */
const restMs = 400;

/**
 * Gives a keeper of drafts. A draft of the same record comes back by itself; one of another record or version, or one that comes
 * when the hand has begun, waits to be asked for, and is not overwritten meanwhile. Nor is what another window keeps.
 */
export function createDraftKeeper(drafts: Drafts, { store, model, record, hasBytes }: Work): DraftKeeper {
  const shelf = createDraftShelf(drafts.storage, drafts.key);
  const base = markOf(record);
  let listeners: Listeners | undefined;
  let news: DraftNews = { failed: false };
  let kept: { readonly state: FormState; readonly whole: boolean } | undefined;
  let found: { readonly main?: PlacedDraft; readonly other?: PlacedDraft } = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<unknown> | undefined;
  let isOpen = false;

  const tell = (next: DraftNews) => {
    news = next;
    listeners?.onNews(next);
  };
  const attempt = async <T>(act: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      listeners?.onBreak(error);
      return undefined;
    }
  };
  const waits = () => news.draft !== undefined && news.restored !== true;
  const saveNow = async () => {
    const state = store.state();
    if (!isOpen || waits() || !store.isDirty() || kept?.state === state) return;
    const parts = writeDraft(model, state, hasBytes);
    const { form, version } = model;
    kept = { state, whole: parts.without.length === 0 };
    const draft = { form, version, base, savedAt: readClock(), expiresAt: expiryOf(drafts), ...parts };
    const saved = await attempt(() => shelf.save(draft));
    if (!saved) kept = undefined;
    const apart = saved?.apart || news.apart === true;
    if (!saved !== news.failed || apart !== (news.apart ?? false)) tell({ ...news, failed: !saved, apart });
  };
  /** One at a time, and at once where none is under way: a page that is left waits for nothing. */
  const save = () => {
    clearTimeout(timer);
    const done = saving ? saving.then(saveNow) : saveNow();
    saving = done;
    return done.finally(() => {
      if (saving === done) saving = undefined;
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, restMs);
  };
  const clear = async () => {
    clearTimeout(timer);
    kept = undefined;
    const { other } = news;
    tell({ failed: false, ...(other && { other }) });
    await saving;
    await attempt(shelf.clear);
  };
  const apply = (placed: PlacedDraft) => {
    shelf.take(placed);
    store.load(placed.draft.record, placed.draft);
    tell({ draft: placed.draft, restored: true, failed: false, ...(found.other && { other: found.other.draft }) });
  };
  const open = async () => {
    const [main, other] = (await attempt(() => shelf.list(model.form))) ?? [];
    if (!listeners) return;
    isOpen = true;
    if (!main) return;
    found = { main, ...(other && { other }) };
    const { draft } = main;
    if (draft.base === base && draft.version === model.version && !store.isDirty()) apply(main);
    else tell({ draft, failed: false, ...(other && { other: other.draft }) });
  };
  return {
    start(given) {
      listeners = given;
      void open();
      const stops = [store.subscribe(workTopic, soon), store.subscribe(settledTopic, () => void clear())];
      const leave = () => void save();
      const hide = () => document.visibilityState === 'hidden' && leave();
      window.addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', hide);
      return () => {
        leave();
        listeners = undefined;
        for (const stop of stops) stop();
        window.removeEventListener('pagehide', leave);
        document.removeEventListener('visibilitychange', hide);
      };
    },
    isKept() {
      const { record: held, typed, said } = store.state();
      const { state, whole } = kept ?? {};
      return whole === true && state?.record === held && state.typed === typed && state.said === said;
    },
    restore: () => found.main && apply(found.main),
    discard() {
      const waiting = waits() ? found.main : undefined;
      if (news.restored) store.load(record);
      void clear();
      if (waiting) void attempt(() => shelf.remove(waiting.place));
    },
    async change() {
      const { other } = found;
      if (!other) return;
      await save();
      const there = (await attempt(() => shelf.list(model.form))) ?? [];
      const next = there.find(({ place }) => place === other.place) ?? other;
      const rest = there.find(({ place }) => place !== other.place);
      found = { main: next, ...(rest && { other: rest }) };
      apply(next);
    },
    discardOther() {
      const { main, other } = found;
      found = main ? { main } : {};
      const { other: _gone, ...rest } = news;
      tell(rest);
      if (other) void attempt(() => shelf.remove(other.place));
    },
  };
}
