import type { LanguageRule } from '../language/language.ts';

/** Words in both scripts. */
interface BothScripts {
  readonly hans: string;
  readonly hant: string;
}

/** A way in which words go wrong. */
export interface WordFault {
  readonly name: string;
  /** The rules of which at least one must tell it. */
  readonly rules: readonly LanguageRule[];
  /** Every way in which these words can go wrong so; none where they cannot. */
  readonly inject: (words: BothScripts) => readonly BothScripts[];
  /** Only a whole label is judged so; a sentence is read in its place. */
  readonly labelsOnly?: true;
}

/** Replaces words of the Traditional text where the Simplified one has theirs: [Simplified, right, wrong]. */
function swap(rows: readonly (readonly [hans: string, right: string, wrong: string])[]): WordFault['inject'] {
  return ({ hans, hant }) =>
    rows
      .filter(([simplified, right]) => hans.includes(simplified) && hant.includes(right))
      .map(([, right, wrong]) => ({ hans, hant: hant.replace(right, wrong) }));
}

/** Changes the Traditional text. */
function change(edit: (hant: string) => string | undefined): WordFault['inject'] {
  return ({ hans, hant }) => {
    const changed = edit(hant);
    return changed === undefined || changed === hant ? [] : [{ hans, hant: changed }];
  };
}

function insert(what: string): WordFault['inject'] {
  return change((hant) => {
    const at = /\p{Script=Han}(?=\p{Script=Han})/u.exec(hant)?.index;
    return at === undefined ? undefined : hant.slice(0, at + 1) + what + hant.slice(at + 1);
  });
}

const naive = [
  ['范', '範', '范'],
  ['于', '於', '于'],
  ['后', '後', '后'],
  ['并', '並', '并'],
  ['采购', '採購', '采購'],
  ['联系', '聯繫', '聯系'],
  ['关系', '關係', '關系'],
  ['咨询', '諮詢', '咨詢'],
  ['回复', '回覆', '回復'],
  ['重复', '重複', '重復'],
  ['制造', '製造', '制造'],
  ['范围', '範圍', '范圍'],
  ['里', '裡', '里'],
  ['准备', '準備', '准備'],
  ['标准', '標準', '標准'],
  ['准', '準', '准'],
  ['汇', '彙', '匯'],
  ['征', '徵', '征'],
  ['松', '鬆', '松'],
  ['签', '簽', '籤'],
  ['系统', '系統', '係統'],
  ['核', '核', '覈'],
] as const;

const overConverted = [
  ['项目', '項目', '專案'],
  ['类型', '類型', '型別'],
  ['对象', '對象', '物件'],
  ['权限', '權限', '許可權'],
  ['审核', '審核', '稽核'],
  ['审核', '審查', '稽核'],
  ['保存', '保存', '儲存'],
  ['代码', '代碼', '程式碼'],
  ['提升', '提升', '提公升'],
  ['性能', '性能', '效能'],
  ['发布', '發布', '釋出'],
  ['程序', '程序', '程式'],
  ['设备', '設備', '裝置'],
] as const;

const bare = [
  ['联系人', '聯絡人', '聯繫人'],
  ['联系电话', '聯絡電話', '聯繫電話'],
  ['联系方式', '聯絡方式', '聯繫方式'],
  ['质量', '品質', '質量'],
  ['合同', '合約', '合同'],
  ['计划', '計畫', '計劃'],
  ['跟踪', '追蹤', '跟蹤'],
  ['跟进', '追蹤', '跟進'],
  ['信息', '資訊', '信息'],
  ['在线', '線上', '在線'],
  ['短信', '簡訊', '短信'],
  ['账号', '帳號', '賬號'],
  ['转账', '轉帳', '轉賬'],
  ['原件', '正本', '原件'],
  ['影印件', '影本', '影印件'],
  ['整改', '改善', '整改'],
  ['纠正措施', '矯正措施', '糾正措施'],
  ['社交媒体', '社群媒體', '社交媒體'],
  ['邮箱', '信箱', '郵箱'],
  ['开户行', '開戶銀行', '開戶行'],
  ['字符', '字元', '字符'],
  ['保修', '保固', '保修'],
  ['起止', '起訖', '起止'],
  ['营销', '行銷', '營銷'],
  ['渠道', '管道', '渠道'],
] as const;

