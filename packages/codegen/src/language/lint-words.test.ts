import { describe, expect, it } from 'vitest';
import { findForms } from '../find-forms.ts';
import { readForm } from '../read-form.ts';
import { type WordFault, wordFaults } from '../testing/word-faults.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { gatherWords, type RoledWords } from './gather-words.ts';
import { lintWords } from './lint-words.ts';
import { openLanguage } from './open-language.ts';

const schemas = new URL('../../../../schemas', import.meta.url).pathname;
const language = await openLanguage(schemas);
// A form that does not read is told by the tests of forms.
const read = await Promise.allSettled((await findForms(schemas)).map((folder) => readForm(folder, { root: schemas })));
const forms = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const words = new Map<string, readonly RoledWords[]>([
  ...forms.map(({ id, schema, paper }) => [id, gatherWords(schema, paper)] as const),
  ['phrases', gatherPhrases()],
]);

/** Words that stand in the catalogue, each pair once. */
const catalogue = [
  ...new Map(
    [...words.values()].flat().map((placed) => [JSON.stringify([placed.role, placed.words]), placed]),
  ).values(),
];

/** How many words of the catalogue each fault is put into. */
const perFault = 40;

/** Puts a fault into words that a judge finds sound, spread over the catalogue. */
function inject(fault: WordFault, sound: readonly RoledWords[]): readonly RoledWords[] {
  const broken = sound
    .filter(({ role }) => role === 'label' || (role === 'sentence' && !fault.labelsOnly))
    .flatMap((placed) => {
      const { 'zh-Hans': hans = '', 'zh-Hant': hant = '' } = placed.words;
      return fault.inject({ hans, hant }).map((words) => {
        return { ...placed, words: { 'zh-Hans': words.hans, 'zh-Hant': words.hant } };
      });
    });
  const step = Math.max(1, Math.floor(broken.length / perFault));
  return broken.filter((_, index) => index % step === 0);
}

const { glossary: _, ...unread } = language;
const judges = [language, unread].map((judge) => {
  return { judge, sound: catalogue.filter((placed) => lintWords([placed], judge).length === 0) };
});

describe('the language lint', () => {
  it.each([...words])('gives no false alarm on %s', (_, of) => {
    expect(lintWords(of, language).map(({ path, says }) => `${path} ${says}`)).toEqual([]);
  });

  it.each(wordFaults)('finds $name, with the glossary and without', (fault) => {
    for (const { judge, sound } of judges) {
      const broken = inject(fault, sound);
      const missed = broken.filter(
        (placed) => !lintWords([placed], judge).some(({ rule }) => fault.rules.includes(rule)),
      );
      expect(missed.map((placed) => placed.words)).toEqual([]);
      expect(broken.length).toBeGreaterThan(0);
    }
  });

  it.each(judges)('is tried with five hundred faults and more', ({ sound }) => {
    const tried = wordFaults.map((fault) => inject(fault, sound).length);
    expect(tried.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(500);
  });

  it('finds what needs no converter where there is none', () => {
    const { converter: _none, ...bare } = unread;
    const rules = (hans: string, hant: string) =>
      lintWords([{ path: '', role: 'label', words: { 'zh-Hans': hans, 'zh-Hant': hant } }], bare).map(
        ({ rule }) => rule,
      );
    expect(rules('属性', '属性')).toEqual(['script']);
    expect(rules('服务项目', '服務專案')).toEqual(['denied']);
    expect(rules('联系人', '聯繫人')).toEqual(['term']);
    expect(rules('{name}（必填）', '（必填')).toEqual(['damage', 'places']);
    expect(rules('范围', '范圍')).toEqual([]);
  });

  it('leaves names, and characters that no conversion made, as they are', () => {
    const rules = (hans: string, hant: string) =>
      lintWords([{ path: '', role: 'label', words: { 'zh-Hans': hans, 'zh-Hant': hant } }], unread).map(
        ({ rule }) => rule,
      );
    expect(rules('范先生', '范先生')).toEqual([]);
    expect(rules('回滚方案', '回復方案')).toEqual(['draft']);
    expect(rules('适用范围', '適用范圍')).toEqual(['round-trip']);
    expect(rules('早于总经理', '早于總經理')).toEqual(['round-trip']);
  });

  const label = (hans: string, hant: string): RoledWords[] => [
    { path: '', role: 'label', words: { 'zh-Hans': hans, 'zh-Hant': hant } },
  ];

  it.each([
    ['第 {row} 行', '第 {row} 行', '列'],
    ['第 3 列', '第 3 列', '欄'],
    ['行数', '行數', '列數'],
    ['列数', '列數', '欄數'],
    ['删除一行', '刪除一行', '刪除一列'],
    ['程序代码', '程序代碼', '程式碼'],
    ['信用证号', '信用證號', '信用狀'],
    ['医保类型', '醫保類型', '健保'],
    ['到岗时间', '到崗時間', '到職'],
    ['签收日期', '簽收日期，', 'comma'],
  ])('tells of %s as %s that it is %s', (hans, hant, instead) => {
    const told = lintWords(label(hans, hant), unread).map(({ says, cure }) => `${says} ${cure}`);
    expect(told.join()).toContain(instead);
  });

  // Labels of other offices: people, money, stores, customs, houses, hospitals, schools.
  it.each([
    ...[
      ['旷工天数', '曠職天數'],
      ['劳动合同期限', '勞動契約期間'],
      ['不含税金额', '未稅金額'],
      ['票据张数', '單據張數'],
    ],
    ...[
      ['库位', '儲位'],
      ['托盘数', '棧板數'],
      ['批次号', '批號'],
      ['报关单号', '報單號'],
      ['原产地证书', '原產地證明書'],
    ],
    ...[
      ['水表读数', '水表度數'],
      ['应急预案', '緊急應變計畫'],
      ['电梯维保', '電梯維護保養'],
      ['患者姓名', '病患姓名'],
    ],
    ...[
      ['既往史', '過去病史'],
      ['就诊科室', '就診科別'],
      ['班主任', '班導師'],
      ['发件人', '寄件人'],
      ['志愿者', '志工'],
    ],
    ...[['同一行业', '同一行業']],
  ])('finds nothing wrong with %s as %s', (hans = '', hant = '') => {
    expect(lintWords(label(hans, hant), unread)).toEqual([]);
  });

  it.each([
    ['第 {n} 行', '第 {n} 列'],
    ['第 3 列', '第 3 欄'],
    ['第 3 排', '第 3 列'],
  ])('takes no word for a wrong one in %s as %s', (hans, hant) => {
    expect(lintWords(label(hans, hant), unread).filter(({ rule }) => rule !== 'draft')).toEqual([]);
  });

  it('finds one term used two ways within a form, in either direction', () => {
    const label = (hans: string, hant: string, path: string): RoledWords => {
      return { path, role: 'label', words: { 'zh-Hans': hans, 'zh-Hant': hant } };
    };
    const rules = (...of: readonly RoledWords[]) =>
      lintWords(of, unread).flatMap(({ rule, path }) => (rule === 'two-ways' ? [path] : []));
    expect(rules(label('记录', '記錄', '/a'), label('记录', '紀錄', '/b'))).toEqual(['/b']);
    expect(rules(label('审核', '審查', '/a'), label('审查', '審查', '/b'))).toEqual(['/b']);
    expect(rules(label('记录', '紀錄', '/a'), label('记录', '紀錄', '/b'))).toEqual([]);
  });
});
