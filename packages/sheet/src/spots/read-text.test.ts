import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  [[], '1000000.00'],
  [['万元', '萬元'], undefined],
])('capitals say 元: with the units %j they are read as %s', (units, amount) => {
  expect(readText('壹佰万元整', { template: '/price', kind: 'money', currency: 'CNY', units }, 'common')).toBe(amount);
});
