import type { Cell, Line, Run, Twips } from '@jiandu/sheet';
import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph } from 'docx';
import { scaleLine, trimOf } from './scale-line.ts';
import { type SpacedLine, spaceRuns } from './space-runs.ts';
import { autoSpaced } from './style-sheet.ts';
import { type RunContext, writeRun, writeTab } from './write-run.ts';

/**
 * The height of an exact line over its size. At 1.2, the baseline is at the same place whether a program centres the text in
 * the line, as Word does, or puts it at four fifths of the height, as LibreOffice does.
 */
const lineHeight = 1.2;
const ascentPart = 0.8;

/** How exactly a line must be centred, or end at the right padding, to be taken as meant so. */
const slack: Twips = 4;
const rightPadding: Twips = 180;
const farFromLeft: Twips = 400;

/** What stays free between text and the border that it runs towards. */
const leastPadding: Twips = 60;

/** Writes the lines of a cell as one paragraph each, which Word has no need to break again. */
export function writeLines(cell: Cell, top: Twips, context: RunContext): readonly Paragraph[] {
  let bottom = top;
  const lines = joinLines(cell.lines);
  return lines.map((line, index) => {
    const height = heightOf(lines, index);
    const before = Math.max(0, Math.round(line.baseline - ascentPart * height) - bottom);
    bottom += before + height;
    return writeLine(line, cell, { before, height }, context);
  });
}

/** The height of a line that holds text of a size. */
export function exactHeight(size: Twips): Twips {
  return Math.round(size * lineHeight);
}

/** Lines on one baseline are one line to Word. */
function joinLines(lines: readonly Line[]): readonly Line[] {
  const joined = new Map<Twips, Run[]>();
  for (const { baseline, runs } of lines) joined.set(baseline, [...(joined.get(baseline) ?? []), ...runs]);
  return [...joined]
    .filter(([, runs]) => runs.length > 0)
    .map(([baseline, runs]) => ({ baseline, runs: runs.sort((first, second) => first.x - second.x) }))
    .sort((first, second) => first.baseline - second.baseline);
}

function heightOf(lines: readonly Line[], index: number): Twips {
  const baseline = lines[index]?.baseline ?? 0;
  const size = Math.max(...(lines[index]?.runs.map((run) => run.size) ?? [0]));
  const before = lines[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY;
  const after = lines[index + 1]?.baseline ?? Number.POSITIVE_INFINITY;
  return Math.min(exactHeight(size), baseline - before, after - baseline);
}

function writeLine(line: Line, cell: Cell, { before, height }: { before: Twips; height: Twips }, context: RunContext) {
  const left = (line.runs[0]?.x ?? cell.x) - cell.x;
  const spaced = spaceRuns(line.runs, cell.width - left, context.face);
  const { room, ...alignment } = alignLine(line.runs, spaced, cell);
  const scale = scaleLine(line.runs, room, spaced.excess);
  return new Paragraph({
    ...(spaced.autoSpace && { style: autoSpaced }),
    spacing: { before, after: 0, line: height, lineRule: LineRuleType.EXACT },
    ...alignment,
    children: spaced.runs.flatMap((run, index) => {
      const written = writeRun(run, scale, context);
      return spaced.held.has(index) ? [writeTab(), written] : [written];
    }),
  });
}

/** How a line is aligned, and the room that its text has then. */
interface Alignment extends Pick<IParagraphOptions, 'alignment' | 'indent' | 'tabStops'> {
  readonly room: Twips;
}

/** Centred and right-aligned lines stay so when Word's letters are wider or narrower than the sheet's. */
function alignLine(runs: readonly Run[], { runs: spaced, held, isStretched, hang }: SpacedLine, cell: Cell): Alignment {
  const stops = spaced.filter((_, index) => held.has(index));
  const left = (runs[0]?.x ?? cell.x) - cell.x;
  const last = runs.at(-1);
  const right = last ? cell.x + cell.width - last.x - last.width + trimOf(last) : 0;
  // Spaces at the end of a line hang over the edge that it is aligned to: room to write on would be lost.
  const isAligned =
    stops.length === 0 && !isStretched && last !== undefined && !('text' in last && /\s$/.test(last.text));
  if (isAligned && Math.abs(left - right) <= slack) {
    return { alignment: AlignmentType.CENTER, room: cell.width - 2 * leastPadding };
  }
  if (isAligned && left >= farFromLeft && right >= 0 && right <= rightPadding) {
    return { alignment: AlignmentType.RIGHT, indent: { right }, room: cell.width - right - leastPadding };
  }
  return {
    alignment: AlignmentType.LEFT,
    indent: { left, ...(hang > 0 && { right: -hang }) },
    room: cell.width - left - leastPadding,
    ...(stops.length > 0 && { tabStops: stops.map(({ x }) => ({ type: 'left' as const, position: x - cell.x })) }),
  };
}
