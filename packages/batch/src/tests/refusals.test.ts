import { findOtherScript, scripts } from '@jiandu/text';
import { expect, test } from 'vitest';
import { BatchError } from '../batch-error.ts';
import { refusals } from '../refusals.ts';
import { crowds, headFaults } from '../refused-parts.ts';

const places = (text: string) => (text.match(/\{[^{}"]+\}/g) ?? []).sort();

test.each(Object.entries({ ...refusals, ...headFaults, ...crowds }))('%s says the same in each language', (_, said) => {
  for (const script of scripts) {
    expect(places(said[script])).toEqual(places(said.en));
    expect(findOtherScript(said[script], script)).toEqual([]);
  }
});

test('an error speaks English to developers, and to whoever made the spreadsheet in the script asked for', () => {
  const error = new BatchError('unknown-key/stranger', 'week.xlsx, 明细, A3', { number: 'K-7' });
  expect(error.code).toBe('unknown-key');
  expect(error.message).toMatch(/^week\.xlsx, 明细, A3 has the number “K-7”/);
  expect(error.words['zh-Hans']).toMatch(/^week\.xlsx, 明细, A3 的编号“K-7”没有/);
  expect(error.words['zh-Hant']).toMatch(/^week\.xlsx, 明细, A3 的編號「K-7」沒有/);
});
