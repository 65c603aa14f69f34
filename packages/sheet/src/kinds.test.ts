import { loadDefaultFaces } from '@jiandu/fonts/node';
import { type Kind, kinds } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import type { LayOutOptions } from './options.ts';
import { sampleKinds } from './sample-kinds.ts';
import { sampleModel, sampleOffice, samplePaper } from './sample-models.ts';
import type { Cell, Run, Sheet } from './sheet.ts';
import { findBreaches } from './sheet-laws.ts';

const faces = await loadDefaultFaces();

/** A sheet of one field, ruled alone. */
function layField(kind: Kind, face: LayOutOptions['face']): Sheet {
  const { fields, record } = sampleKinds[kind];
  const model = sampleModel(fields, { paper: samplePaper(fields[0]?.template ?? '') });
  return layOut(model, record, { faces, office: sampleOffice, face, scripts: ['zh-Hans'] });
}

/** The ruled cells in short: places and lines in twips. */
function shorten({ pages, nodes }: Sheet): readonly string[] {
  return pages.flatMap(({ cells }) => cells.filter(({ node }) => nodes[node]?.role === 'cell').flatMap(sayCell));
}

function sayCell({ x, y, width, height, lines }: Cell): readonly string[] {
  return [
    `cell ${x},${y} ${width}×${height}`,
    ...lines.map(({ baseline, runs }) => `  ${baseline}: ${runs.map(sayRun).join(' | ')}`),
  ];
}

function sayRun(run: Run): string {
  const slot = run.slot === undefined ? '' : '*';
  if ('box' in run) return `[${run.box} ${run.option ?? ''}]${slot} ${run.x}+${run.width}`;
  return `${run.text.replaceAll('\u3000', '_')}${slot}${run.underline ? ' ruled' : ''} ${run.x}+${run.width}/${run.size}`;
}

describe.each(kinds)('%s', (kind) => {
  test('stands on paper as its golden file says, blank and filled', async () => {
    const golden = (['blank', 'filled'] as const)
      .flatMap((face) => [face, ...shorten(layField(kind, face))])
      .join('\n');
    await expect(`${golden}\n`).toMatchFileSnapshot(`golden/${kind}.txt`);
  });

  test('keeps the laws of a sheet on both faces', () => {
    for (const face of ['blank', 'filled'] as const) expect(findBreaches(layField(kind, face))).toEqual([]);
  });

  test('has a slot on both faces, unless it is fixed words', () => {
    const template = sampleKinds[kind].fields[0]?.template ?? '';
    for (const face of ['blank', 'filled'] as const) {
      expect(layField(kind, face).slots.some((slot) => slot.template.startsWith(template))).toBe(true);
    }
  });
});
