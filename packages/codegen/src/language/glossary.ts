import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FormError } from '../form-error.ts';
import { parseJson } from '../read/parse-json.ts';

/** How far a pair of words is trusted: drafted by a machine, read in its context, or confirmed by a native office reader. */
type ReviewState = 'drafted' | 'read' | 'confirmed';

/** A whole label or phrase in both scripts. */
export interface GlossaryEntry {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly state: ReviewState;
  /** Why it is so; a pair with a note may stand beside another translation of the same words. */
  readonly note?: string;
}

/** The whole labels and phrases of a schemas folder. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /** The entry of exactly this pair. */
  readonly find: (hans: string, hant: string) => GlossaryEntry | undefined;
  /** What a Simplified label is in Traditional; empty where the glossary does not have it. */
  readonly translate: (hans: string) => readonly GlossaryEntry[];
}

/** The glossary's file in a schemas folder. */
export const glossaryFile = 'glossary.json';

const states: readonly string[] = ['drafted', 'read', 'confirmed'] satisfies readonly ReviewState[];

/** Reads the glossary of a schemas folder; `undefined` where it has none. Throws `FormError` where it is not one. */
export async function readGlossary(root: string): Promise<Glossary | undefined> {
  const text = await readFile(join(root, glossaryFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return createGlossary(listEntries(parseJson(text)));
  } catch (error) {
    if (error instanceof FormError) throw error;
    throw fail('', `is not JSON: ${(error as Error).message}`);
  }
}

/** Indexes entries. */
function createGlossary(entries: readonly GlossaryEntry[]): Glossary {
  const pairs = new Map(entries.map((entry) => [keyOf(entry['zh-Hans'], entry['zh-Hant']), entry]));
  const byHans = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const others = byHans.get(entry['zh-Hans']);
    if (others === undefined) byHans.set(entry['zh-Hans'], [entry]);
    else others.push(entry);
  }
  return {
    entries,
    find: (hans, hant) => pairs.get(keyOf(hans, hant)),
    translate: (hans) => byHans.get(hans) ?? [],
  };
}

function keyOf(hans: string, hant: string): string {
  return `${hans}\n${hant}`;
}

function listEntries(data: unknown): readonly GlossaryEntry[] {
  const entries = (data as { readonly entries?: unknown } | null)?.entries;
  if (!Array.isArray(entries)) throw fail('/entries', 'must be a list');
  for (const [index, entry] of entries.entries()) {
    if (!isEntry(entry))
      throw fail(`/entries/${index}`, 'must be {zh-Hans, zh-Hant, state, note?}', 'see the file beside it');
  }
  return entries;
}

function isEntry(entry: unknown): entry is GlossaryEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { 'zh-Hans': hans, 'zh-Hant': hant, state, note } = entry as Partial<Record<string, unknown>>;
  const isText = (text: unknown) => typeof text === 'string' && text !== '';
  return isText(hans) && isText(hant) && states.includes(String(state)) && (note === undefined || isText(note));
}

function fail(path: string, says: string, cure?: string): FormError {
  const fault = { code: 'file', form: 'schemas', path: `${glossaryFile}${path}`, says } as const;
  return new FormError(cure === undefined ? fault : { ...fault, cure });
}
