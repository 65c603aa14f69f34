import type { Paper } from '@jiandu/model';
import { findWords, type PlacedWords } from '../read/check-words.ts';

/** What words are: a label is judged whole, a sentence by its terms, and a clause cites a title as its book has it. */
type WordsRole = 'label' | 'sentence' | 'clause';

/** Words of a form with their place and role. */
export interface RoledWords extends PlacedWords {
  readonly role: WordsRole;
}

/** Gathers all words of a form: of its schema and its paper. */
export function gatherWords(schema: unknown, paper: Paper | undefined): readonly RoledWords[] {
  return [...findWords(schema, ''), ...findWords(paper, 'paper.json')].map((placed) => ({
    ...placed,
    role: roleOf(placed),
  }));
}

/** A label longer than this is a sentence, to be read in its place only. */
const longestLabel = 24;

/** Tells the role of words by their place, their punctuation and their length. */
function roleOf({ path, words }: PlacedWords): WordsRole {
  if (/\/clause$|^\/source\//.test(path)) return 'clause';
  const isSaid = /\/(hint|rules\/\d+\/words|applies\/words)$/.test(path);
  const texts = Object.values(words).map((text) => wholeLabel(text));
  const isLong = texts.some(
    (text) => /[，。；！？：]/u.test(text) || text.replace(/\{+[^{}]*\}+/gu, '').length > longestLabel,
  );
  return isSaid || isLong ? 'sentence' : 'label';
}

/** The label itself: without line breaks, a number before it (一、) and a blank or value behind it (编号：{number}). */
export function wholeLabel(text: string): string {
  return text
    .replaceAll('\n', '')
    .replace(/^[一二三四五六七八九十]{1,3}、/u, '')
    .replace(/：(\{[^{}]+\})?$/u, '');
}
