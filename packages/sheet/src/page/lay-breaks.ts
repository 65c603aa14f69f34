import type { DraftTable, PageBreaks } from '../draft/draft.ts';
import { type FittedTable, fitRows } from '../draft/fit-rows.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { type PlacedRow, paginate } from './paginate.ts';

/** The pages of a paper, each with its rows. */
type Pages = readonly (readonly PlacedRow[])[];

/** Tables with the pages that they take. */
export interface Laid {
  readonly tables: readonly DraftTable[];
  readonly pages: Pages;
}

/** The room of a page. */
interface Room {
  readonly height: Twips;
  readonly headRoom: Twips;
}

/** Gives tables their pages; those that break over several say their sums where they do. */
export function layBreaks(tables: readonly DraftTable[], room: Room, job: PaperJob): Laid {
  let laid = lay(tables, room, job);
  for (const index of tables.keys()) laid = breakTable(laid, index, room, job);
  return laid;
}

function lay(tables: readonly DraftTable[], room: Room, job: PaperJob, reserve?: Reserve): Laid {
  const fitted = tables.map((table, index) => ({
    ...fitTable(table, job),
    ...(index === reserve?.index && { sumRoom: reserve.sumRoom }),
  }));
  return { tables, pages: paginate(fitted, room, job) };
}

function fitTable(table: DraftTable, { setter, last }: PaperJob): FittedTable {
  const fitted = fitRows(table, setter);
  last.trace.tables.add(fitted);
  return fitted;
}

/** Room that one table keeps for its sums. */
interface Reserve {
  readonly index: number;
  readonly sumRoom: Twips;
}

/** Where sums take their room is found first, since it decides what they are the sums of. */
function breakTable(laid: Laid, index: number, room: Room, job: PaperJob): Laid {
  const table = laid.tables[index];
  const starts = table?.breakAt ? startsOf(table, laid.pages) : [];
  if (!table?.breakAt || starts.length === 0) return laid;
  const sumRoom = heightOfSums(table.breakAt({ starts, blanks: 0 }), job);
  const reserved = sumRoom > 0 ? lay(laid.tables, room, job, { index, sumRoom }) : laid;
  return layAt(laid, index, { starts: startsOf(table, reserved.pages), blanks: 0 }, { room, job });
}

function layAt(
  { tables }: Laid,
  index: number,
  breaks: PageBreaks,
  { room, job }: { readonly room: Room; readonly job: PaperJob },
): Laid {
  const broken = tables.map((table, at) => (at === index ? (table.breakAt?.(breaks) ?? table) : table));
  return lay(broken, room, job);
}

/** The highest of a table's lines of sums. */
function heightOfSums(table: DraftTable, job: PaperJob): Twips {
  const { rows } = fitTable(table, job);
  return Math.max(0, ...rows.filter(({ row }) => row.sums).map(({ height }) => height));
}

/** The lines of a table that begin a page; not the rest of one that began on the page before. */
function startsOf(table: DraftTable, pages: Pages): readonly number[] {
  return pages.flatMap((page) => {
    const first = page.find((placed) => placed.table.table === table && !placed.repeated);
    const line = first?.row.row.line;
    return line === undefined || line === 0 || first?.cells.some(({ continued }) => continued) ? [] : [line];
  });
}

/** Blank lines where the last page has room for them, so that all pages of a register end alike. */
export function fillLastPage(laid: Laid, room: Room, job: PaperJob): Laid {
  const { tables, pages } = laid;
  const last = pages.at(-1) ?? [];
  const isOn = (table: DraftTable, page: readonly PlacedRow[]) => page.some((placed) => placed.table.table === table);
  const index = tables.map((table) => table.fills && isOn(table, last)).lastIndexOf(true);
  const table = tables[index];
  const line = table?.rows[table.heads]?.height;
  if (!table || !line || pages.filter((page) => isOn(table, page)).length < 2) return laid;
  const bottom = Math.max(...last.map(({ y, height }) => y + height));
  const { starts = [] } = table.breaks ?? {};
  for (let blanks = Math.floor((room.height - bottom) / line); blanks > 0; blanks -= 1) {
    const filled = layAt(laid, index, { starts, blanks }, { room, job });
    if (filled.pages.length === pages.length) return filled;
  }
  return laid;
}
