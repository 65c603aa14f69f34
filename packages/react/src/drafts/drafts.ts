import type { RecordData } from '@jiandu/model';

/** Unfinished work as a storage keeps it: plain JSON, without sensitive answers and without the bytes of files. */
export interface KeptDraft {
  readonly form: string;
  readonly version: string;
  /** Tells which record the work began from. */
  readonly base: string;
  /** Local date-time to the minute. */
  readonly savedAt: string;
  /** Milliseconds since 1970; later it is no draft any more. */
  readonly expiresAt: number;
  readonly record: RecordData;
  readonly unread: Readonly<Record<string, string>>;
  readonly said: Readonly<Record<string, string>>;
  /** Pointers of answers that are not kept: sensitive ones, and files. */
  readonly without: readonly string[];
}

/** Where drafts are kept. What it throws is told to the host, and the hand goes on. */
export interface DraftStorage {
  readonly load: (key: string) => KeptDraft | undefined | Promise<KeptDraft | undefined>;
  readonly save: (key: string, draft: KeptDraft) => void | Promise<void>;
  readonly remove: (key: string) => void | Promise<void>;
}

/** How unfinished work is kept. */
export interface Drafts {
  readonly storage: DraftStorage;
  /** Tells whose draft of which filing it is: the person's account and the filing's number, say. */
  readonly key: string;
  /** Default: 7. */
  readonly keepDays?: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Gives when a draft that is kept now is no draft any more. */
export function expiryOf({ keepDays = 7 }: Drafts): number {
  return Date.now() + keepDays * dayMs;
}

/** Gives a short mark of a record: equal records have the same, others hardly ever (FNV-1a, 32 bits). */
export function markOf(record: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(record) ?? '') {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
