import type { Script } from '@jiandu/text';

/**
 * How willingly a line ends between two characters. A line takes the last place of the highest rank that it can:
 * `forbidden` (避头尾), `word` (inside a word or number) and `stub` (before the last letters of an address) only when nothing
 * else is left.
 */
export const ranks = { never: -1, forbidden: 0, word: 1, stub: 2, kept: 3, free: 4, must: 5 } as const;

/** A rank of `ranks`. */
export type Rank = (typeof ranks)[keyof typeof ranks];

/** Pauses and stops, closing brackets and quotes, connectors, middle dots and solidi: never at the start of a line (CLREQ, basic). */
const noStart = new Set(
  '，。、；：！？．‼⁇⁈⁉）］｝」』】》〉〕〗”’～–‐·・‧•／々〃ー％‰℃℉°′″,.;:!?)]}%\'"/＂＇¢︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｡､',
);

/** Opening brackets and quotes, and what stands before a figure: never at the end of a line (CLREQ, basic). */
const noEnd = new Set('（［｛「『【《〈〔〖“‘＃＄￥￡№§(［[{$¥£€#@﹙﹛﹝');

/** GB/T 15834-2011 5.1.9 lets no solidus end a line either. */
const noEndIn: Readonly<Record<Script, ReadonlySet<string>>> = {
  'zh-Hans': new Set('/／'),
  'zh-Hant': new Set(),
};

/** Dashes and dots of two characters, which stand together and may start a line: ——, ……. */
const pairs = new Set('—…⋯');

/** Measures that stay with the figure before them. */
const measures = new Set(
  '年月日天时時分秒点點元角厘件张張份人台臺个個次吨噸万萬亿億千百十米里公克斤升页頁页号號周週岁歲级級度折倍种種套只隻箱批家户戶名位本册冊条條款项項层層栋棟幢楼樓室届屆期卷轮輪股票辆輛艘架根支枝块塊片瓶盒包袋桶罐卡车車亩畝顷頃',
);

/** Breaks inside a long word or address come best after these. */
const joints = new Set('-/._?&=@:+');

/** Straight quotes, which open as well as close. */
const straight = new Set('"\'');

/** Signs that no word begins with. */
const closers = new Set("’%'/,.:?");

const space = /^[ \u3000\u2000-\u200a]$/u;
const wordCharacter =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{Sc}\-./_?&=@:+#%'’,~*\\|<>^`−±×]$/u;
const fullWidth = /^[\uff00-\uffef]$/u;
const letter = /^\p{Script=Latin}$/u;
const digit = /^\p{Nd}$/u;
const mark = /^\p{M}$/u;

/** What matters of a character where lines end. */
interface Traits {
  readonly space: boolean;
  readonly mark: boolean;
  readonly digit: boolean;
  /** Of a word, a number or an address. */
  readonly word: boolean;
  readonly noStart: boolean;
  readonly noEnd: boolean;
  readonly pair: boolean;
}

/** Told once a character: texts are measured many times. */
const known = new Map<string, Traits>();

function traitsOf(character: string): Traits {
  let traits = known.get(character);
  if (!traits) {
    traits = {
      space: space.test(character),
      mark: mark.test(character),
      digit: digit.test(character),
      word: wordCharacter.test(character) && (!fullWidth.test(character) || digit.test(character)),
      noStart: noStart.has(character),
      noEnd: noEnd.has(character),
      pair: pairs.has(character),
    };
    known.set(character, traits);
  }
  return traits;
}

/** Whether the character is a space of any width, which is dropped where a line ends. */
export function isSpace(character: string): boolean {
  return traitsOf(character).space;
}

/** How willingly a line ends after a character of a text, by the rules of its script. */
export function rankAfter(characters: readonly string[], index: number, script: Script): Rank {
  const [before = '', after = ''] = [characters[index], characters[index + 1]];
  const [first, next] = [traitsOf(before), traitsOf(after)];
  if (next.mark) return ranks.never;
  if (first.pair && before === after) return isWholePair(characters, index) ? ranks.kept : ranks.forbidden;
  // One dash alone joins what stands around it.
  if (after === '—' && characters[index + 2] !== '—') return ranks.forbidden;
  if (next.space) return ranks.forbidden;
  if (first.space) return rankAfterSpace(characters, index, script);
  if (first.word && next.word && !closesWord(characters, index)) return isJoint(before, next) ? ranks.kept : ranks.word;
  if (next.noStart || first.noEnd || noEndIn[script].has(before)) return ranks.forbidden;
  if (first.digit && measures.has(after)) return ranks.word;
  return ranks.free;
}

/** Spaces part nothing from an opening mark before them or a closing one behind; straight quotes may be either. */
function rankAfterSpace(characters: readonly string[], index: number, script: Script): Rank {
  let last = index;
  while (last >= 0 && isSpace(characters[last] as string)) last -= 1;
  const [before = '', after = ''] = [characters[last], characters[index + 1]];
  if (traitsOf(before).noEnd || noEndIn[script].has(before)) return ranks.forbidden;
  return traitsOf(after).noStart && !straight.has(after) ? ranks.forbidden : ranks.free;
}

/** Whether a sign belongs to what stands before it rather than to the word behind: a closing quote, a solidus after Han, 5%. */
function closesWord(characters: readonly string[], index: number): boolean {
  const [before = '', sign = '', after = ''] = characters.slice(Math.max(0, index - 1), index + 2);
  if (index === 0) return closers.has(before);
  // In words there are apostrophes, in addresses /a%20b.
  if (sign === '’') return !(letter.test(before) && letter.test(after));
  if (sign === '%') return !(letter.test(before) && /^[A-Za-z0-9]$/.test(after));
  return closers.has(sign) && (before === '%' || !traitsOf(before).word);
}

/** Whether a pair of dashes or dots ends here: several of them after each other may be parted. */
function isWholePair(characters: readonly string[], end: number): boolean {
  let start = end;
  while (characters[start - 1] === characters[end]) start -= 1;
  return (end - start) % 2 === 1;
}

/** A point or colon between figures parts nothing: 3.5, 09:20. */
function isJoint(before: string, after: Traits): boolean {
  return joints.has(before) && !((before === '.' || before === ':') && after.digit);
}