/** All ways in which words are made to go wrong. */
export const wordFaults: readonly WordFault[] = [
  {
    name: 'a Simplified character in Traditional words',
    rules: ['script', 'round-trip'],
    inject: ({ hans, hant }) => leftOver(hans, hant),
  },
  {
    name: 'a Traditional character in Simplified words',
    rules: ['script'],
    inject: ({ hans, hant }) => leftOver(hant, hans).map((words) => ({ hans: words.hant, hant })),
  },
  { name: 'a character converted naively', rules: ['script', 'round-trip', 'denied'], inject: swap(naive) },
  { name: 'a word that a phrase converter writes', rules: ['denied'], inject: swap(overConverted) },
  { name: "the Mainland's word in Traditional characters", rules: ['term'], inject: swap(bare) },
  {
    name: 'a place lost',
    rules: ['places', 'damage'],
    inject: change((hant) => {
      const [place] = /\{+[^{}]+\}+/u.exec(hant) ?? [];
      return place === undefined ? undefined : hant.replaceAll(place, '');
    }),
  },
  {
    name: 'a place translated',
    rules: ['places'],
    inject: change((hant) => hant.replace(/\{[\w./-]+\}/u, '{客戶名}')),
  },
  { name: 'a place broken', rules: ['places', 'damage'], inject: change((hant) => hant.replace(/\}(?!\})/u, '')) },
  {
    name: 'a figure changed',
    rules: ['places'],
    inject: (words) => (/如[：:]|例如/u.test(words.hans) ? [] : change((hant) => plain(hant, /\d+/u, '77'))(words)),
  },
  { name: 'a mask', rules: ['damage'], inject: insert('**') },
  { name: 'an open figure', rules: ['damage'], inject: insert('[X]') },
  { name: 'an open name', rules: ['damage'], inject: insert('××') },
  { name: 'a lost character', rules: ['damage'], inject: insert('�') },
  { name: 'an invisible character', rules: ['damage'], inject: insert('\u200B') },
  { name: 'a control character', rules: ['damage'], inject: insert('\u0007') },
  { name: 'a blank within words', rules: ['damage'], inject: insert(' ') },
  { name: 'a compatibility character', rules: ['damage'], inject: insert('\uF9F8') },
  { name: 'a blank behind', rules: ['damage'], inject: change((hant) => `${hant} `) },
  { name: 'a bracket lost', rules: ['damage'], inject: change((hant) => hant.replace(/[）》」]/u, '')) },
  { name: 'a bracket too many', rules: ['damage'], inject: change((hant) => `${hant}）`) },
  {
    name: 'half-width brackets',
    rules: ['damage'],
    inject: change((hant) => hant.replace('（', '(').replace('）', ')')),
  },
  {
    name: 'a half-width comma',
    rules: ['damage'],
    inject: change((hant) => hant.replace(/(?<=\p{Script=Han})，/u, ',')),
  },
  { name: 'a doubled comma', rules: ['damage'], inject: change((hant) => hant.replace('，', '，，')) },
  {
    name: "the Mainland's quotes",
    rules: ['damage'],
    inject: change((hant) => hant.replace('「', '“').replace('」', '”')),
  },
  { name: 'a character that no face has', rules: ['glyph'], inject: insert('𠮷') },
  { name: 'a box as a character', rules: ['glyph'], inject: change((hant) => `☑${hant}`) },
  {
    name: 'a character left out of a label',
    rules: ['pair', 'draft', 'term', 'denied', 'round-trip'],
    labelsOnly: true,
    inject: change((hant) => plain(hant, /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/u, '')),
  },
  {
    name: 'a character wrong in a label',
    rules: ['pair', 'draft', 'denied', 'round-trip'],
    labelsOnly: true,
    inject: change((hant) => plain(hant, /\p{Script=Han}(?=\p{Script=Han})/u, '夙')),
  },
];

/** Replaces outside of places. */
function plain(text: string, what: RegExp, by: string): string {
  return text
    .split(/(\{+[^{}]*\}+)/u)
    .map((part, index, parts) =>
      index === parts.findIndex((other, at) => at % 2 === 0 && what.test(other)) ? part.replace(what, by) : part,
    )
    .join('');
}

/** The second words with one character taken from the first, where both have as many and that one tells the scripts apart. */
function leftOver(from: string, into: string): readonly BothScripts[] {
  const source = [...from];
  const target = [...into];
  if (source.length !== target.length) return [];
  const at = target.findIndex((character, index) => telling.get(character) === source[index]);
  if (at < 0) return [];
  return [{ hans: from, hant: [...target.slice(0, at), source[at], ...target.slice(at + 1)].join('') }];
}

/** Common characters of office labels, each to what it is in the other script. */
const telling = new Map(
  (
    '户戶 诉訴 处處 问問 题題 类類 单單 责責 务務 产產 关關 联聯 电電 访訪 间間 时時 员員 级級 审審 业業 报報 办辦 动動 来來 ' +
    '实實 现現 记記 录錄 签簽 应應 对對 价價 额額 项項 数數 请請 写寫 结結 执執 验驗 证證 认認 设設 须須 预預 满滿 调調 标標 据據'
  )
    .split(' ')
    .flatMap(([hans = '', hant = '']) => [[hans, hant] as const, [hant, hans] as const]),
);
