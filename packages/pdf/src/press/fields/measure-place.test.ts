import type { Cell, TextRun } from '@jiandu/sheet';
import type { PlannedSpot } from '@jiandu/sheet/spots';
import { expect, test } from 'vitest';
import { asLine, measurePlace } from './measure-place.ts';

const spot = { n: 1, kind: 'choice', label: '类型', isRequired: false, isEmpty: true, choices: [] } as PlannedSpot;
const run = (x: number, width: number): TextRun => ({
  x,
  width,
  size: 180,
  text: '\u3000\u3000',
  face: 'song',
  lang: 'zh-Hans',
  slot: 0,
});
const cell = (width: number, ...runs: readonly TextRun[]): Cell => ({
  node: 0,
  x: 1000,
  y: 2000,
  width,
  height: 528,
  lines: runs.map((own, at) => ({ baseline: 2180 + at * 220, runs: [own] })),
});
const measure = (own: Cell) =>
  measurePlace(spot, own, new Map(own.lines.flatMap(({ runs }) => runs.map((one) => [one, spot] as const))));

test('a place in the middle of a narrow cell is centred, and as wide as the cell', () => {
  const { align, rect } = measure(cell(878, run(1259, 360)));
  expect(align).toBe('centre');
  expect([rect.x - 1000, 1878 - rect.x - rect.width]).toEqual([24, 24]);
});

test('a line that begins behind its padding is not centred where it happens to fill its cell', () => {
  expect(measure(cell(586, run(1113, 360))).align).toBe('left');
});

test('what the paper breaks over two lines is typed on one between them', () => {
  const { rect } = asLine(measure(cell(878, run(1259, 360), run(1259, 360))));
  expect(Math.abs(rect.y + rect.height / 2 - (2180 + 110 - 0.37 * 180))).toBeLessThanOrEqual(1);
});
