import { describe, expect, it } from 'vitest';
import { fillWords, pickWords } from './words.ts';

describe('pickWords', () => {
  const cases = [
    { title: 'gives the asked script', words: { 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' }, said: '聯絡人' },
    { title: 'falls back to the other script', words: { 'zh-Hans': '联系人' }, said: '联系人' },
    { title: 'takes an empty text for a missing one', words: { 'zh-Hans': '联系人', 'zh-Hant': '' }, said: '联系人' },
    { title: 'gives an empty text when both are missing', words: {}, said: '' },
  ];
  it.each(cases)('$title', ({ words, said }) => expect(pickWords(words, 'zh-Hant')).toBe(said));
});

describe('fillWords', () => {
  const cases = [
    { title: 'fills a place', text: '{customer}名称', values: { customer: '顾客' }, filled: '顾客名称' },
    { title: 'leaves an unknown place', text: '{customer}名称', values: {}, filled: '{customer}名称' },
    {
      title: 'fills a place with a point in its name',
      text: '{policy.cap} 元',
      values: { 'policy.cap': '100' },
      filled: '100 元',
    },
    { title: 'does not fill what a value says', text: '{a}{b}', values: { a: '{b}', b: '$&' }, filled: '{b}$&' },
    { title: 'does not look up the prototype', text: '{toString}', values: {}, filled: '{toString}' },
  ];
  it.each(cases)('$title', ({ text, values, filled }) => expect(fillWords(text, values)).toBe(filled));
});
