import type { Words } from '@jiandu/text';
import { type RoledWords, wholeLabel } from './gather-words.ts';
import type { GlossaryEntry } from './glossary.ts';

/** The whole labels among words, as the glossary keeps them. */
export function listLabels(words: readonly RoledWords[]): readonly Required<Words>[] {
  return words.flatMap(({ role, words: { 'zh-Hans': hans, 'zh-Hant': hant } }) => {
    if (role !== 'label' || hans === undefined || hant === undefined || !hasHan(hans + hant)) return [];
    return [{ 'zh-Hans': wholeLabel(hans), 'zh-Hant': wholeLabel(hant) }];
  });
}

/** Adds what is used as drafted, keeps what is there, and drops drafts that nothing uses any more; sorted by the Simplified words. */
export function mergeGlossary(
  entries: readonly GlossaryEntry[],
  used: readonly Required<Words>[],
): readonly GlossaryEntry[] {
  const wanted = new Map(used.map((words) => [keyOf(words), words] as const));
  const kept = entries.filter((entry) => entry.state !== 'drafted' || wanted.has(keyOf(entry)));
  const known = new Set(kept.map(keyOf));
  const added = [...wanted]
    .filter(([key]) => !known.has(key))
    .map(([, words]): GlossaryEntry => ({ ...words, state: 'drafted' }));
  return [...kept, ...added].sort((a, b) => compare(a['zh-Hans'], b['zh-Hans']) || compare(a['zh-Hant'], b['zh-Hant']));
}

/** The text of a glossary file: one entry a line, so that a review reads as a list. */
export function writeGlossary(entries: readonly GlossaryEntry[]): string {
  const lines = entries.map((entry) => {
    const members = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `    { ${members.join(', ')} }`;
  });
  return `{\n  "$schema": "./glossary.schema.json",\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function keyOf({ 'zh-Hans': hans, 'zh-Hant': hant }: Required<Words>): string {
  return `${hans}\n${hant}`;
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
