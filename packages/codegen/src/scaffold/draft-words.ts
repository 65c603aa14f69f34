import { looksLike, type Words } from '@jiandu/text';

/** Drafts words in both scripts from a label in one. */
export type DraftWords = (label: string, hant?: string) => Words;

/** Words as drafted, and whether a converter was at hand. */
export interface WordDrafter {
  readonly draft: DraftWords;
  /** Without one, words stand in the script of their label only. */
  readonly converts: boolean;
}

type Converter = (text: string) => string;

/** The part of opencc-js that is used, where it is installed. */
interface OpenCc {
  readonly Converter: (options: { readonly from: 'cn' | 'tw'; readonly to: 'cn' | 'tw' }) => Converter;
}

/**
 * Makes a drafter of words. The other script is only drafted (OpenCC `s2tw`, without Taiwan phrases), for a person to review;
 * OpenCC is used where it is installed.
 */
export async function createWordDrafter(): Promise<WordDrafter> {
  const openCc = await loadOpenCc();
  const toHant = openCc?.Converter({ from: 'cn', to: 'tw' });
  const toHans = openCc?.Converter({ from: 'tw', to: 'cn' });
  return {
    converts: openCc !== undefined,
    draft: (label, hant) => {
      if (hant !== undefined) return { 'zh-Hans': label, 'zh-Hant': hant };
      if (looksLike(label) === 'zh-Hant') return { ...(toHans && { 'zh-Hans': toHans(label) }), 'zh-Hant': label };
      if (looksLike(label) === undefined && !/\p{Script=Han}/u.test(label))
        return { 'zh-Hans': label, 'zh-Hant': label };
      return { 'zh-Hans': label, ...(toHant && { 'zh-Hant': toHant(label) }) };
    },
  };
}

async function loadOpenCc(): Promise<OpenCc | undefined> {
  const name = 'opencc-js';
  try {
    const module = (await import(name)) as OpenCc & { default?: OpenCc };
    return module.default?.Converter === undefined ? module : module.default;
  } catch {
    return undefined;
  }
}
