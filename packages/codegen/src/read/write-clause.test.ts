import { findOtherScript, scripts } from '@jiandu/text';
import { describe, expect, it } from 'vitest';
import table from '../../../../schemas/shared/sources.json' with { type: 'json' };
import { namesUnknownSource, writeClause } from './write-clause.ts';

const { $schema: _vocabulary, ...sources } = table;

const cases = [
  ['S1 B第5条2', '《客户招待用餐管理制度》第5条第2点', '《客戶招待用餐管理制度》第5條第2點'],
  ['S1 B第5条、第6条', '《客户招待用餐管理制度》第5条、第6条', '《客戶招待用餐管理制度》第5條、第6條'],
  ['S1 B第5条1–4', '《客户招待用餐管理制度》第5条第1–4点', '《客戶招待用餐管理制度》第5條第1–4點'],
  [
    'S1 B第5条2、第6条1',
    '《客户招待用餐管理制度》第5条第2点、第6条第1点',
    '《客戶招待用餐管理制度》第5條第2點、第6條第1點',
  ],
  ['S0 B第15條', '《售后服务管理细则》第15条', '《售後服務管理細則》第15條'],
  ['S4 6.3.3b', '《顾客沟通和满意管理程序》6.3.3b', '《顧客溝通和滿意管理程序》6.3.3b'],
  ['S2 6.1.1', '《客情维护标准》6.1.1', '《客情維護標準》6.1.1'],
  ['S3 I2.1', '《客户信息传递与沟通管理规程》2.1', '《客戶信息傳遞與溝通管理規程》2.1'],
  ['S3 K四1', '《客户关系管理制度》四、1', '《客戶關係管理制度》四、1'],
  ['S1 C一、2', '《客户关系管理表格》一、2', '《客戶關係管理表格》一、2'],
  ['S3 P第二章1', '《客户沟通管理制度文库》第二章第1点', '《客戶溝通管理制度文庫》第二章第1點'],
  ['S3 T3(2)', '《客户沟通管理规定》3(2)', '《客戶溝通管理規定》3(2)'],
  ['S1 A第2节第14条1.2', '《客户拜访制度》第2节第14条1.2', '《客戶拜訪制度》第2節第14條1.2'],
  ['S1 A第14条1–4a', '《客户拜访制度》第14条1–4a', '《客戶拜訪制度》第14條1–4a'],
  ['S2', '《客情维护标准》', '《客情維護標準》'],
] as const;

describe('writeClause', () => {
  it.each(cases)('writes %s as %s', (clause, hans, hant) => {
    expect(writeClause(clause, sources)).toEqual({ 'zh-Hans': hans, 'zh-Hant': hant });
  });

  it.each(['依本公司规定', 'S20 6.1', 'S9 6.1', 'S1 第5条', ''])('leaves %j, which begins with no code', (clause) => {
    expect(writeClause(clause, sources)).toBeUndefined();
  });

  it('takes the longest code, and only the scripts of its title', () => {
    const books = { QP: { 'zh-Hans': '手册' }, 'QP 7': { 'zh-Hans': '采购程序' } };
    expect(writeClause('QP 7第2条', books)).toEqual({ 'zh-Hans': '《采购程序》第2条' });
    expect(writeClause('QP 75', books)).toEqual({ 'zh-Hans': '《手册》75' });
  });

  it('knows a title in the right characters for every rule book', () => {
    for (const [code, titles] of Object.entries(sources)) {
      for (const script of scripts) expect(findOtherScript(titles[script], script), code).toEqual([]);
    }
  });
});

describe('namesUnknownSource', () => {
  it.each(['S9 6.1', 'S3 Z4', 'S1 第5条'])('finds that %j names a rule book that is not there', (clause) => {
    expect(namesUnknownSource(clause, sources)).toBe(true);
    expect(namesUnknownSource(clause, {}), 'without rule books').toBe(false);
  });

  it.each(['S1 B第5条', '依本公司规定', 'GB/T 1.1', 'ISO 9001 7.1', '第5条'])('has nothing against %j', (clause) => {
    expect(namesUnknownSource(clause, sources)).toBe(false);
  });
});
