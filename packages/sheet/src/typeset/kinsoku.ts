/**
 * How willingly a line ends between two characters. A line takes the last place of the highest rank that it can:
 * `forbidden` (避头尾), `word` (inside a word or number) and `stub` (before the last letters of an address) only when nothing
 * else is left.
 */
export const ranks = { never: -1, forbidden: 0, word: 1, stub: 2, kept: 3, free: 4, must: 5 } as const;

/** A rank of `ranks`. */
export type Rank = (typeof ranks)[keyof typeof ranks];

/** Not at the start of a line (CLREQ 3.1.5, GB/T 15834-2011 5.1). */
const noStart = new Set(
  '，。、；：！？）］｝」』】》〉〕〗”’…—～·・〃々ー％‰℃°′″％｡､,.;:!?)]}%\'"／/＂＇¢︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞',
);

/** Not at the end of a line. */
const noEnd = new Set('（［｛「『【《〈〔〖“‘＃＄￥￡№(［[{$¥£#@／﹙﹛﹝');

/** Characters of two that stand together: ——, ……. */
const pairs = new Set('—…');

/** Measures that stay with the figure before them. */
const measures = new Set(
  '年月日时時分秒元角厘件张張份人台臺个個次吨噸万萬亿億千百十米页頁号號周週天岁歲级級度折倍种種套只隻箱批家户戶名',
);

/** Breaks inside a long word or address come best after these. */
const joints = new Set('-/._?&=@:+');

const space = /^[ \u3000\u2000-\u200a]$/u;
const wordCharacter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{Sc}\-./_?&=@:+#%'’,~*\\|<>^`]$/u;
const fullWidth = /^[\uff00-\uffef]$/u;
const digit = /^\p{Nd}$/u;
const mark = /^\p{M}$/u;

/** Whether the character is a space of any width, which is dropped where a line ends. */
export function isSpace(character: string): boolean {
  return space.test(character);
}

/** How willingly a line ends between two characters of one text. */
export function rankBetween(before: string, after: string): Rank {
  if (mark.test(after)) return ranks.never;
  if (isSpace(after)) return ranks.forbidden;
  if (isSpace(before)) return ranks.free;
  if (isWord(before) && isWord(after)) return isJoint(before, after) ? ranks.kept : ranks.word;
  if (pairs.has(before) && before === after) return ranks.forbidden;
  if (noStart.has(after) || noEnd.has(before)) return ranks.forbidden;
  if (digit.test(before) && measures.has(after)) return ranks.word;
  return ranks.free;
}

/** A point or colon between figures parts nothing: 3.5, 09:20. */
function isJoint(before: string, after: string): boolean {
  return joints.has(before) && !(/[.:]/.test(before) && digit.test(after));
}

function isWord(character: string): boolean {
  return wordCharacter.test(character) && !fullWidth.test(character);
}
