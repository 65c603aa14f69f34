import { type Rank, ranks } from './kinsoku.ts';
import { labelWords } from './label-words.ts';

const longest = Math.max(...[...labelWords].map((word) => word.length));

const brackets = /[（(〔【「『][^（()）〔〕【】「」『』\n]*[）)〕】」』]/g;

/**
 * Gives for characters of a label the rank that a line end after each may have at most: labels are parted between the words
 * that offices make them of (预计完成｜日期), and not inside of brackets. What is no such word says nothing.
 */
export function labelRanks(characters: readonly string[]): ReadonlyMap<number, Rank> {
  const limits = new Map<number, Rank>();
  // One place a character, so that places in the text are places among the characters.
  const text = characters.map((character) => (character.length === 1 ? character : '\n')).join('');
  const hold = (from: number, to: number) => {
    for (let at = from; at < to - 1; at += 1) limits.set(at, ranks.kept);
  };
  for (const match of text.matchAll(brackets)) hold(match.index, match.index + match[0].length);
  // From the end, where Chinese says what a thing is: 负责｜人员, not 负责人｜员.
  for (let end = text.length; end > 0; ) {
    const from = startOfWord(text, end);
    hold(from, end);
    end = from;
  }
  return limits;
}

/** Where the longest known word that ends here starts; else the last character alone. */
function startOfWord(text: string, end: number): number {
  for (let length = Math.min(longest, end); length > 1; length -= 1) {
    if (labelWords.has(text.slice(end - length, end))) return end - length;
  }
  return end - 1;
}
