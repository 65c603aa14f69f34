import { leading } from '../draft/cells.ts';
import type { DraftCell, DraftTable, Part } from '../draft/draft.ts';
import type { FittedTable } from '../draft/fit-rows.ts';
import type { PaperJob } from '../job.ts';
import type { PageGeometry, TextGrid } from '../page-geometry.ts';
import { scaleColumns } from '../scale-columns.ts';
import type { Twips } from '../sheet.ts';
import type { Inline } from '../typeset/inline.ts';
import { fromMm } from '../units.ts';
import { plainText, sayPhrase, sayWords } from '../words.ts';
import { lineRow } from './chrome.ts';

/** What stands over the frame on every page but the first. */
export function composeRunningHead(job: PaperJob): DraftTable {
  const title = sayWords(job.model.words, job)[0]?.text ?? job.form;
  const inlines = [plainText(sayPhrase(job, 'paper.continued', { title }), job, '/words', { role: 'hei' })];
  const rows = [lineRow([{ inlines, size: job.textSize, role: 'paragraph' }], job)];
  return { framed: false, borders: [0, job.page.content.width], rows, heads: 0 };
}

/** What the running head takes of a page, the room under it included. */
export function heightOfHead({ rows }: FittedTable): Twips {
  return rows.reduce((sum, row) => sum + row.height, headGap);
}

const headGap: Twips = fromMm(1);

/** Where the running head stands, from the top of the content: over it where that is text alone. */
export function headTop({ grid }: PageGeometry, runningHead: FittedTable): Twips {
  return grid ? -heightOfHead(runningHead) : 0;
}

/** What a page says at its foot. */
export interface Foot {
  readonly page: number;
  readonly pages: number;
  /** Between number and page: the retention period, the seal over the pages' edge, the other side. */
  readonly centre: readonly string[];
  /** A back, mirrored. */
  readonly isBack?: boolean;
}

/** One of the three texts of a foot. */
interface FootText {
  readonly inlines: readonly Inline[];
  readonly look: Pick<Part, 'size' | 'leastSize' | 'leading'>;
  /** Room at its left and right. */
  readonly inset?: Twips;
}

/** Below the frame: form number and version, retention period, 第 页 共 页. */
export function composeFoot({ page, pages, centre, isBack = false }: Foot, job: PaperJob): DraftTable {
  const own = job.office.forms[job.form];
  const version = own?.version ?? job.model.version;
  const left = [
    ...(own?.number ? [sayPhrase(job, 'paper.formNumber', { number: own.number })] : []),
    ...(version ? [sayPhrase(job, 'paper.version', { version })] : []),
  ].join('\u3000');
  const retention = own?.retention ? sayWords(own.retention, job)[0]?.text : undefined;
  const middle = [...(retention ? [sayPhrase(job, 'paper.retention', { retention })] : []), ...centre].join('\u3000');
  const look = { size: Math.min(180, job.textSize), leastSize: 140, leading: leading.value };
  const { grid } = job.page;
  const number = grid ? folioOf({ page, pages }, grid, job) : { inlines: countPages({ page, pages }, job), look };
  const said: readonly FootText[] = [...[left, middle].map((text) => ({ inlines: sayPlain(text, job), look })), number];
  const cells = (isBack ? [...said].reverse() : said).map((text, column) => footCell(text, column, job));
  const borders = scaleColumns(isBack ? [30, 30, 40] : [40, 30, 30], job.page.content.width);
  return { framed: false, borders, rows: [{ height: heightOfFoot(job.page), grow: false, cells }], heads: 0 };
}

/** — 1 —, a character off the edge. */
function folioOf(numbers: PageNumbers, { folio }: TextGrid, job: PaperJob): FootText {
  return {
    inlines: markCounts(`— ${numberPlaces.page} —`, numbers, job),
    look: { size: folio, leastSize: folio, leading: leading.close },
    inset: folio,
  };
}

const aligns = ['left', 'centre', 'right'] as const;

type PageNumbers = Readonly<Record<'page' | 'pages', number>>;

/** Characters that no phrase has, for the numbers in one. */
const numberPlaces = { page: '\ue000', pages: '\ue001' } as const;

/** 第 页 共 页. */
function countPages(numbers: PageNumbers, job: PaperJob): readonly Inline[] {
  return markCounts(sayPhrase(job, 'paper.pageOf', numberPlaces), numbers, job);
}

/** Puts numbers in their places, marked as what they count. */
function markCounts(said: string, numbers: PageNumbers, job: PaperJob): readonly Inline[] {
  return said.split(/([\ue000\ue001])/).flatMap((piece): readonly Inline[] => {
    const counts = (['page', 'pages'] as const).find((own) => numberPlaces[own] === piece);
    return counts ? [{ ...plainText(`${numbers[counts]}`, job, '/foot'), counts }] : sayPlain(piece, job);
  });
}

function sayPlain(text: string, job: PaperJob): readonly Inline[] {
  return text === '' ? [] : [plainText(text, job, '/foot')];
}

function footCell({ inlines, look, inset = 0 }: FootText, column: number, job: PaperJob): DraftCell {
  const part: Part = { inlines, ...look, align: aligns[column] ?? 'left', anchor: 'bottom' };
  const cell = {
    column,
    span: 1,
    rowSpan: 1,
    role: 'paragraph',
    lang: job.scripts[0],
    slots: [],
    path: '/foot',
  } as const;
  return { ...cell, parts: [part], padding: { x: inset, y: 0 } };
}

/** The height of the foot of a page that stands on the lower edge of the content. */
export const footHeight: Twips = fromMm(5);

function heightOfFoot({ grid }: PageGeometry): Twips {
  return grid ? Math.ceil(grid.folio * leading.close) : footHeight;
}

/** Where the foot stands, from the top of the content: on its lower edge, or under it where that is text alone. */
export function footTop({ content, grid }: PageGeometry): Twips {
  return grid ? content.height + grid.folioDrop - Math.round(grid.folio * dashTop) : content.height - footHeight;
}

/** How far a dash stands under the top of its character, as a part of the size. */
const dashTop = 0.55;
