import encode from 'qr';
import type { DraftCell, DraftTable, Ornament } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { lineBreak } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { plainText, sayPhrase } from '../words.ts';

/** Of the longest code that is still read off paper by a telephone: a module of 0.33 mm at least. */
const leastModule = fromMm(0.33);
const usualSide = fromMm(15);

/** The height that head rows leave for a code, the white around it counted. */
export const codeRoom = fromMm(17);

type CodeOrnament = Extract<Ornament, { ornament: 'code' }>;

/** The code of a paper, in modules of whole twips, so that all of them are equally wide on every printer. */
export function composeCode(job: PaperJob): Ornament | undefined {
  const text = job.facts.ask('code', '');
  return text ? drawCode(text, sayPhrase(job, 'paper.code')) : undefined;
}

function drawCode(text: string, alt: string): CodeOrnament {
  const rows = encode(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) =>
      row
        .slice(1, -1)
        .map((isDark) => (isDark ? '1' : '0'))
        .join(''),
    );
  const module = Math.max(leastModule, Math.floor(usualSide / rows.length));
  return { ornament: 'code', side: module * rows.length, rows, alt };
}

/** The office's address where the form is filled in online, with its code; not on a variant that leaves the number out. */
export function composeLink(job: PaperJob): DraftTable | undefined {
  const link = job.office.forms[job.form]?.link;
  if (link === undefined || job.face === 'filled' || job.isAnonymous) return undefined;
  const size = Math.max(160, Math.min(180, job.textSize));
  const words = [plainText(sayPhrase(job, 'paper.link'), job, '/link'), lineBreak, plainText(link, job, '/link')];
  const part = { inlines: words, size, leastSize: 140, leading: 1.35, align: 'left', anchor: 'middle' } as const;
  const code = drawCode(link, sayPhrase(job, 'paper.linkCode', { link }));
  const cell: DraftCell = {
    column: 0,
    span: 1,
    rowSpan: 1,
    role: 'note',
    lang: job.scripts[0],
    parts: [part],
    slots: [],
    // The text ends where the white around the code begins.
    padding: { x: 0, y: 0 },
    path: '/link',
  };
  const beside: DraftCell = { ...cell, column: 1, role: 'paragraph', parts: [], ornaments: [code] };
  const { width } = job.page.content;
  const row = { height: code.side + fromMm(2), grow: true, cells: [cell, beside] };
  return { framed: false, borders: [0, width - code.side - fromMm(3), width], rows: [row], heads: 0, gap: fromMm(1.5) };
}
