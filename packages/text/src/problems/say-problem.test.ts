import { describe, expect, it } from 'vitest';
import { createPhrases } from '../phrases/phrases.ts';
import { type Problem, type ProblemCode, problemCodes } from '../problem.ts';
import { scripts } from '../script.ts';
import { findOtherScript } from '../scripts/looks-like.ts';
import type { ProblemAbout } from './problem-about.ts';
import { sayProblem } from './say-problem.ts';

interface Case {
  readonly code: ProblemCode;
  readonly params?: Problem['params'];
  readonly about?: Partial<ProblemAbout>;
  readonly hans: string;
  readonly hant: string;
}

const options = [
  { words: { 'zh-Hans': '电话', 'zh-Hant': '電話' } },
  { words: { 'zh-Hans': '来访', 'zh-Hant': '來訪' } },
];

const cases: readonly Case[] = [
  { code: 'required', hans: '请填写“甲”', hant: '請填寫「甲」' },
  { code: 'required', about: { options }, hans: '请选择“甲”', hant: '請選擇「甲」' },
  { code: 'required', about: { asks: 'sign' }, hans: '请在“甲”处签字', hant: '請於「甲」處簽名' },
  { code: 'required', about: { asks: 'attach' }, hans: '请上传“甲”', hant: '請上傳「甲」' },
  { code: 'required', about: { asks: 'add' }, hans: '请至少填写一行“甲”', hant: '請至少填寫一列「甲」' },
  { code: 'type', params: { type: 'number' }, hans: '“甲”应填写数字', hant: '「甲」請填寫數字' },
  { code: 'type', params: { type: 'boolean' }, hans: '“甲”应填写“是”或“否”', hant: '「甲」請填寫「是」或「否」' },
  {
    code: 'type',
    params: { type: 'object' },
    about: { label: '' },
    hans: '本表单的内容无法识别，请重新填写',
    hant: '本表單的內容無法辨識，請重新填寫',
  },
  {
    code: 'unknown-field',
    hans: '本表单没有“甲”这一栏，请删去这项内容',
    hant: '本表單沒有「甲」這個欄位，請刪除此項內容',
  },
  {
    code: 'too-large-input',
    params: { limit: 100000 },
    hans: '“甲”的内容过多，无法处理，请精简后再填',
    hant: '「甲」的內容過多，無法處理，請精簡後再填',
  },
  {
    code: 'characters',
    params: { index: 2, codePoint: 0xfffe, reason: 'noncharacter' },
    hans: '“甲”的第 3 个字符不能使用，请删去后重新输入',
    hant: '「甲」的第 3 個字元無法使用，請刪除後重新輸入',
  },
  { code: 'too-short', params: { limit: 1, actual: 0 }, hans: '请填写“甲”', hant: '請填寫「甲」' },
  {
    code: 'too-short',
    params: { limit: 10, actual: 3 },
    hans: '“甲”至少填写 10 个字，现有 3 字',
    hant: '「甲」至少須填寫 10 個字，目前 3 字',
  },
  {
    code: 'too-long',
    params: { limit: 2000, actual: 2350 },
    hans: '“甲”最多 2000 字，现有 2350 字',
    hant: '「甲」最多 2000 字，目前 2350 字',
  },
  {
    code: 'too-large',
    params: { limit: 3, actual: 5 },
    about: { unit: '人' },
    hans: '“甲”不能超过 3 人，现为 5 人',
    hant: '「甲」不得超過 3 人，目前為 5 人',
  },
  {
    code: 'too-large',
    params: { limit: '200', actual: '1200.5' },
    about: { currency: 'CNY' },
    hans: '“甲”不能超过 ¥200.00，现为 ¥1,200.50',
    hant: '「甲」不得超過 CN¥200.00，目前為 CN¥1,200.50',
  },
  {
    code: 'too-small',
    params: { limit: '0' },
    about: { currency: 'TWD', region: 'TW' },
    hans: '“甲”不能低于 NT$0',
    hant: '「甲」不得低於 NT$0',
  },
  {
    code: 'too-large',
    params: { limit: '100', actual: '120' },
    about: { currency: 'CNY', unit: '元/人·餐', clause: 'S1 第五条2' },
    hans: '“甲”不能超过 100 元/人·餐，现为 120 元/人·餐（依据：S1 第五条2）',
    hant: '「甲」不得超過 100 元/人·餐，目前為 120 元/人·餐（依據：S1 第五条2）',
  },
  {
    code: 'too-large',
    params: { limit: 100, actual: 100.5 },
    about: { unit: '%' },
    hans: '“甲”不能超过 100%，现为 100.5%',
    hant: '「甲」不得超過 100%，目前為 100.5%',
  },
  {
    code: 'too-small',
    params: { limit: '2026-03-05', actual: '2026-03-01' },
    about: { era: 'minguo' },
    hans: '“甲”不能早于民国115年3月5日，现为民国115年3月1日',
    hant: '「甲」不得早於民國115年3月5日，目前為民國115年3月1日',
  },
  {
    code: 'too-large',
    params: { limit: '2026-03-05T09:20' },
    hans: '“甲”不能晚于 2026年3月5日 09:20',
    hant: '「甲」不得晚於 2026年3月5日 09:20',
  },
  {
    code: 'not-above',
    params: { limit: 0, actual: 0 },
    hans: '“甲”应大于 0，现为 0',
    hant: '「甲」須大於 0，目前為 0',
  },
  { code: 'not-below', params: { limit: '18:00' }, hans: '“甲”应早于 18:00', hant: '「甲」須早於 18:00' },
  { code: 'not-a-multiple', params: { limit: 5 }, hans: '“甲”应为 5 的整数倍', hant: '「甲」須為 5 的整數倍' },
  {
    code: 'too-many-digits',
    params: { limit: 2, actual: 1.005 },
    hans: '“甲”最多保留 2 位小数，现为 1.005',
    hant: '「甲」最多填寫至小數點後 2 位，目前為 1.005',
  },
  { code: 'too-many-digits', params: { limit: 0 }, hans: '“甲”应为整数', hant: '「甲」須為整數' },
  { code: 'too-few-items', params: { limit: 1 }, hans: '请至少填写一行“甲”', hant: '請至少填寫一列「甲」' },
  {
    code: 'too-many-items',
    params: { limit: 2, actual: 3 },
    about: { options },
    hans: '“甲”最多选择 2 项，现已选 3 项',
    hant: '「甲」最多選擇 2 項，目前已選 3 項',
  },
  {
    code: 'too-many-items',
    params: { limit: 2, actual: 3 },
    about: { asks: 'attach' },
    hans: '“甲”最多上传 2 份，现有 3 份',
    hant: '「甲」最多上傳 2 份，目前 3 份',
  },
  { code: 'duplicate-items', hans: '“甲”中有重复的内容，请删去重复项', hant: '「甲」有重複的內容，請刪除重複的項目' },
  { code: 'not-an-option', about: { options }, hans: '“甲”只能选择：电话、来访', hant: '「甲」僅能選擇：電話、來訪' },
  {
    code: 'not-an-option',
    hans: '“甲”填写的内容不在可选项中，请重新选择',
    hant: '「甲」填寫的內容不在選項中，請重新選擇',
  },
  {
    code: 'pattern',
    params: { pattern: '^[A-Z]{2}\\d+$' },
    hans: '“甲”的格式不对，请按规定的格式填写',
    hant: '「甲」的格式不符，請依規定格式填寫',
  },
  {
    code: 'format',
    params: { format: 'date' },
    about: { era: 'minguo' },
    hans: '“甲”应填写正确的日期，如 115/3/5',
    hant: '「甲」請填寫正確的日期，例如 115/3/5',
  },
  {
    code: 'format',
    params: { format: 'uscc' },
    hans: '“甲”应填写正确的 18 位统一社会信用代码',
    hant: '「甲」請填寫正確的 18 碼統一社會信用代碼',
  },
  {
    code: 'format',
    params: { format: 'x-unheard-of' },
    hans: '“甲”的格式不对，请按规定的格式填写',
    hant: '「甲」的格式不符，請依規定格式填寫',
  },
  {
    code: 'currency',
    params: { expected: 'CNY', actual: 'TWD' },
    hans: '“甲”的币种应为人民币，现为新台币',
    hant: '「甲」的幣別應為人民幣，目前為新臺幣',
  },
  {
    code: 'currency',
    params: { actual: 'USD' },
    about: { currency: 'TWD' },
    hans: '“甲”的币种应为新台币，现为美元',
    hant: '「甲」的幣別應為新臺幣，目前為美元',
  },
  { code: 'currency', params: { actual: 'USD' }, hans: '“甲”不符合填写规定', hant: '「甲」不符合填寫規定' },
  {
    code: 'too-large',
    params: { limit: 20 * 1024 * 1024, actual: 25_480_000 },
    about: { asks: 'attach' },
    hans: '“甲”不能超过 20 MB，现为 24.3 MB',
    hant: '「甲」不得超過 20 MB，目前為 24.3 MB',
  },
  {
    code: 'format',
    params: { format: 'file', expected: ['image/png'], actual: 'application/zip' },
    hans: '“甲”的文件类型不符，请另选文件',
    hant: '「甲」的檔案類型不符，請改選其他檔案',
  },
  {
    code: 'computed',
    params: { expected: '符合', actual: '3' },
    hans: '“甲”由系统计算，应为符合，现为 3',
    hant: '「甲」由系統計算，應為符合，目前為 3',
  },
  {
    code: 'not-applicable',
    hans: '“甲”在当前情况下不适用，请清空此栏',
    hant: '「甲」於目前情況不適用，請清除此欄',
  },
  {
    code: 'computed',
    params: { expected: '360.00', actual: '350.00' },
    about: { currency: 'CNY', region: 'CN' },
    hans: '“甲”由系统计算，应为 ¥360.00，现为 ¥350.00',
    hant: '「甲」由系統計算，應為 ¥360.00，目前為 ¥350.00',
  },
  { code: 'not-owned', hans: '“甲”不在本环节填写，请勿改动', hant: '「甲」非本階段填寫，請勿更動' },
  {
    code: 'rule',
    params: { guests: 5, limit: 3 },
    about: { words: '{guests}→{limit}', clause: 'S1 第五条6' },
    hans: '5→3（依据：S1 第五条6）',
    hant: '5→3（依據：S1 第五条6）',
  },
  { code: 'rule', hans: '“甲”不符合填写规定', hant: '「甲」不符合填寫規定' },
];

