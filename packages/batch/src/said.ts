import { fillWords } from '@jiandu/text';

/** One sentence in English, for developers, and in both scripts, for whoever made the spreadsheet. */
export interface Said {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

/** What fills the places of a sentence: the same in all languages, or said in each. */
export type Parts = Readonly<Record<string, string | Said>>;

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** Fills the places of a sentence. */
export function fillSaid(said: Said, parts: Parts = {}): Said {
  const fill = (language: keyof Said) =>
    fillWords(
      said[language],
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? part : part[language]]),
      ),
    );
  return { en: fill('en'), 'zh-Hans': fill('zh-Hans'), 'zh-Hant': fill('zh-Hant') };
}

/** Says several after each other. */
export function joinSaid(all: readonly Said[]): Said {
  const join = (language: keyof Said) => all.map((said) => said[language]).join(language === 'en' ? '; ' : '；');
  return { en: join('en'), 'zh-Hans': join('zh-Hans'), 'zh-Hant': join('zh-Hant') };
}

/** Says in all languages what no language changes. */
export function sayPlain(text: string): Said {
  return Object.fromEntries(languages.map((language) => [language, text])) as unknown as Said;
}
