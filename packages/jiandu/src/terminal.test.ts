import { expect, test } from 'vitest';
import { drawProgress } from './terminal.ts';

test('progress says how many are done, how many there are and how long it will take', () => {
  expect(drawProgress(12, 48, 'typical', 3000)).toBe('██████░░░░░░░░░░░░░░░░░░ 12/48  0:09 left  typical');
  expect(drawProgress(0, 0, '', 0)).toContain('0/0');
});
