import type { DraftCell } from '../draft/draft.ts';
import type { FittedCell } from '../draft/fit-cell.ts';
import { varyLike } from '../draft/vary.ts';
import { facesOf, hasSameFaces } from '../faces-of.ts';
import { type Facts, silence } from '../facts.ts';
import { isSame } from '../is-same.ts';
import type { Job } from '../job.ts';
import { knownBy } from '../known-by.ts';
import type { Rect } from '../page/edges.ts';
import { drawCell } from '../page/emit-rows.ts';
import { type Drawing, type Taken, unite } from '../page/emitter.ts';
import { placeMarks } from '../page/place-cell.ts';
import type { Cell, Mark, Sheet, Slot } from '../sheet.ts';
import type { SlotMark } from '../typeset/inline.ts';
import { type Fitting, type OwnMeasures, type SharedMeasures, staysGreatest } from './fittings.ts';
import type { DrawnInsert, Outcome, Redrawn, Stamp, StampInsert, StampPaper } from './make-stamp.ts';
import { isSameSlot, replaceCell } from './replace-cell.ts';

/** A redrawn cell and which it stands for. */
interface Change {
  readonly redrawn: Redrawn;
  readonly place: DrawnInsert;
}

/**
 * Gives the sheet of another record by changing only the cells that say something else; `undefined` where it would be laid out
 * in another way, or where something cannot be composed: then the whole layout tells why.
 */
export function useStamp(stamp: Stamp, jobs: readonly Job[]): Sheet | undefined {
  const { papers, draft, sheet } = stamp;
  if (jobs.length !== papers.length || jobs.some((job) => job.draft !== draft)) return undefined;
  const changes: Change[] = [];
  try {
    for (const [index, paper] of papers.entries()) {
      const facts = silence((jobs[index] as Job).facts);
      if (!keepsFixed(paper, facts) || !changeInserts(paper, facts, changes)) return undefined;
    }
  } catch {
    return undefined;
  }
  return changes.length === 0 ? sheet : applyChanges(sheet, changes);
}

function keepsFixed({ fixed }: StampPaper, facts: Facts): boolean {
  return fixed.every(({ question, answer }) => isSame(answer, facts.answer(question)));
}

/** Composes the inserts of which an answer changed, and redraws their cells; `false` where one has not the room of the old. */
function changeInserts(paper: StampPaper, facts: Facts, changes: Change[]): boolean {
  const changed = new Set<StampInsert>();
  for (const { question, answer, inserts } of paper.asked) {
    if (!isSame(answer, facts.answer(question))) for (const own of inserts) changed.add(own);
  }
  // What cannot be replaced is looked at first: then nothing is drawn in vain.
  for (const { insert, fittings } of changed) {
    if (fittings.length === 0 && !isSame(insert.again(facts), insert.made)) return false;
  }
  const measures = new Map<SharedMeasures, Map<FittedCell, OwnMeasures>>();
  for (const own of changed) {
    const made = own.insert.again(facts);
    if (made === own.insert.made || own.fittings.length === 0) continue;
    const outcome = redrawKnown(made as DraftCell, own, paper);
    if (outcome === 'other') return false;
    for (const [{ shared, fitted }, asked] of outcome.asks) {
      knownBy(measures, shared, () => new Map<FittedCell, OwnMeasures>()).set(fitted, asked);
    }
    if (own.drawn && outcome.redrawn) changes.push({ redrawn: outcome.redrawn, place: own.drawn });
  }
  return [...measures].every(([shared, cells]) => staysGreatest(shared, cells));
}

function redrawKnown(made: DraftCell, own: StampInsert, paper: StampPaper): Outcome {
  return own.redrawn.find(
    (known) => known.made === made,
    () => ({ made, outcome: refit(made, own, paper) }),
  ).outcome;
}

