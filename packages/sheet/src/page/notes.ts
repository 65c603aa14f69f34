import type { Words } from '@jiandu/text';
import { leading } from '../draft/cells.ts';
import type { DraftCell, DraftRow, DraftTable, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { printSentences } from '../sentence.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, inRole } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { plainText } from '../words.ts';
import { isSaid } from './chrome.ts';

/** Notes below the frame, a little smaller than the text; on a grid as the text is. */
export function composeNotes(job: PaperJob): readonly DraftTable[] {
  const { content, grid } = job.page;
  const size = grid?.size ?? Math.max(160, Math.min(180, job.textSize));
  const rows = (job.paper.notes ?? [])
    .filter((words) => isSaid(words, job))
    .map((words, index): DraftRow => {
      const path = `/notes/${index}`;
      const cell = recallInsert(job, words, `${path} ${size}`, (own) => noteCell(words, { path, size }, own));
      return { height: 0, grow: true, cells: [cell] };
    });
  const place = grid ? { pitch: grid.pitch } : { gap: fromMm(1.5) };
  return rows.length === 0 ? [] : [{ framed: false, borders: [0, content.width], rows, heads: 0, ...place }];
}

function noteCell(
  words: Words,
  { path, size }: { readonly path: string; readonly size: Twips },
  job: PaperJob,
): DraftCell {
  const said = printSentences(words, { job, path, underline: true });
  const { grid } = job.page;
  const parts = (job.runIn ? runTogether(said, size, job) : said).map(
    (inlines): Part => ({
      inlines: grid ? inRole('fang', inlines) : inlines,
      size,
      leastSize: size,
      leading: job.runIn ? leading.value : 1.35,
      align: job.paragraphs,
      anchor: 'top',
      ...(grid && { pitch: grid.pitch, indentEms: 2 }),
    }),
  );
  const place = { column: 0, span: 1, rowSpan: 1, role: 'note', lang: job.scripts[0], slots: [], path } as const;
  return { ...place, parts, padding: { x: 0, y: 0 } };
}

/** A note in both scripts on one line, where one holds both. */
function runTogether(said: readonly (readonly Inline[])[], size: Twips, job: PaperJob): readonly (readonly Inline[])[] {
  const gap = plainText('\u3000', job, '/notes');
  const line = said.flatMap((inlines, index) => (index === 0 ? inlines : [gap, ...inlines]));
  return naturalWidth(line, size, job.setter) <= job.page.content.width ? [line] : said;
}
