import type { DraftRow, DraftTable } from '../draft/draft.ts';
import { type FittedTable, fitRows } from '../draft/fit-rows.ts';
import type { PaperJob } from '../job.ts';
import { recall } from '../memory.ts';
import type { PageGeometry } from '../page-geometry.ts';
import type { Twips } from '../sheet.ts';
import { fromMm } from '../units.ts';
import { fillLastPage, type Laid, layBreaks } from './lay-breaks.ts';
import type { PlacedRow } from './paginate.ts';
import { composeRunningHead, footHeight, heightOfHead } from './running.ts';

/** A record with its pages, not yet on a sheet. */
export interface Paginated {
  readonly job: PaperJob;
  readonly pages: readonly (readonly PlacedRow[])[];
  readonly runningHead: FittedTable;
  /** Whether parties seal it: then several pages are sealed over their edges. */
  readonly sealed: boolean;
}

/** How much of their own height rows keep: those that grow, whose room is for handwriting, and the others. */
export interface Squeeze {
  readonly grow: number;
  readonly fixed: number;
  /** The part of the empty lines under 以下空白 that are printed. */
  readonly empty: number;
}

/** Tried in turn where a few lines would be left for a last page. */
const squeezes: readonly Squeeze[] = [
  ...[0.85, 0.7, 0.5, 0.3, 0.15, 0].map((empty) => ({ grow: 1, fixed: 1, empty })),
  ...[0.95, 0.9, 0.85, 0.8, 0.75, 0.7].map((grow) => ({ grow, fixed: 1, empty: 0 })),
  ...[0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.85].map((fixed) => ({ grow: 0.7 - (1 - fixed) * 1.3, fixed, empty: 0 })),
];

/** A last page with less than this part of it used is worth the squeeze; the back of a slip even more. */
const fewLines = { page: 0.28, slip: 0.4 } as const;

/** No row is squeezed below a line of text. */
const leastRow: Twips = fromMm(6.2);

/** Fits tables to their rows and gives the rows their pages; with `spare` rows give up room for an almost empty page. */
export function layPages(tables: readonly DraftTable[], job: PaperJob, spare = true): Paginated {
  const runningHead = fitRows(recall(job, composeRunningHead, '', composeRunningHead), job.setter);
  const { height, headRoom } = roomOf(job.page, runningHead);
  const attempt = (squeeze?: Squeeze) => {
    const squeezed = squeeze ? tables.map((table) => squeezeTable(table, squeeze)) : tables;
    return layBreaks(squeezed, { height, headRoom }, job);
  };
  const few = height * (job.paper.perSheet ? fewLines.slip : fewLines.page) + headRoom;
  const { pages } = fillLastPage(spare ? sparePage(attempt(), attempt, few) : attempt(), { height, headRoom }, job);
  return { job, pages, runningHead, sealed: job.paper.body.some((block) => block.block === 'seals') };
}

/** The room of a page, of which heads and feet take some where they stand in it. */
function roomOf({ content, grid }: PageGeometry, runningHead: FittedTable) {
  if (grid) return { height: content.height, headRoom: 0 };
  return { height: content.height - footHeight - footGap, headRoom: heightOfHead(runningHead) };
}

const footGap: Twips = fromMm(1);

/** Fewer pages, where the last one is filled no further than `few` from its top. */
function sparePage(usual: Laid, attempt: (squeeze: Squeeze) => Laid, few: Twips): Laid {
  const { pages } = usual;
  const last = pages.at(-1) ?? [];
  const bottom = last.at(-1);
  if (pages.length < 2 || !bottom || bottom.y + bottom.height - heightCarried(last) > few) return usual;
  for (const squeeze of squeezes) {
    const tighter = attempt(squeeze);
    if (tighter.pages.length < pages.length) return tighter;
  }
  return usual;
}

/** The height of what signatures brought along to their page: the row over them, with those that it is kept with. */
function heightCarried(page: readonly PlacedRow[]): Twips {
  const own = page.filter(({ repeated }) => !repeated);
  const signed = own.slice(
    0,
    Math.max(
      0,
      own.findIndex(({ row }) => row.row.signs),
    ),
  );
  const isKept = signed.length === 1 || signed.every(({ table }) => table === signed[0]?.table && table.table.keep);
  return isKept ? signed.reduce((sum, { height }) => sum + height, 0) : 0;
}

/** A ruled table with lower rows. */
export function squeezeTable(table: DraftTable, squeeze: Squeeze): DraftTable {
  if (!table.framed) return table;
  const empty = table.rows.filter(({ spare }) => spare);
  const dropped = new Set(empty.slice(Math.floor(empty.length * squeeze.empty)));
  const rows = table.rows.filter((row) => !dropped.has(row)).map((row) => squeezeRow(row, squeeze));
  const { breakAt } = table;
  return { ...table, rows, ...(breakAt && { breakAt: (breaks) => squeezeTable(breakAt(breaks), squeeze) }) };
}

function squeezeRow(row: DraftRow, { grow, fixed }: Squeeze): DraftRow {
  const part = row.grow ? grow : fixed;
  return { ...row, height: Math.min(row.height, Math.max(leastRow, Math.round(row.height * part))) };
}