/** The cell as it is drawn where the old one is; it has to fit wherever that was tried. */
function refit(made: DraftCell, { fittings, drawn }: StampInsert, { setter }: StampPaper): Outcome {
  let shown: FittedCell | undefined;
  const asks: (readonly [Fitting, OwnMeasures])[] = [];
  for (const fitting of fittings) {
    const replaced = replaceCell(varyLike(made, fitting.fitted.cell), fitting, setter);
    if (!replaced) return 'other';
    if (replaced.measures.size > 0) asks.push([fitting, replaced.measures]);
    if (drawn?.drawing.fitted === fitting.fitted) shown = replaced.fitted;
  }
  if (!drawn || !shown) return { asks };
  const redrawn = redraw(shown, drawn);
  return redrawn === 'other' ? redrawn : { asks, redrawn };
}

/** Draws a cell in the place of another; `other` where it takes other slots, or moves its part of one that others take too. */
function redraw(fitted: FittedCell, { drawing, shared }: DrawnInsert): Redrawn | 'other' {
  const { node, x, y, width, height } = drawing.cell;
  const { taken } = drawing;
  const old = taken.filter(({ mark }, index) => taken.findIndex((other) => other.mark === mark) === index);
  const marks: SlotMark[] = [];
  const rects: Rect[] = [];
  const takeSlot = (mark: SlotMark, rect: Rect): number => {
    const known = marks.indexOf(mark);
    const at = known < 0 ? marks.push(mark) - 1 : known;
    rects[at] = known < 0 ? rect : unite(rects[at] as Rect, rect);
    return old[at]?.slot ?? -1;
  };
  const { cell } = drawCell(fitted, { rect: { x, y, width, height }, again: false, node, takeSlot });
  const isSame = marks.length === old.length && marks.every((mark, index) => isSameSlot(mark, old[index]?.mark));
  if (!isSame) return 'other';
  const slots = rects.map((rect, index) => [old[index]?.slot ?? -1, rect] as const);
  const own = slots.filter(([slot]) => !shared.has(slot));
  const stays = slots.every(([slot, rect]) => !shared.has(slot) || isSameRect(rect, roomOf(slot, taken)));
  return stays ? { cell, marks: redrawMarks(fitted, drawing), slots: own } : 'other';
}

/** What is drawn over a cell in the place of another; the figures stay in the logical tree. */
function redrawMarks(fitted: FittedCell, { cell, marks }: Drawing): readonly Mark[] {
  if (marks.length === 0) return marks;
  const nodes = marks.flatMap((mark) => ('node' in mark ? [mark.node] : []));
  let at = 0;
  const takeFigure = (): number => {
    at += 1;
    return nodes[at - 1] as number;
  };
  return placeMarks(fitted, cell, nodes.length > 0 ? takeFigure : undefined);
}

/** What a cell covers of a slot. */
function roomOf(slot: number, taken: readonly Taken[]): Rect | undefined {
  const rects = taken.filter((own) => own.slot === slot).map(({ rect }) => rect);
  return rects.length === 0 ? undefined : rects.reduce(unite);
}

function isSameRect(one: Rect, other: Rect | undefined): boolean {
  return one.x === other?.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function applyChanges(sheet: Sheet, changes: readonly Change[]): Sheet {
  const cells = sheet.pages.map((page) => [...page.cells]);
  const marks = sheet.pages.map((page) => page.marks);
  let slots: Slot[] | undefined;
  let named = true;
  for (const { redrawn, place } of changes) {
    const { cell, marks: over, slots: own } = redrawn;
    (cells[place.drawing.page] as Cell[])[place.index] = cell;
    if (!isSame(over, place.drawing.marks)) {
      marks[place.drawing.page] = withMarks(marks[place.drawing.page] ?? [], over, place.marks);
    }
    named &&= hasSameFaces(cell, place.drawing.cell);
    for (const [index, rect] of own) {
      const old = (slots ?? sheet.slots)[index] as Slot;
      if (isSameRect(old, rect)) continue;
      slots ??= [...sheet.slots];
      slots[index] = { ...old, ...rect };
    }
  }
  const pages = sheet.pages.map((page, index) => ({
    ...page,
    cells: cells[index] as Cell[],
    marks: marks[index] as readonly Mark[],
  }));
  return { ...sheet, pages, ...(slots && { slots }), ...(!named && { faces: facesOf(pages) }) };
}

function withMarks(marks: readonly Mark[], own: readonly Mark[], places: readonly number[]): readonly Mark[] {
  return marks.map((mark, index) => own[places.indexOf(index)] ?? mark);
}
