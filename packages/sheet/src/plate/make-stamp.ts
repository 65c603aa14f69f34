import type { DraftCell } from '../draft/draft.ts';
import { originOf } from '../draft/vary.ts';
import type { Insert, Question } from '../facts.ts';
import type { PaperJob } from '../job.ts';
import { createLatelyUsed, type LatelyUsed } from '../lately-used.ts';
import type { LaidSheet } from '../lay-out.ts';
import type { Rect } from '../page/edges.ts';
import type { Drawing } from '../page/emitter.ts';
import type { Cell, Mark, Sheet } from '../sheet.ts';
import { type Fitting, fittingsOf, type OwnMeasures } from './fittings.ts';
import { isReplaceable } from './replace-cell.ts';

/** A sheet with what it takes to change it into that of another record. */
export interface Stamp {
  readonly sheet: Sheet;
  readonly draft: boolean;
  /** The copies on it. */
  readonly papers: readonly StampPaper[];
}

/** What the pages of one copy depend on. */
export interface StampPaper {
  readonly setter: PaperJob['setter'];
  /** What has to be answered as it was. */
  readonly fixed: readonly Answered[];
  /** What inserts were composed from. */
  readonly asked: readonly (Answered & { readonly inserts: readonly StampInsert[] })[];
}

/** A question with its answer. */
interface Answered {
  readonly question: Question;
  readonly answer: unknown;
}

/** An insert with the places of its cell; one without has to come out as it was. */
export interface StampInsert {
  readonly insert: Insert;
  readonly fittings: readonly Fitting[];
  readonly drawn?: DrawnInsert;
  /** What was made of its cell for the last records. */
  readonly redrawn: LatelyUsed<{ readonly made: DraftCell; readonly outcome: Outcome }>;
}

/** A cell that takes the place of another, with the places of its slots. */
export interface Redrawn {
  readonly cell: Cell;
  readonly marks: readonly Mark[];
  readonly slots: readonly (readonly [index: number, rect: Rect])[];
}

/** What becomes of a cell in the places of another: `other` where it does not fit one of them. */
export type Outcome = Refitted | 'other';

interface Refitted {
  /** Nothing in settings that were not taken. */
  readonly redrawn?: Redrawn;
  /** What it asks of its neighbours in each place. */
  readonly asks: readonly (readonly [Fitting, OwnMeasures])[];
}

/** A cell of a sheet. */
export interface DrawnInsert {
  readonly drawing: Drawing;
  /** Its index on its page. */
  readonly index: number;
  /** Where on its page what is drawn over it stands. */
  readonly marks: readonly number[];
  /** Slots that reach over other cells too, as that of a rating does. */
  readonly shared: ReadonlySet<number>;
}

/** Makes a stamp of a sheet: finds for every insert where its cell was fitted and drawn. */
export function makeStamp({ sheet, papers, drawings }: LaidSheet): Stamp {
  const drawingsOf = groupBy(drawings, ({ fitted }) => fitted.cell);
  const shared = findShared(drawings);
  const jobs = [...new Set(papers.map(({ job }) => job))];
  return {
    sheet,
    draft: jobs.some(({ draft }) => draft),
    papers: jobs.map((job) => describePaper(job, { sheet, shared, drawingsOf })),
  };
}

/** The slots that several cells take. */
function findShared(drawings: readonly Drawing[]): ReadonlySet<number> {
  const known = new Set<number>();
  const shared = new Set<number>();
  for (const { taken } of drawings) {
    const own = new Set(taken.map(({ slot }) => slot));
    for (const slot of own) (known.has(slot) ? shared : known).add(slot);
  }
  return shared;
}

/** A sheet as it was drawn. */
interface Drawn {
  readonly sheet: Sheet;
  readonly shared: ReadonlySet<number>;
  readonly drawingsOf: ReadonlyMap<DraftCell, readonly Drawing[]>;
}

function describePaper({ facts, last: { trace }, setter }: PaperJob, drawn: Drawn): StampPaper {
  const fittings = [...trace.tables].flatMap((table) => fittingsOf(table, setter));
  const fittingsBy = groupBy(fittings, ({ fitted }) => originOf(fitted.cell));
  const inserts = [...trace.inserts].map((insert): StampInsert => {
    const own = fittingsBy.get(insert.made as DraftCell) ?? [];
    const cells = [...new Set(own.map(({ fitted }) => fitted.cell))];
    const places = placesOf(
      cells.flatMap((cell) => drawn.drawingsOf.get(cell) ?? []),
      own,
      drawn,
    );
    const redrawn: StampInsert['redrawn'] = createLatelyUsed();
    return places && own.every(isReplaceable)
      ? { insert, redrawn, fittings: own, ...places }
      : { insert, redrawn, fittings: [] };
  });
  const answered = (question: Question): Answered => ({ question, answer: facts.answer(question) });
  const asking = new Map<Question, StampInsert[]>();
  for (const own of inserts) {
    for (const question of own.insert.questions) asking.set(question, [...(asking.get(question) ?? []), own]);
  }
  return {
    // What is set for one record alone need not be kept.
    setter: forget(setter),
    fixed: [...trace.questions].map(answered),
    asked: [...asking].map(([question, own]) => ({ ...answered(question), inserts: own })),
  };
}

function forget({ kept: _kept, ...setter }: PaperJob['setter']): PaperJob['setter'] {
  return setter;
}

/** Where a cell is drawn, if nowhere or once and whole. */
function placesOf(
  drawings: readonly Drawing[],
  fittings: readonly Fitting[],
  { sheet: { pages }, shared }: Drawn,
): { readonly drawn?: DrawnInsert } | undefined {
  const [drawing, ...others] = drawings;
  if (!drawing) return {};
  const isWhole = !drawing.repeats && fittings.some(({ fitted }) => fitted === drawing.fitted);
  const page = pages[drawing.page];
  const index = page?.cells.indexOf(drawing.cell) ?? -1;
  const marks = drawing.marks.map((mark) => page?.marks.indexOf(mark) ?? -1);
  return others.length === 0 && isWhole && index >= 0 ? { drawn: { drawing, index, marks, shared } } : undefined;
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
