import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type GridCell, type Typography } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import { expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import { sampleKinds } from './sample-kinds.ts';
import { sampleModel } from './sample-models.ts';
import { runsOf } from './sheet-laws.ts';

const faces = await loadDefaultFaces();

/** The runs of one grid whose cells have these labels. */
function printLabels(
  texts: readonly string[],
  label: GridCell['label'],
  typography: Typography,
  script: Script = 'zh-Hans',
) {
  const cells = (words: string): readonly GridCell[] => [
    { words: { [script]: words }, field: 'field', ...(label && { label }) },
  ];
  const model = {
    ...sampleModel(sampleKinds.text.fields),
    paper: {
      columns: [30, 140],
      body: [{ block: 'grid', rows: texts.map((words) => ({ heightMm: 60, cells: cells(words) })) }],
    },
  } as const;
  const office = createOffice({ typography });
  const sheet = layOut(model, undefined, { faces, office, scripts: [script], face: 'blank' });
  return sheet.pages.flatMap(runsOf).flatMap((run) => ('text' in run ? [run] : []));
}

test('labels of two and three characters spread to the width of four where the office wants it', () => {
  const runs = printLabels(['客户名称', '联系人', '地址'], 'left', { labels: 'spread' });
  const whole = runs.find(({ text }) => text === '客户名称');
  const [left = 0, right = 0] = [whole?.x, (whole?.x ?? 0) + (whole?.width ?? 0)];
  const placeOf = (character: string) => runs.find(({ text }) => text === character)?.x ?? Number.NaN;
  expect([placeOf('联'), placeOf('系'), placeOf('人')]).toEqual([left, left + 315, right - 210]);
  expect([placeOf('地'), placeOf('址')]).toEqual([left, right - 210]);
});

test('labels stand together where the office says nothing, and in a paper that says so', () => {
  expect(printLabels(['联系人'], 'left', {}).map(({ text }) => text)).toContain('联系人');
});

test('marks of a label that is written downwards lie across it', () => {
  const runs = printLabels(['客户（甲方）：A4/B5'], 'vertical', {});
  const column = runs.filter(({ x }) => x < 2900).map(({ text }) => text);
  expect(column.slice(0, 8)).toEqual(['客', '户', '︵', '甲', '方', '︶', '︓', 'A4/B5']);
});
