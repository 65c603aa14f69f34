import type { TextBlock } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { leading } from '../draft/cells.ts';
import type { DraftRow, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { printSentences } from '../sentence.ts';
import { fieldsIn, hasPlaces } from '../sentence-places.ts';
import { inRole } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';

/** Unframed paragraphs, on the grid of a page that has one; a paragraph whose fields are all left out of this printing goes with them. */
export const composeText: Composer<'text'> = (block, job, path) => {
  const rows = block.paragraphs
    .filter((words) => !hasPlaces(words) || fieldsIn(words, job).length > 0)
    .map((words, index) => paragraphRow(words, block, job, `${path}/paragraphs/${index}`));
  if (rows.length === 0) return [];
  const { content, grid } = job.page;
  const place = grid ? { pitch: grid.pitch } : { gap: fromMm(2) };
  return [{ framed: false, borders: [0, content.width], rows, heads: 0, ...place, ...keepOf(block) }];
};

function paragraphRow(words: Words, block: TextBlock, job: PaperJob, path: string): DraftRow {
  const { indent = 2, align = job.paragraphs } = block;
  const { grid } = job.page;
  const deed = align === 'distribute';
  const place = { column: 0, span: 1, rowSpan: 1, role: 'paragraph', lang: job.scripts[0], slots: [], path } as const;
  const cell = recallInsert(job, words, path, (own) => {
    const parts = printSentences(words, { job: own, path, underline: !deed, deed }).map(
      (inlines): Part => ({
        inlines: grid ? inRole('fang', inlines) : inlines,
        size: grid?.size ?? own.textSize,
        leastSize: grid?.size ?? own.leastSize,
        ...(grid && { pitch: grid.pitch }),
        leading: own.runIn ? leading.closeText : leading.text,
        align,
        anchor: 'top',
        ...((align === 'left' || align === 'justify') && { indentEms: indent }),
      }),
    );
    return { ...place, parts, padding: { x: 0, y: 0 } };
  });
  return { height: 0, grow: true, cells: [cell] };
}
