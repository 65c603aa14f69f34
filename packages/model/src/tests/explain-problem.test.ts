import { createPhrases, type Problem, problemCodes, type Script, scripts } from '@jiandu/text';
import { expect, test } from 'vitest';
import { dressModel, explainProblem, officeDefaults } from '../index.ts';
import { sample } from './sample.ts';

const problem = (parts: Partial<Problem>): Problem => ({
  path: '',
  code: 'rule',
  params: {},
  severity: 'error',
  ...parts,
});

const cases: readonly (readonly [Script, Partial<Problem>, string])[] = [
  ['zh-Hans', { path: '/customer', code: 'required' }, '客户名称'],
  ['zh-Hans', { path: '/customer', code: 'required' }, '（依据：《办法》第2条）'],
  ['zh-Hant', { path: '/customer', code: 'required' }, '（依據：《辦法》第2條）'],
  ['zh-Hant', { path: '/customer', code: 'required' }, '客戶名稱'],
  ['zh-Hans', { path: '/class', code: 'required' }, '选择'],
  ['zh-Hant', { path: '/signed', code: 'required' }, '簽名'],
  ['zh-Hans', { path: '/quantity', code: 'too-large', params: { limit: 5, actual: 7 } }, '5 件'],
  ['zh-Hans', { path: '/items/2/amount', code: 'too-small', params: { limit: '1200' } }, '第 3 行 金额'],
  ['zh-Hans', { path: '/items/2/amount', code: 'too-small', params: { limit: '1200' } }, '¥1,200.00'],
  ['zh-Hant', { path: '/items/2/amount', code: 'too-small', params: { limit: '1200' } }, '第 3 列 金額'],
  ['zh-Hans', { path: '/items/2', code: 'required' }, '明細 第 3 行'],
  ['zh-Hans', { path: '/shares/male/share', code: 'required' }, '男 比例'],
  ['zh-Hans', { path: '/buyer/by', code: 'required' }, '甲方 代表'],
  ['zh-Hans', { path: '/class', code: 'not-an-option' }, '重要、一般'],
  ['zh-Hans', { path: '/class', code: 'computed', params: { expected: 'major', actual: 'minor' } }, '重要'],
  ['zh-Hans', { path: '/due', code: 'too-small', params: { limit: '2026-03-05' } }, '2026年3月5日'],
  ['zh-Hans', { path: '/stray', code: 'unknown-field' }, 'stray'],
];

test.each(cases)('in %s, %o says %s', (script, parts, words) => {
  expect(explainProblem(sample, problem(parts), script)).toContain(words);
});

test('a row that has a name of its own is called by it, as on its card', () => {
  const itemWords = { 'zh-Hans': '样品', 'zh-Hant': '樣品' };
  const fields = sample.fields.map((field) => (field.kind === 'rows' ? { ...field, itemWords } : field));
  const missing = problem({ path: '/items/2/amount', code: 'required' });
  expect(explainProblem({ ...sample, fields }, missing, 'zh-Hans')).toContain('样品 3 金额');
  expect(explainProblem({ ...sample, fields }, missing, 'zh-Hant')).toContain('樣品 3 金額');
});

const broken = problem({
  path: '/items/0/amount',
  rule: 'within-cap',
  params: {
    quantity: 20,
    'policy.cap': '12000',
    due: '2026-03-05',
    'row.amount': '1200.5',
    class: 'major',
    phone: '0512-6283',
  },
});

test('the words of a rule are filled by the kinds of the fields that they name', () => {
  const said = explainProblem(sample, broken, 'zh-Hans');
  expect(said).toContain('客户的20件不得超過 12,000 件，期限 2026年3月5日，金額 ¥1,200.50，重要，電話 电话');
  expect(said).toContain('（依据：《办法》第5条）');
});

test('a problem is said in the words, era and money of the office', () => {
  const office = {
    ...officeDefaults.TW,
    terms: { customer: { 'zh-Hant': '業主' } },
    policy: { sample: { cap: '9000' } },
  };
  const said = explainProblem(dressModel(sample, office), broken, 'zh-Hant', createPhrases(), office);
  expect(said).toContain('業主的20件不得超過 9,000 件，期限 民國115年3月5日');
});

test('a value that is absent or sensitive is said by its label', () => {
  const said = explainProblem(sample, { ...broken, params: {} }, 'zh-Hant');
  expect(said).toContain('客戶的數量件不得超過 12,000 件，期限 期限');
  const secret = problem({ path: '/phone', code: 'computed', params: { expected: '110', actual: '0512-6283' } });
  expect(explainProblem(sample, secret, 'zh-Hans')).not.toMatch(/0512|110/);
});

test('no code gives an empty sentence, a key or an open place, in either script', () => {
  for (const script of scripts) {
    for (const code of problemCodes) {
      const params = { limit: 3, actual: 5 };
      const said = explainProblem(sample, problem({ path: '/quantity', code, params, rule: 'remark-given' }), script);
      expect(said, code).toMatch(/\p{Script=Han}/u);
      expect(said, code).not.toMatch(/[{}]|quantity|undefined/);
    }
  }
});
