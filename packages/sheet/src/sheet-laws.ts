import type { Cell, Edge, Page, Run, Sheet } from './sheet.ts';

/** What every sheet keeps, whatever the form: gives one sentence a breach, none for a sound sheet. */
export function findBreaches(sheet: Sheet): readonly string[] {
  return [
    ...sheet.pages.flatMap((page, index) => breachesOnPage(page, `page ${index + 1}`)),
    ...breachesInTree(sheet),
    ...breachesInSlots(sheet),
    ...breachesInUnits(sheet),
  ];
}

/** The text of every field as its slots print it, by pointer. */
export function textBySlot(sheet: Sheet): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const run of sheet.pages.flatMap(runsOf)) {
    const pointer = run.slot === undefined ? undefined : sheet.slots[run.slot]?.pointer;
    if (pointer !== undefined && 'text' in run) texts.set(pointer, (texts.get(pointer) ?? '') + run.text);
  }
  return texts;
}

export function runsOf(page: Page): readonly Run[] {
  return page.cells.flatMap((cell) => cell.lines.flatMap((line) => line.runs));
}

function breachesOnPage(page: Page, where: string): readonly string[] {
  return [
    ...page.cells
      .filter((cell) => !isInside(cell, page))
      .map((cell) => `${where}: a cell is outside (${nameOf(cell)})`),
    ...overlapsOf(page.cells).map(([a, b]) => `${where}: cells overlap (${nameOf(a)}, ${nameOf(b)})`),
    ...page.cells.flatMap((cell) => strayRuns(cell).map((run) => `${where}: a run leaves its cell (${sayRun(run)})`)),
    ...page.edges
      .filter((edge) => !isOnBorder(edge, page.cells))
      .map((edge) => `${where}: an edge is on no border ${JSON.stringify(edge)}`),
    ...doubledEdges(page.edges).map((edge) => `${where}: an edge is drawn twice ${JSON.stringify(edge)}`),
  ];
}

function isInside({ x, y, width, height }: Pick<Cell, 'x' | 'y' | 'width' | 'height'>, page: Page): boolean {
  return x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height && width > 0 && height >= 0;
}

function overlapsOf(cells: readonly Cell[]): readonly (readonly [Cell, Cell])[] {
  return cells.flatMap((a, index) =>
    cells
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a, b] as const),
  );
}

/** A twip for each of the runs that rounding may have widened. */
function strayRuns(cell: Cell): readonly Run[] {
  return cell.lines.flatMap(({ baseline, runs }) =>
    runs.filter((run) => {
      const ascent = Math.floor(run.size * 0.88) - 1;
      const descent = Math.floor(run.size * 0.12) - 1;
      const wide = run.x < cell.x || run.x + run.width - trimOf(run) > cell.x + cell.width + runs.length;
      return wide || baseline - ascent < cell.y || baseline + descent > cell.y + cell.height;
    }),
  );
}

function trimOf(run: Run): number {
  return 'text' in run ? (run.trim ?? 0) : 0;
}

function isOnBorder({ x1, y1, x2, y2 }: Edge, cells: readonly Cell[]): boolean {
  if (y1 === y2) return x1 < x2 && cells.some((cell) => cell.y === y1 || cell.y + cell.height === y1);
  return x1 === x2 && y1 < y2 && cells.some((cell) => cell.x === x1 || cell.x + cell.width === x1);
}

function doubledEdges(edges: readonly Edge[]): readonly Edge[] {
  return edges.filter((a, index) =>
    edges.slice(index + 1).some((b) => {
      if (a.y1 === a.y2) return b.y1 === b.y2 && a.y1 === b.y1 && a.x1 < b.x2 && b.x1 < a.x2;
      return b.x1 === b.x2 && a.x1 === b.x1 && a.y1 < b.y2 && b.y1 < a.y2;
    }),
  );
}

function breachesInTree({ nodes, pages }: Sheet): readonly string[] {
  const strange = nodes.filter(({ parent }, index) => (index === 0 ? parent !== -1 : parent < 0 || parent >= index));
  const cells = pages.flatMap((page) => page.cells);
  return [
    ...strange.map((node) => `a node has no parent before it ${JSON.stringify(node)}`),
    ...cells
      .filter(({ node }) => node >= nodes.length || node < -1)
      .map((cell) => `a cell names no node (${nameOf(cell)})`),
  ];
}

function breachesInSlots({ slots, pages }: Sheet): readonly string[] {
  const outside = slots.filter((slot) => {
    const page = pages[slot.page];
    return !page || !isInside(slot, page);
  });
  const runs = pages.flatMap((page, index) => runsOf(page).map((run) => ({ run, index })));
  const lost = runs.filter(({ run, index }) => run.slot !== undefined && slots[run.slot]?.page !== index);
  return [
    ...outside.map((slot) => `a slot is outside its page (${slot.pointer})`),
    ...lost.map(({ run }) => `a run names a slot of another page (${sayRun(run)})`),
  ];
}

function breachesInUnits(sheet: Sheet): readonly string[] {
  const broken: string[] = [];
  JSON.stringify(sheet, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isInteger(value)) broken.push(`${key} is ${value}`);
    return value;
  });
  return broken;
}

function nameOf(cell: Cell): string {
  const text = cell.lines.flatMap((line) => line.runs.map((run) => ('text' in run ? run.text : '□'))).join('');
  return `${text.slice(0, 12)} at ${cell.x},${cell.y}`;
}

function sayRun(run: Run): string {
  return 'text' in run ? run.text : `□ ${run.option ?? ''}`;
}
