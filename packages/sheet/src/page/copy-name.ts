import { columnOfWords } from '../draft/cells.ts';
import { type FittedTable, fitRows } from '../draft/fit-rows.ts';
import { OverflowError } from '../errors.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, lineBreak } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { plainText, sayWords } from '../words.ts';
import { footHeight } from './running.ts';

/** How far from the frame a name stands at most; no printer reaches the edge of the paper. */
const widest: Twips = fromMm(7);

/** 第一联　存根联 downwards beside the frame, in the middle of its height. Throws `OverflowError` where it does not fit. */
export function composeCopyName(job: PaperJob): FittedTable | undefined {
  const { content, width: pageWidth } = job.page;
  const copy = job.paper.copies?.find(({ id }) => id === job.copy);
  if (!copy) return undefined;
  const path = `/copies/${copy.id}`;
  const size = Math.min(180, job.textSize);
  const inlines = sayWords(copy.words, job).flatMap(({ text, script }, index): readonly Inline[] => {
    const gap = index === 0 ? [] : [lineBreak, plainText('\u3000', job, path), lineBreak];
    return [...gap, ...columnOfWords({ [script]: text }, job, path, { scale: index === 0 ? 1 : secondScale })];
  });
  const part = { inlines, size, leastSize: 130, leading: 1.15, align: 'centre', anchor: 'middle' } as const;
  const place = { column: 0, span: 1, rowSpan: 1, lang: job.scripts[0], slots: [], path } as const;
  const cell = { ...place, role: 'paragraph', parts: [part], padding: { x: fromMm(0.5), y: 0 } } as const;
  const height = content.height - footHeight;
  const borders = [0, Math.min(widest, pageWidth - content.x - content.width)];
  const table = { framed: false, borders, rows: [{ height, grow: false, cells: [cell] }], heads: 0 };
  const fitted = fitRows(table, job.setter);
  if (fitted.rows.some((row) => row.height > height)) {
    throw new OverflowError(job.form, path, 'has a name that is longer than the edge of its page; shorten its words');
  }
  return fitted;
}

/** Beside Chinese written downwards, the second script needs to be read at the same distance. */
const secondScale = 0.85;
