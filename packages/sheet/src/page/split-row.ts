import { padding } from '../draft/cells.ts';
import type { Part } from '../draft/draft.ts';
import { countLines, type FittedCell, type FittedPart, heightOf, setShrunk } from '../draft/fit-cell.ts';
import type { FittedRow } from '../draft/fit-rows.ts';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { lineBreak } from '../typeset/inline.ts';
import type { SetLine } from '../typeset/set-line.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { plainText, sayPhrase } from '../words.ts';

/** A row in two parts: cells that stay on this page, and the row that continues on the next. */
export interface SplitRow {
  readonly here: readonly FittedCell[];
  readonly rest: FittedRow;
}

/** Splits a row between lines; `undefined` where nothing of it would fit. Labels are said again, with （续）. */
export function splitRow(row: FittedRow, room: Twips, setter: Typesetter, job: PaperJob): SplitRow | undefined {
  const pairs = row.cells.map((cell) => splitCell(cell, room, setter, job));
  const moved = row.cells.some((cell, index) => isText(cell) && linesIn(pairs[index]?.here) < countLines(cell));
  const kept = row.cells.every(
    (cell, index) => !isText(cell) || countLines(cell) === 0 || linesIn(pairs[index]?.here) > 0,
  );
  if (!moved || !kept) return undefined;
  const rest = pairs.map((pair) => pair.rest);
  const height = Math.max(...rest.map((cell) => cell.needed));
  return { here: pairs.map((pair) => pair.here), rest: { row: row.row, height, cells: rest } };
}

function isText({ cell }: FittedCell): boolean {
  return cell.role !== 'header';
}

function splitCell(
  fitted: FittedCell,
  room: Twips,
  setter: Typesetter,
  job: PaperJob,
): { here: FittedCell; rest: FittedCell } {
  if (!isText(fitted)) return { here: fitted, rest: continueLabel(fitted, setter, job) };
  const { cell, parts } = fitted;
  let left = room - 2 * cell.padding.y;
  const here: FittedPart[] = [];
  const rest: FittedPart[] = [];
  for (const { part, lines } of parts) {
    const count = part.pitch === undefined ? countFitting : countAll;
    const taken = rest.length > 0 ? 0 : count(lines, left - (part.gap ?? 0));
    left -= (part.gap ?? 0) + lines.slice(0, taken).reduce((sum, line) => sum + line.height, 0);
    if (taken > 0) here.push({ part: atTop(part), lines: lines.slice(0, taken) });
    if (taken < lines.length) rest.push({ part: atTop(part), lines: lines.slice(taken) });
  }
  const again = { ...fitted, parts: rest, needed: heightOf(rest) + 2 * cell.padding.y, continued: true };
  return { here: { ...fitted, parts: here }, rest: again };
}

/** At least two lines stay and two go on, so that none stands alone. */
function countFitting(lines: readonly SetLine[], room: Twips): number {
  const count = countAll(lines, room);
  if (count === lines.length || lines.length < 4) return count === lines.length - 1 && count > 2 ? count - 1 : count;
  return count < 2 ? 0 : Math.min(count, lines.length - 2);
}

/** As many lines as there is room for: pages of a grid are full. */
function countAll(lines: readonly SetLine[], room: Twips): number {
  let used = 0;
  const over = lines.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  return over < 0 ? lines.length : over;
}

function atTop(part: Part): Part {
  return { ...part, anchor: 'top' };
}

/** 投诉内容（续） */
function continueLabel(fitted: FittedCell, setter: Typesetter, job: PaperJob): FittedCell {
  const { cell, width } = fitted;
  const [first, ...others] = cell.parts;
  if (!first || fitted.continued || first.inlines.length === 0) return { ...fitted, continued: true };
  const mark = sayPhrase(job, 'paper.continued', { title: '' });
  const inlines = [...first.inlines, lineBreak, plainText(mark, job, cell.path, { scale: 0.85 })];
  const parts = [{ ...first, inlines }, ...others];
  return {
    ...setShrunk({ ...cell, parts, padding: padding.label }, width, fitted.shrunk, setter),
    cell,
    continued: true,
  };
}

function linesIn(cell: FittedCell | undefined): number {
  return cell ? countLines(cell) : 0;
}
