import { looksLike, type Words } from '@jiandu/text';
import { draftHant } from '../language/explain-pair.ts';
import { loadConverter } from '../language/open-cc.ts';

/** Drafts words in both scripts from a label in one. */
export type DraftWords = (label: string, hant?: string) => Words;

/** Words as drafted, and whether a converter was at hand. */
export interface WordDrafter {
  readonly draft: DraftWords;
  /** Without one, words stand in the script of their label only. */
  readonly converts: boolean;
}

/**
 * Makes a drafter of words. The other script is only drafted (OpenCC's characters and our Taiwan office words), for a
 * person to review; OpenCC is used where it is installed.
 */
export async function createWordDrafter(): Promise<WordDrafter> {
  const converter = await loadConverter();
  return {
    converts: converter !== undefined,
    draft: (label, hant) => {
      if (hant !== undefined) return { 'zh-Hans': label, 'zh-Hant': hant };
      if (looksLike(label) === 'zh-Hant')
        return { ...(converter && { 'zh-Hans': converter.toHans(label) }), 'zh-Hant': label };
      if (looksLike(label) === undefined && !/\p{Script=Han}/u.test(label))
        return { 'zh-Hans': label, 'zh-Hant': label };
      return { 'zh-Hans': label, ...(converter && { 'zh-Hant': draftHant(label, converter) }) };
    },
  };
}
