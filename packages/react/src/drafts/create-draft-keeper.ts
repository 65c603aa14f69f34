import type { FormModel, RecordData } from '@jiandu/model';
import { readClock } from '../read-clock.ts';
import type { FormState } from '../store/form-state.ts';
import { type FormStore, settledTopic, workTopic } from '../store/form-store.ts';
import { type Drafts, expiryOf, type KeptDraft, markOf } from './drafts.ts';
import { writeDraft } from './write-draft.ts';

/** What there is to say of drafts. */
export interface DraftNews {
  /** A draft that was brought back, or that waits for the hand to say so. */
  readonly draft?: KeptDraft;
  readonly restored?: boolean;
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
 * when the hand has begun, waits to be asked for, and is not overwritten meanwhile.
 */
export function createDraftKeeper(drafts: Drafts, { store, model, record, hasBytes }: Work): DraftKeeper {
  const { storage, key } = drafts;
  const base = markOf(record);
  let listeners: Listeners | undefined;
  let news: DraftNews = { failed: false };
  let kept: { readonly state: FormState; readonly whole: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;

  const tell = (next: DraftNews) => {
    news = next;
    listeners?.onNews(next);
  };
  const attempt = async (act: () => unknown): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      listeners?.onBreak(error);
      return false;
    }
  };
  const waits = () => news.draft !== undefined && news.restored !== true;
  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.state();
    if (!isOpen || waits() || !store.isDirty() || kept?.state === state) return;
    const parts = writeDraft(model, state, hasBytes);
    const { form, version } = model;
    const draft = { form, version, base, savedAt: readClock(), expiresAt: expiryOf(drafts), ...parts };
    kept = { state, whole: parts.without.length === 0 };
    const saved = await attempt(() => storage.save(key, draft));
    if (!saved) kept = undefined;
    if (saved === news.failed) tell({ ...news, failed: !saved });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, restMs);
  };
  const remove = () => {
    clearTimeout(timer);
    kept = undefined;
    tell({ failed: false });
    return attempt(() => storage.remove(key));
  };
  const apply = (draft: KeptDraft) => {
    store.load(draft.record, draft);
    tell({ draft, restored: true, failed: false });
  };
  const open = async () => {
    let draft: KeptDraft | undefined;
    await attempt(async () => {
      draft = await storage.load(key);
    });
    if (!listeners) return;
    isOpen = true;
    if (!draft || draft.form !== model.form) return;
    if (draft.expiresAt <= Date.now()) await remove();
    else if (draft.base === base && draft.version === model.version && !store.isDirty()) apply(draft);
    else tell({ draft, failed: false });
  };
  return {
    start(given) {
      listeners = given;
      void open();
      const stops = [store.subscribe(workTopic, soon), store.subscribe(settledTopic, remove)];
      const hide = () => document.visibilityState === 'hidden' && save();
      window.addEventListener('pagehide', save);
      document.addEventListener('visibilitychange', hide);
      return () => {
        void save();
        listeners = undefined;
        for (const stop of stops) stop();
        window.removeEventListener('pagehide', save);
        document.removeEventListener('visibilitychange', hide);
      };
    },
    isKept() {
      const { record: held, typed, said } = store.state();
      const { state, whole } = kept ?? {};
      return whole === true && state?.record === held && state.typed === typed && state.said === said;
    },
    restore: () => news.draft && apply(news.draft),
    discard() {
      if (news.restored) store.load(record);
      void remove();
    },
  };
}
