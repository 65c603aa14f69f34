import type { Act, Stage } from '@jiandu/model';
import type { DraftCell } from '../draft/draft.ts';
import { needField, type PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';
import { findStage } from './grid-cell.ts';
import { composeSignature, namesBeside } from './signature-cell.ts';

/** Equal cells for the signatures of stages, in the order in which the region signs. */
export const composeSignatures: Composer<'signatures'> = (block, job, path) => {
  const stages = orderStages(
    block.stages.map((id) => findStage(id, job)).filter((stage) => signatureOf(stage, job)),
    job,
  );
  if (stages.length === 0) return [];
  const borders = equalBorders(stages.length, job);
  const height = fromMm(block.heightMm ?? 18);
  const beside = stages.some((stage) => namesBeside(stage, height, job));
  const cells = stages.flatMap((stage, column): readonly DraftCell[] => {
    const field = signatureOf(stage, job);
    if (!field) return [];
    const width = (borders[column + 1] ?? 0) - (borders[column] ?? 0);
    const signing = { field, words: stage.words, stage, width, height, beside };
    return [recallInsert(job, block, `${column}`, (own) => composeSignature(signing, { column, span: 1, path }, own))];
  });
  return [
    {
      framed: true,
      borders,
      rows: [{ height, grow: false, cells, even: true, signs: true }],
      heads: 0,
      keep: true,
      ...keepOf(block),
    },
  ];
};

function signatureOf(stage: Stage, job: PaperJob) {
  return stage.signature === undefined ? undefined : needField(job, stage.signature);
}

/** Acts that stand over each other in an office; those who only receive or file stand after them in either order. */
const ranked: readonly Act[] = ['fill', 'review', 'countersign', 'approve'];

/** 编制–审核–批准 upward, 核准–審查–承辦 downward. */
function orderStages(stages: readonly Stage[], { office }: Pick<PaperJob, 'office'>): readonly Stage[] {
  if (office.signatureOrder === 'upward') return stages;
  const inRank = stages.filter((stage) => ranked.includes(stage.act));
  return [...inRank.reverse(), ...stages.filter((stage) => !ranked.includes(stage.act))];
}

/** Equal columns; where the grid's columns divide evenly, its borders, so that rules meet. */
function equalBorders(count: number, job: PaperJob): readonly Twips[] {
  const columns = job.borders.length - 1;
  const equal = scaleColumns(
    Array.from({ length: count }, () => 1),
    job.page.content.width,
  );
  if (columns % count !== 0) return equal;
  const grouped = job.borders.filter((_, index) => index % (columns / count) === 0);
  const uneven = grouped.some(
    (border, index) => Math.abs(border - (equal[index] ?? 0)) > job.page.content.width / count / 5,
  );
  return uneven ? equal : grouped;
}
