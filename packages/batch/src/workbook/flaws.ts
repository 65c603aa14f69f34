import { fillSaid, type Parts, type Said } from '../said.ts';

/** What a workbook can be damaged in, or what no spreadsheet program would write. */
export const flaws = {
  doctype: { en: 'it has a DOCTYPE', 'zh-Hans': '含有 DOCTYPE', 'zh-Hant': '含有 DOCTYPE' },
  deep: { en: 'it is nested beyond reason', 'zh-Hans': '嵌套得不合理', 'zh-Hant': '巢狀得不合理' },
  text: {
    en: 'it has a text longer than any cell',
    'zh-Hans': '有一段文字超过单元格所能容纳',
    'zh-Hant': '有一段文字超過儲存格所能容納',
  },
  xml: { en: '{says}', 'zh-Hans': '不是正确的 XML', 'zh-Hant': '不是正確的 XML' },
  part: { en: '{part}', 'zh-Hans': '读不出 {part}', 'zh-Hant': '讀不出 {part}' },
  'twice-part': { en: 'two sheets are one part', 'zh-Hans': '两张工作表是同一部分', 'zh-Hant': '兩張工作表是同一部分' },
  relations: {
    en: 'it has more relations than parts',
    'zh-Hans': '关联比组成部分还多',
    'zh-Hant': '關聯比組成部分還多',
  },
  columns: { en: 'its columns lie over each other', 'zh-Hans': '各列互相重叠', 'zh-Hant': '各欄互相重疊' },
  merges: {
    en: 'its merged cells lie over each other',
    'zh-Hans': '合并的单元格互相重叠',
    'zh-Hant': '合併的儲存格互相重疊',
  },
  'no-cell': { en: '{address} is no cell', 'zh-Hans': '{address} 不是单元格', 'zh-Hant': '{address} 不是儲存格' },
  'no-column': {
    en: '{address} is beyond the last column that a sheet has',
    'zh-Hans': '{address} 超出了工作表的最后一列',
    'zh-Hant': '{address} 超出了工作表的最後一欄',
  },
  address: {
    en: 'a cell of line {line}',
    'zh-Hans': '第 {line} 行的一个单元格',
    'zh-Hant': '第 {line} 列的一個儲存格',
  },
  line: { en: 'it has a line {line}', 'zh-Hans': '有第 {line} 行', 'zh-Hant': '有第 {line} 列' },
  string: {
    en: 'it has no text {number}, which a cell shows',
    'zh-Hans': '缺少单元格所用的第 {number} 段文字',
    'zh-Hant': '缺少儲存格所用的第 {number} 段文字',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** Says what a workbook is damaged in. */
export function sayFlaw(flaw: keyof typeof flaws, parts: Parts = {}): Said {
  return fillSaid(flaws[flaw], parts);
}

/** What a part is damaged in, for whoever knows where it stands. */
export class Flaw extends Error {
  override readonly name = 'Flaw';
  readonly said: Said;

  constructor(flaw: keyof typeof flaws, parts: Parts = {}) {
    const said = sayFlaw(flaw, parts);
    super(said.en);
    this.said = said;
  }
}
