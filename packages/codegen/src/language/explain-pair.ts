import { foldVariants } from './find-script-faults.ts';
import type { Converter } from './open-cc.ts';
import { isSurname } from './surnames.ts';
import { type TaiwanTerm, taiwanTerms } from './taiwan-terms.ts';

/** Drafts Traditional words: OpenCC's Taiwan characters, with the words and quotes that Taiwan offices write. */
export function draftHant(hans: string, converter: Converter): string {
  const characters = convertEach(hans, converter);
  let draft = '';
  for (let index = 0; index < characters.length; ) {
    const term = termsAt(characters, index).find(({ wrong }) => wrong.length > 0);
    draft += term === undefined ? characters[index]?.hant : term.hant[0];
    index += term === undefined ? 1 : [...term.hans].length;
  }
  return draft.replace(/[“”‘’]/gu, (quote) => quotes[quote] ?? quote);
}

const quotes: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Whether Traditional words are the Simplified ones in Taiwan's characters and words, whatever the choice between them. */
export function explainsPair(hans: string, hant: string, converter: Converter): boolean {
  const characters = convertEach(hans, converter);
  const known = new Map<string, boolean>();
  const explains = (index: number, rest: string): boolean => {
    const key = `${index} ${rest.length}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = step(index, rest);
    known.set(key, found);
    return found;
  };
  const step = (index: number, rest: string): boolean => {
    const character = characters[index];
    if (character === undefined) return rest === '';
    const next = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (foldVariants(next) === foldVariants(character.hant) && explains(index + 1, rest.slice(next.length)))
      return true;
    return termsAt(characters, index).some((term) =>
      term.hant.some(
        (word) => rest.startsWith(word) && explains(index + [...term.hans].length, rest.slice(word.length)),
      ),
    );
  };
  return explains(0, hant);
}

/** A Simplified character and what it is in its place in Taiwan's characters. */
interface ConvertedCharacter {
  readonly hans: string;
  readonly hant: string;
}

function convertEach(hans: string, converter: Converter): readonly ConvertedCharacter[] {
  const from = [...hans];
  const whole = [...converter.toHant(hans).replaceAll('賬', '帳')];
  const to = whole.length === from.length ? whole : from.map(converter.toHant);
  return from.map((character, index) => {
    return { hans: character, hant: isSurname(from, index) ? character : (to[index] ?? character) };
  });
}

function termsAt(characters: readonly ConvertedCharacter[], index: number): readonly TaiwanTerm[] {
  const ahead = characters
    .slice(index, index + longest)
    .map(({ hans }) => hans)
    .join('');
  return (byFirst.get(ahead.charAt(0)) ?? []).filter(({ hans }) => ahead.startsWith(hans));
}

const longest = Math.max(...taiwanTerms.map(({ hans }) => hans.length));
const byFirst = new Map<string, readonly TaiwanTerm[]>();
for (const term of taiwanTerms) byFirst.set(term.hans.charAt(0), [...(byFirst.get(term.hans.charAt(0)) ?? []), term]);
