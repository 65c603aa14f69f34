import { describe, expect, it } from 'vitest';
import sources from '../testing/source-faults.json' with { type: 'json' };
import { lintText } from './lint-words.ts';
import { openLanguage } from './open-language.ts';

/** Sentences of the two rule books that were converted into Traditional by a machine, with what is wrong in each. */
describe('the language lint on the Traditional rule books', async () => {
  const language = await openLanguage(undefined);

  it.each(sources)('finds the faults of $book line $line', ({ text, faults }) => {
    const found = lintText({ text, script: 'zh-Hant' }, language);
    // Every line has half-width commas; they are told once.
    const others = found.filter(({ says }) => !says.includes('half-width'));
    expect(others.map(({ rule, found: what }) => `${rule} ${what}`)).toEqual(faults);
    expect(found.length - others.length).toBe(/\p{Script=Han}[,;:()[\]]|[,;:()[\]]\p{Script=Han}/u.test(text) ? 1 : 0);
  });

  it('has no fault in the same words as a Taiwan office writes them', () => {
    const text = '為提升本公司售後服務品質，請填寫聯絡人及聯絡方式；服務項目之範圍、規範與採購計畫，適用於全體員工。';
    expect(lintText({ text, script: 'zh-Hant' }, language)).toEqual([]);
  });
});
