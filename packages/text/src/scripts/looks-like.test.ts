import { describe, expect, it } from 'vitest';
import { findOtherScript, looksLike } from './looks-like.ts';
import { simplifiedOnly, traditionalOnly } from './script-characters.ts';

describe('looksLike', () => {
  const cases = [
    { text: '客户投诉处理通知', script: 'zh-Hans' },
    { text: '客戶投訴處理通知', script: 'zh-Hant' },
    { text: '品名', script: undefined },
    { text: 'Name', script: undefined },
    { text: '门門', script: undefined },
  ];
  it.each(cases)('takes $text for $script', ({ text, script }) => expect(looksLike(text)).toBe(script));
});

describe('findOtherScript', () => {
  it('finds a Simplified character in a Traditional label', () => {
    expect(findOtherScript('属性名稱與属地', 'zh-Hant')).toEqual(['属']);
  });
  it('finds a Traditional character in a Simplified label', () => {
    expect(findOtherScript('質量要求', 'zh-Hans')).toEqual(['質']);
  });
  it('lets pass what both scripts write', () => {
    for (const text of ['核准', '皇后', '公里', '占比', '台中']) {
      expect(findOtherScript(text, 'zh-Hant'), text).toEqual([]);
    }
  });
  it('no character is of both scripts', () => {
    expect([...simplifiedOnly].filter((character) => traditionalOnly.has(character))).toEqual([]);
  });
});
