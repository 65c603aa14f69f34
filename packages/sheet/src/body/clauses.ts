import type { Words } from '@jiandu/text';
import { leading, padding } from '../draft/cells.ts';
import type { DraftCell, DraftRow, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { printSentences } from '../sentence.ts';
import type { Inline } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { plainText, stackWords } from '../words.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';

/** Running clauses with fields inside the sentences, in one framed cell. */
export const composeClauses: Composer<'clauses'> = (block, job, path) => {
  const cell = recallInsert(job, block, path, (own): DraftCell => {
    const parts = block.clauses.flatMap((words, index) =>
      clauseParts(words, block.numbered ? `${countInWords(index + 1)}、` : '', own, `${path}/clauses/${index}`),
    );
    const head: readonly Part[] = block.head
      ? [{ ...partOf(stackWords(block.head, own, path, { role: 'hei' }), own), leading: leading.value }]
      : [];
    const place = { column: 0, span: 1, rowSpan: 1, role: 'cell', lang: own.scripts[0], slots: [], path } as const;
    return { ...place, parts: [...head, ...parts], padding: padding.text };
  });
  const row: DraftRow = { height: fromMm(block.minHeightMm ?? 0), grow: true, cells: [cell] };
  return [{ framed: true, borders: [0, job.page.content.width], rows: [row], heads: 0, ...keepOf(block) }];
};

/** A clause in the first script, and under it in the second, which says the values again. */
function clauseParts(words: Words, number: string, job: PaperJob, path: string): readonly Part[] {
  return printSentences(words, { job, path, underline: true }).map((sentence, index) => {
    const inlines: readonly Inline[] = index === 0 && number ? [plainText(number, job, path), ...sentence] : sentence;
    return { ...partOf(inlines, job), ...(index > 0 && { indentEms: 2, leading: leading.text }) };
  });
}

function partOf(inlines: readonly Inline[], job: PaperJob): Part {
  return {
    inlines,
    size: job.textSize,
    leastSize: job.leastSize,
    leading: leading.clause,
    align: job.paragraphs,
    anchor: 'top',
  };
}

const digits = '零一二三四五六七八九';

/** 一, 十, 十一, 二十三: clauses are few. */
function countInWords(count: number): string {
  if (count < 10) return digits[count] ?? '';
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? digits[tens] : ''}十${count % 10 === 0 ? '' : digits[count % 10]}`;
}
