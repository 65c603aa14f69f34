import type { Cell, Line, Run, TextRun } from '@jiandu/sheet';
import type { PlannedSpot } from '@jiandu/sheet/spots';
import type { SpacedRun } from './space-runs.ts';
import { writeBookmark, writeControl } from './write-control.ts';
import { boxOf, checkText, type RunContext, type SpotContext, writeLookOf, writeText } from './write-run.ts';

/** A run as Word has it, and what stands before it. */
export interface Piece {
  readonly run: SpacedRun;
  readonly before: string;
  readonly written: string;
  /** It began a line of its own on the sheet, and follows another in its paragraph. */
  readonly isNextLine: boolean;
}

/** Lines that are one paragraph, and which line of their cell is the first. */
export interface Flow {
  readonly at: number;
  readonly lines: readonly Line[];
}

/** Joins lines over which a place goes on, so that what is typed there flows. */
export function flowLines(lines: readonly Line[], find: (run: Run) => PlannedSpot | undefined): readonly Flow[] {
  const flows: { at: number; lines: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = flows.at(-1);
    const end = last?.lines.at(-1)?.runs.at(-1);
    const [start] = line.runs;
    const spot = end && find(end);
    if (last && spot && spot.option === undefined && start && find(start) === spot) last.lines.push(line);
    else flows.push({ at, lines: [line] });
  }
  return flows;
}

/** Pieces of one place beside each other; of none, each by itself. */
interface Group {
  readonly spot: PlannedSpot | undefined;
  readonly pieces: readonly Piece[];
}

/** Puts the places of fields in the paragraphs of a cell into bookmarks, and on a fillable paper into controls. */
export function wrapSpots(
  cell: Cell,
  paragraphs: readonly (readonly Piece[])[],
  context: RunContext,
): readonly string[] {
  const { spots } = context;
  if (!spots) return paragraphs.map(join);
  const groups = paragraphs.map((pieces) => groupPieces(pieces, (run) => spots.find(cell, run)));
  const all = groups.flat();
  return groups.map((own) =>
    own
      .map((group) => {
        const { spot, pieces } = group;
        if (!spot) return join(pieces);
        const same = all.filter((other) => other.spot === spot);
        return [
          pieces[0]?.before ?? '',
          same[0] === group ? writeBookmark('Start', spot.n) : '',
          spots.isFillable ? controlOf(spot, pieces, spots, context) : pieces.map(({ written }) => written).join(''),
          same.at(-1) === group ? writeBookmark('End', spot.n) : '',
        ].join('');
      })
      .join(''),
  );
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ before, written }) => before + written).join('');
}

function groupPieces(pieces: readonly Piece[], find: (run: Run) => PlannedSpot | undefined): readonly Group[] {
  const groups: { spot: PlannedSpot | undefined; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const spot = find(piece.run);
    const last = groups.at(-1);
    if (spot && last?.spot === spot) last.pieces.push(piece);
    else groups.push({ spot, pieces: [piece] });
  }
  return groups;
}

function controlOf(spot: PlannedSpot, pieces: readonly Piece[], { office }: SpotContext, context: RunContext): string {
  const runs = pieces.map(({ written }) => written).join('');
  const [first] = pieces.map(({ run }) => run);
  if (first && 'box' in first) {
    const boxes = [boxOf(office.tick, context), boxOf('empty', context)] as const;
    const { lang } = context.ownLook;
    return writeControl({ spot, lang, era: office.era, look: '', runs, isTicked: first.box !== 'empty', boxes });
  }
  const texts = pieces.flatMap(({ run, isNextLine }) => ('text' in run ? [{ run: run as TextRun, isNextLine }] : []));
  const run = texts[0]?.run;
  if (!run) return runs;
  const { spacing: _none, ...plain } = run as TextRun & { spacing?: number };
  const shared = { spot, lang: run.lang, era: office.era, look: writeLookOf(plain, context) };
  const shown = texts.map((own) => own.run.text).join('');
  const isBroken = texts.some(({ isNextLine }, index) => index > 0 && isNextLine);
  if (spot.isEmpty) {
    const placeholder = texts.map(({ run: { text }, isNextLine }, index) => {
      return writeText(text, plain, context, { style: 'PlaceholderText', isBroken: index > 0 && isNextLine });
    });
    return writeControl({ ...shared, runs: placeholder.join(''), placeholder: shown });
  }
  if (spot.text === undefined && !isBroken) return writeControl({ ...shared, runs });
  const text = spot.text ?? joinTexts(texts);
  checkText(text, context);
  const lines = text.split(/\r\n?|\n/);
  return writeControl({
    ...shared,
    runs: lines.map((line, index) => writeText(line, plain, context, { isBroken: index > 0 })).join(''),
  });
}

/** A line that ended between letters or digits had a space there. */
function joinTexts(texts: readonly { readonly run: TextRun; readonly isNextLine: boolean }[]): string {
  return texts.reduce((all, { run: { text }, isNextLine }) => {
    const isParted = isNextLine && /[\u0021-\u007e]$/.test(all) && /^[\u0021-\u007e]/.test(text);
    return `${all}${isParted ? ' ' : ''}${text}`;
  }, '');
}
