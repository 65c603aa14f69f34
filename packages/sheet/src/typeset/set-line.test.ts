import { loadDefaultFaces } from '@jiandu/fonts/node';
import type { Script } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { tuckOf } from './set-line.ts';
import { type Setting, setLines } from './set-lines.ts';
import { createTypesetter } from './typesetter.ts';

const setter = createTypesetter('sample', await loadDefaultFaces());
const size = 200;

function set(text: string, ems: number, script: Script = 'zh-Hans', rest: Partial<Setting> = {}, latinGap = false) {
  const inlines = [{ inline: 'text', text, script, path: '' } as const];
  const setting = { width: ems * size, size, leading: 1, ...rest };
  return setLines(inlines, setting, { ...setter, ...(latinGap && { latinGap: 'quarter' as const }) }).lines;
}

/** Where each run of the first line begins, in ems. */
function startsOf(text: string, script: Script, latinGap = false): Readonly<Record<string, number>> {
  let x = 0;
  const runs = set(text, 40, script, {}, latinGap)[0]?.runs ?? [];
  return Object.fromEntries(
    runs.map((run) => {
      const start = x / size;
      x += run.width - tuckOf(run);
      return ['text' in run ? run.text : '□', start];
    }),
  );
}

describe('two marks after each other', () => {
  const cases: readonly { title: string; script: Script; text: string; starts: Readonly<Record<string, number>> }[] = [
    {
      title: 'take one and a half em, the stop without the blank behind it',
      script: 'zh-Hans',
      text: '说“好。”了',
      starts: { '说“好。': 0, '”了': 3.5 },
    },
    {
      title: 'that close and open share one em of blank',
      script: 'zh-Hans',
      text: '甲）（乙',
      starts: { '甲）': 0, '（乙': 1.5 },
    },
    { title: 'that both open stand close', script: 'zh-Hans', text: '《“甲', starts: { '《': 0, '“甲': 0.5 } },
    { title: 'open close behind a stop', script: 'zh-Hans', text: '甲：《乙', starts: { '甲：': 0, '《乙': 1.5 } },
    {
      title: 'in the middle give up a quarter on either side',
      script: 'zh-Hant',
      text: '說「好。」了',
      starts: { '說「好': 0, '。': 2.75, '」了': 3.5 },
    },
    {
      title: 'stand close where a stop in the middle is before a bracket',
      script: 'zh-Hant',
      text: '甲，「乙',
      starts: { '甲，': 0, '「乙': 1.5 },
    },
    {
      title: 'of which the first closes leave a stop in the middle its own',
      script: 'zh-Hant',
      text: '甲」，乙',
      starts: { '甲」': 0, '，乙': 1.5 },
    },
    { title: 'without a bracket keep their ems', script: 'zh-Hans', text: '甲？！乙', starts: { '甲？！乙': 0 } },
    {
      title: 'between which someone writes keep theirs',
      script: 'zh-Hans',
      text: '甲（）乙',
      starts: { '甲（）乙': 0 },
    },
  ];
  test.each(cases)('$title: $text', ({ text, script, starts }) => {
    expect(startsOf(text, script)).toEqual(starts);
  });
});

describe('a mark at the end of a line', () => {
  test('takes half an em where the line would not hold it otherwise', () => {
    const [first, second] = set('一二三，四', 3.5);
    expect(first).toMatchObject({ width: 3.5 * size, runs: [{ text: '一二三，', width: 4 * size, trim: size / 2 }] });
    expect(second?.runs).toMatchObject([{ text: '四' }]);
  });

  test('comes nearer by a quarter in the middle of its em', () => {
    expect(set('一二三，四', 3.5, 'zh-Hant')[0]).toMatchObject({
      width: 3.5 * size,
      runs: [
        { text: '一二三', tuck: size / 4 },
        { text: '，', trim: size / 4 },
      ],
    });
  });

  test('keeps its em where there is room for it', () => {
    expect(set('一二三，四', 4)[0]?.runs).toMatchObject([{ trim: 0 }]);
  });
});

describe('a justified paragraph', () => {
  const text = '客户反映到货后渗漏，经检查3台离心泵的机械密封已损坏。';

  test('has lines of one width but for its last', () => {
    const lines = set(text, 9.4, 'zh-Hans', { justify: true });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(0, -1).map(({ width }) => width)).toEqual(lines.slice(0, -1).map(() => 9.4 * size));
    expect(lines.at(-1)?.width).toBeLessThan(9 * size);
  });

  test('leaves the blank of a stop past its edge', () => {
    expect(set('一二三四五，一二三四五', 6, 'zh-Hans', { justify: true })[0]).toMatchObject({ width: 6 * size });
    expect(set('一二三四五，一二三四五', 6, 'zh-Hans', { justify: true })[0]?.runs.at(-1)).toMatchObject({
      trim: size / 2,
    });
  });

  test('starts with its indent, and ends as it likes before a line break', () => {
    const lines = set('一二三四五六七八\n九十', 6.5, 'zh-Hans', { justify: true, indentEms: 2 });
    expect(lines.map(({ indent, width }) => [indent / size, width / size])).toEqual([
      [2, 4.5],
      [0, 4],
      [0, 2],
    ]);
  });

  test('is spaced alike inside of a word in brackets, which no line parts', () => {
    const [line] = set('范丽华（采购总监）、周正言（经理）', 11.4, 'zh-Hans', { justify: true });
    expect(line?.width).toBe(11.4 * size);
    const spaced = line?.runs.filter((run) => tuckOf(run) < 0).map((run) => 'text' in run && run.text);
    expect(spaced).toEqual(expect.arrayContaining(['范', '购']));
  });

  test('is not torn apart where little stands on a line', () => {
    expect(set('甲乙丙https://www.example.com', 12, 'zh-Hans', { justify: true })[0]?.width).toBe(3 * size);
  });
});

test('Han and Latin stand a quarter of an em apart where a paper wants it, but not at the ends of lines', () => {
  expect(startsOf('共3件pump用', 'zh-Hans', true)).toMatchObject({ 共: 0, '3': 1.25 });
  const [first] = set('一二三4五', 3.6, 'zh-Hans', {}, true);
  expect(first).toMatchObject({ width: 3 * size, runs: [{ text: '一二三' }] });
});
