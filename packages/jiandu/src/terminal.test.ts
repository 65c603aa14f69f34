import { expect, test } from 'vitest';
import { drawProgress } from './terminal.ts';

test('progress says how many are done, how many there are, how fast it goes and how long it will take', () => {
  expect(drawProgress({ done: 12, total: 48, what: 'typical' }, 3000)).toBe(
    '██████░░░░░░░░░░░░░░░░░░ 12/48  4.0/s  0:09 left  typical',
  );
  expect(drawProgress({ done: 30, total: 48, what: 'typical', before: 24 }, 500)).toContain('30/48  12/s  0:02 left');
  expect(drawProgress({ done: 0, total: 0, what: '' }, 0)).toContain('0/0');
  expect(drawProgress({ done: 12, total: 48, what: 'week-12', script: 'zh-Hant' }, 3000)).toContain(
    '12/48  每秒 4.0  還要 0:09  week-12',
  );
});
