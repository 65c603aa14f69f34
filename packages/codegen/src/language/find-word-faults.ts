import { deniedWords } from './denied-words.ts';
import type { JudgedText, LanguageFault } from './language.ts';
import { taiwanTerms } from './taiwan-terms.ts';

/** Finds words in Traditional text that no Taiwan office writes: those of converters, and the Mainland's in other characters. */
export function findWordFaults({ text, script, hans }: JudgedText): readonly LanguageFault[] {
  if (script !== 'zh-Hant') return [];
  return [...findDenied(text, hans), ...findBare(text, hans)];
}

function findDenied(text: string, hans: string | undefined): readonly LanguageFault[] {
  return deniedWords.flatMap(({ word, instead, unless, paired }) => {
    if (paired && hans === undefined) return [];
    const match = word.exec(text);
    if (match === null || (hans !== undefined && unless?.test(hans))) return [];
    return [
      {
        rule: 'denied' as const,
        found: match[0],
        says: `says ${match[0]}, which converters write`,
        cure: `write ${instead}, or let the glossary have the whole label`,
      },
    ];
  });
}

/** Bare conversions, the longest first; what a longer one covers is not told twice. */
const bareWords = taiwanTerms
  .flatMap(({ hans, hant, wrong }) => wrong.map((word) => ({ hans, word, instead: hant.join('／') })))
  .sort((a, b) => b.word.length - a.word.length);

/** Words that only look as if a bare conversion stood in them, since one word ends and another begins there. */
const innocent = /品質[管檢保]|確保修|[現存所]在線|[以線]上門|本身份/gu;

function findBare(text: string, hans: string | undefined): readonly LanguageFault[] {
  let rest = text.replace(innocent, '＿');
  return bareWords.flatMap(({ hans: term, word, instead }) => {
    if (!rest.includes(word) || (hans !== undefined && !hans.includes(term))) return [];
    rest = rest.replaceAll(word, '＿');
    return [
      {
        rule: 'term' as const,
        found: word,
        says: `says ${word}, which Taiwan offices do not write`,
        cure: `write ${instead}`,
      },
    ];
  });
}
