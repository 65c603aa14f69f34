import { describe, expect, test } from 'vitest';
import { ruleFrame } from './edges.ts';

const cell = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('ruleFrame', () => {
  test('rules one cell as a frame of a point', () => {
    expect(ruleFrame([cell(0, 0, 100, 50)])).toEqual([
      { x1: 0, y1: 0, x2: 100, y2: 0, width: 20, style: 'solid' },
      { x1: 0, y1: 50, x2: 100, y2: 50, width: 20, style: 'solid' },
      { x1: 0, y1: 0, x2: 0, y2: 50, width: 20, style: 'solid' },
      { x1: 100, y1: 0, x2: 100, y2: 50, width: 20, style: 'solid' },
    ]);
  });

  test('rules the border that two cells share once, half a point wide', () => {
    const inner = ruleFrame([cell(0, 0, 100, 50), cell(100, 0, 60, 50)]).filter((edge) => edge.width === 10);
    expect(inner).toEqual([{ x1: 100, y1: 0, x2: 100, y2: 50, width: 10, style: 'solid' }]);
  });

  test('ends an inner rule where a cell reaches over it', () => {
    const inner = ruleFrame([cell(0, 0, 100, 100), cell(100, 0, 100, 50), cell(100, 50, 100, 50)]).filter(
      (edge) => edge.width === 10,
    );
    expect(inner).toEqual([
      { x1: 100, y1: 50, x2: 200, y2: 50, width: 10, style: 'solid' },
      { x1: 100, y1: 0, x2: 100, y2: 100, width: 10, style: 'solid' },
    ]);
  });
});