describe('sayProblem', () => {
  it.each(cases)('says $code as $hans', ({ code, params = {}, about = {}, hans, hant }) => {
    expect(sayProblem({ code, params }, { label: '甲', ...about }, 'zh-Hans')).toBe(hans);
    expect(sayProblem({ code, params }, { label: '甲', ...about }, 'zh-Hant')).toBe(hant);
  });

  it('has a case for every code', () => {
    expect(problemCodes.filter((code) => !cases.some((one) => one.code === code))).toEqual([]);
  });

  it.each(problemCodes)('says %s naturally even when nothing but the label is known', (code) => {
    for (const script of scripts) {
      const said = sayProblem({ code, params: {} }, { label: '联络' }, script);
      expect(said).toMatch(/联络|本表/);
      // No Latin word, operator, key, pattern or missing value.
      expect(said).not.toMatch(/[A-Za-z]{3}|[<>=^\\{}[\]]|undefined|null/);
      expect(findOtherScript(said.replace('联络', ''), script)).toEqual([]);
    }
  });

  it("speaks a host's own phrases", () => {
    const own = createPhrases({ overrides: { 'zh-Hans': { 'problem.required': '{{field}}必须填写' } } });
    expect(sayProblem({ code: 'required', params: {} }, { label: '联系人' }, 'zh-Hans', own)).toBe('“联系人”必须填写');
  });
});
