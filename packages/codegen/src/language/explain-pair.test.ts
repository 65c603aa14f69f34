import { describe, expect, it } from 'vitest';
import { draftHant, explainsPair } from './explain-pair.ts';
import { loadConverter } from './open-cc.ts';

describe('the draft of Traditional words', async () => {
  const converter = await loadConverter();
  if (converter === undefined) throw new Error('The tests need opencc-js: npm ci without --omit=optional');

  const drafts = [
    ['联系人', '聯絡人'],
    ['会签意见', '會簽意見'],
    ['质量管理部', '品質管理部'],
    ['合同编号', '合約編號'],
    ['审核', '審核'],
    ['宴请对象', '宴請對象'],
    ['统一社会信用代码', '統一社會信用代碼'],
    ['规范性引用文件', '規範性引用文件'],
    ['适用于{customer}的范围', '適用於{customer}的範圍'],
  ] as const;
  it.each(drafts)('of %s is %s', (hans, hant) => expect(draftHant(hans, converter)).toBe(hant));

  const pairs = [
    { hans: '处理情况', hant: '處理情形', explained: true },
    { hans: '职务', hant: '職稱', explained: true },
    { hans: '保存期限', hant: '保存年限', explained: true },
    { hans: '台湾', hant: '台灣', explained: true },
    { hans: '提升满意度', hant: '提公升滿意度', explained: false },
    { hans: '客户名称', hant: '客戶稱', explained: false },
    { hans: '联系人', hant: '聯絡電話', explained: false },
  ];
  it.each(pairs)('explains $hant for $hans: $explained', ({ hans, hant, explained }) => {
    expect(explainsPair(hans, hant, converter)).toBe(explained);
  });
});
