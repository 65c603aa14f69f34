import { expect, test } from 'vitest';
import { drawProgress } from './terminal.ts';

test('progress says how many are done, how many there are, how fast it goes and how long it will take', () => {
  expect(drawProgress(12, 48, 'typical', 3000)).toBe('██████░░░░░░░░░░░░░░░░░░ 12/48  4.0/s  0:09 left  typical');
  expect(drawProgress(30, 48, 'typical', 500, 24)).toContain('30/48  12/s  0:02 left');
  expect(drawProgress(0, 0, '', 0)).toContain('0/0');
});
