import type { PerSheet } from '@jiandu/model';
import { type FittedTable, fitRows } from '../draft/fit-rows.ts';
import { GlyphError } from '../errors.ts';
import type { PaperJob } from '../job.ts';
import { recall } from '../memory.ts';
import { measureSheet } from '../page-geometry.ts';
import type { Cell, Page, Twips } from '../sheet.ts';
import { sayPhrase } from '../words.ts';
import { composeCopyName } from './copy-name.ts';
import { cutLines, ridingSeal } from './cut-line.ts';
import { createRuler } from './edges.ts';
import { type Drawn, drawRows, type Ground } from './emit-rows.ts';
import { createSlots, createTree, type Emitter, type Tree } from './emitter.ts';
import type { Paginated } from './lay-pages.ts';
import type { PlacedRow } from './paginate.ts';
import { composeFoot, footTop, headTop } from './running.ts';

/** Draws the pages of one record, each on a sheet of its own. */
export function emitPages(paginated: Paginated, emitter: Emitter): void {
  const { page } = paginated.job;
  const tree = createTree(emitter);
  for (const index of paginated.pages.keys()) {
    const drawn = drawPage(paginated, index, tree, { x: 0, y: 0 });
    emitter.pages.push({ width: page.width, height: page.height, ...withDraft(drawn, paginated.job) });
  }
}

/** Draws slips on sheets with lines to cut along between them; a long one continues on the back. */
export function emitSlips(slips: readonly Paginated[], perSheet: PerSheet, emitter: Emitter): void {
  const [first] = slips;
  if (!first) return;
  const { width, height, cuts, placeOf } = measureSheet(first.job.page, perSheet);
  const { count } = perSheet;
  for (let from = 0; from < slips.length; from += count) {
    const together = slips.slice(from, from + count).map((slip) => ({ slip, tree: createTree(emitter) }));
    const sides = Math.max(...together.map(({ slip }) => slip.pages.length));
    for (let side = 0; side < sides; side += 1) {
      const drawn = together.map(({ slip, tree }, at) => drawPage(slip, side, tree, placeOf(at, side % 2 === 1)));
      const page: Page = {
        width,
        height,
        cells: drawn.flatMap(({ cells }) => cells),
        edges: drawn.flatMap(({ edges }) => edges),
        marks: [...drawn.flatMap(({ marks }) => marks), ...cutLines({ width, height }, cuts)],
      };
      emitter.pages.push({ ...page, ...withDraft(page, first.job) });
    }
  }
}

function drawPage(paginated: Paginated, index: number, tree: Tree, at: Pick<Cell, 'x' | 'y'>): Drawn {
  const { job, pages, runningHead } = paginated;
  const rows = pages[index];
  if (!rows) return { cells: [], edges: [], marks: [] };
  const { y, width } = job.page.content;
  // Backs of slips are turned with their sheet.
  const isBack = job.duplex && !job.paper.perSheet && index % 2 === 1;
  const x = isBack ? job.page.width - job.page.content.x - width : job.page.content.x;
  const outer = job.page.width - job.page.content.x - width;
  const takeSlot = createSlots(tree.emitter, tree.emitter.pages.length, job.copy);
  const rule = job.memory.once('ruler', createRuler);
  const ground: Ground = { x: at.x + x, y: at.y + y, tree, takeSlot, rule };
  const says = { page: index + 1, pages: pages.length, centre: centreOf(paginated, index), isBack };
  const foot = fitRows(
    recall(job, composeFoot, JSON.stringify(says), (own) => composeFoot(says, own)),
    job.setter,
  );
  const name = recall(job, composeCopyName, '', composeCopyName);
  // At the outer edge, away from the holes.
  const edge = { ...ground, x: isBack ? ground.x - (name?.table.borders.at(-1) ?? 0) : ground.x + width };
  const head = placeAlone(runningHead, headTop(job.page, runningHead));
  const drawn = [
    ...(name ? [drawRows(placeAlone(name, 0), { ...edge, artifact: index > 0 })] : []),
    ...(index > 0 ? [drawRows(head, { ...ground, artifact: true })] : []),
    drawRows(rows, ground),
    drawRows(placeAlone(foot, footTop(job.page)), { ...ground, artifact: true }),
  ];
  return {
    cells: drawn.flatMap(({ cells }) => cells).filter(isSaid),
    edges: joinEdges(drawn),
    marks: [
      ...drawn.flatMap(({ marks }) => marks),
      ...(isRidden(paginated) && !isBack ? ridingSeal(job.page, outer, at) : []),
    ],
  };
}

/** Where one part of a page is ruled, its edges are those of the page, so that writers know them again. */
function joinEdges(drawn: readonly Drawn[]): Drawn['edges'] {
  const ruled = drawn.filter(({ edges }) => edges.length > 0);
  return ruled.length === 1 && ruled[0] ? ruled[0].edges : ruled.flatMap(({ edges }) => edges);
}

/** Whether parties seal it over the edges of several sheets. */
function isRidden({ sealed, pages, job }: Paginated): boolean {
  return sealed && pages.length > (job.duplex ? 2 : 1);
}

/** Empty artifacts, such as a foot without a retention period, are nothing. */
function isSaid(cell: Cell): boolean {
  return cell.node >= 0 || cell.lines.length > 0 || cell.fill !== undefined;
}

/** What a foot says between number and page. */
function centreOf(paginated: Paginated, index: number): readonly string[] {
  const { job, pages } = paginated;
  if (job.paper.perSheet && pages.length > 1) {
    return [sayPhrase(job, index < pages.length - 1 ? 'paper.overleaf' : 'paper.continuedFrom')];
  }
  const isBack = job.duplex && index % 2 === 1;
  return isRidden(paginated) && !isBack
    ? [sayPhrase(job, 'common.brackets', { text: sayPhrase(job, 'paper.pagingSeal') })]
    : [];
}

/** Rows of a table that stands by itself, outside the flow. */
function placeAlone(table: FittedTable, top: Twips): readonly PlacedRow[] {
  let y = top;
  return table.rows.map((row, index) => {
    const placed = { table, index, row, cells: row.cells, y, height: row.height };
    y += row.height;
    return placed;
  });
}

/** The draft's mark, under everything else that is drawn freely. */
function withDraft(drawn: Drawn, job: PaperJob): Drawn {
  if (!job.draft) return drawn;
  const [lang] = job.scripts;
  const errors = (job.facts.ask('problems', '') ?? []).filter(({ severity }) => severity === 'error').length;
  const text = errors > 0 ? sayPhrase(job, 'paper.draftErrors', { total: errors }) : sayPhrase(job, 'paper.draft');
  const codePoint = text.codePointAt(0) ?? 0;
  const chain = job.setter.faces.chain({ script: lang, role: 'hei' });
  const face = chain.find(({ metrics }) => metrics.advance(codePoint) !== undefined);
  if (!face)
    throw new GlyphError(
      job.form,
      '/draft',
      codePoint,
      chain.map(({ id }) => id),
    );
  const size = Math.min(1600, Math.round((job.page.content.width * 0.9) / [...text].length));
  return { ...drawn, marks: [{ mark: 'watermark', text, face: face.id, size, lang }, ...drawn.marks] };
}
