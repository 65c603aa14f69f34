import { expect, it } from 'vitest';
import { defaultFaces } from './default-face-list.ts';

it('Word documents name the families that the offices of each script have', () => {
  const families = defaultFaces.map(({ script, role, wordFamily }) => [script, role, wordFamily]);
  // 宋体 and 黑体; 新細明體, the proportional Ming of Taiwan, and 微軟正黑體. 標楷體 (DFKai-SB) is an office's own choice.
  expect(families).toEqual([
    ['zh-Hans', 'song', 'SimSun'],
    ['zh-Hant', 'song', 'PMingLiU'],
    ['zh-Hans', 'hei', 'SimHei'],
    ['zh-Hant', 'hei', 'Microsoft JhengHei'],
  ]);
});
