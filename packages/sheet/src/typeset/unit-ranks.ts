import { type Rank, ranks } from './kinsoku.ts';

/** A stretch of characters that says one thing, and after which of its characters it may still be parted at need. */
interface Unit {
  readonly pattern: RegExp;
  readonly joints?: RegExp;
  /** How willingly it is parted at a joint; default `kept`. */
  readonly rank?: Rank;
}

/** Units of measure in letters, which may stand a space away from their figure. */
const letters =
  '(?:[kcmdµμn]?m[²³23]?|[kmµμ]?g|[mµμ]?[lL]|t|h|min|m?s|d|[kMG]?Pa|bar|[kMG]?[Ww]h?|[kM]?V|m?A|[kMG]?Hz|rpm|dB|°C|pcs|CNY|TWD|HKD|USD|RMB)';

/**
 * What an office never parts: a date of any era, a number with its ordinal and its unit, a telephone number in groups, a unit
 * in brackets. Where a line cannot hold one, it ends at a joint of it.
 */
const units: readonly Unit[] = [
  {
    pattern: /(?:中華民國|中华民国|民國|民国|公元|西元)?前?\d+ ?年\d+ ?月(?:\d+ ?日)?|\d+ ?月\d+ ?日/g,
    joints: /[國国元年月]/,
  },
  { pattern: /\d+ ?[时時点點]\d+ ?分/g, joints: /[时時点點]/ },
  // Measures of two characters.
  {
    pattern:
      /\d ?(?:小[时時]|分[钟鐘]|[个個]月|星期|工作|季度|[毫厘分]米|[公海]里|公[斤分尺顷頃]|[千毫]克|毫升|平方|立方|人[次份]|美元|[欧歐]元|港[币幣元])/g,
  },
  // 第12条 is one word.
  { pattern: /第\d+[^\d\s\p{P}]?/gu },
  { pattern: new RegExp(`\\d ${letters}(?![A-Za-z\\d])`, 'gu') },
  // Figures and their measure a space apart: 5 名.
  { pattern: /\d [年月日天时時分秒元角件张張份人台臺个個次吨噸万萬亿億页頁号號名位条條款项項]/g },
  // Three figures at least on either side: 0512-6283 1177 is one number, 5 10 are two.
  { pattern: /\+?\d[\d-]*(?: \d{3,}(?:-\d+)*)+/g, joints: /[ -]/ },
  // The end of an address says little alone: example.com, not example. over com.
  { pattern: /\.[a-z]{2,3}(?![\w.-])/gi, joints: /\./, rank: ranks.stub },
  { pattern: /[（(〔][^（）()〔〕\s、，,；：]{1,4}[）)〕]/g, joints: /./ },
];

/** Every unit has one of these; most texts have none. */
const beginsUnit = /[\d.（(〔]/;

/** Gives for the characters of a paragraph the rank that a line end after each may have at most, where one says less than `free`. */
export function unitRanks(characters: readonly string[]): ReadonlyMap<number, Rank> {
  const limits = new Map<number, Rank>();
  // One place a character, so that places in the text are places among the characters.
  const text = characters.map((character) => (character.length === 1 ? character : '一')).join('');
  if (!beginsUnit.test(text)) return limits;
  for (const { pattern, joints, rank = ranks.kept } of units) {
    // Not `matchAll`, which copies its pattern for every text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length - 1;
      for (let at = match.index; at < end; at += 1) {
        const own = joints?.test(text[at] ?? '') ? rank : ranks.word;
        limits.set(at, Math.min(own, limits.get(at) ?? own) as Rank);
      }
    }
  }
  return limits;
}
