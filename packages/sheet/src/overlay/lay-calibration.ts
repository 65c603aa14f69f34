import type { Faces } from '@jiandu/fonts';
import type { Office, OfficePrinter, PageName, PageSize } from '@jiandu/model';
import { phrases as ours, type Phrases, type Script } from '@jiandu/text';
import type { DraftCell, Part } from '../draft/draft.ts';
import { fitCell } from '../draft/fit-cell.ts';
import type { Rect } from '../page/edges.ts';
import { placeLines } from '../page/place-cell.ts';
import { measurePage } from '../page-geometry.ts';
import type { Cell, Edge, Page, Sheet, SheetNode, Twips } from '../sheet.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { fromMm } from '../units.ts';
import { moveSheet } from './move-sheet.ts';

/** What a calibration page is printed with. */
export interface CalibrationOptions extends OfficePrinter {
  readonly faces: Faces;
  readonly office: Office;
  /** Default: the office's first. */
  readonly script?: Script;
  /** The stock's; default: the office's, else A4. */
  readonly page?: PageName | PageSize;
  readonly phrases?: Phrases;
}

/**
 * Lays a page out that tells how paper lies in a printer: crosses at known millimetres, scales between them, and how offset and
 * scale are read off. With a setting it is printed as an overlay would be, so that the setting is seen to be right.
 */
export function layCalibration(options: CalibrationOptions): Sheet {
  const { faces, office, script = office.scripts[0], offsetMm = [0, 0], scale = 1 } = options;
  const { page, phrases = ours } = options;
  const { width, height } = measurePage({ columns: [1], body: [], ...(page && { page }) }, office.page, office.region);
  const crosses = placeCrosses(width, height);
  const shown = { ...crosses.says, right: offsetMm[0], down: offsetMm[1], scale, ...places };
  const title = phrases.say(script, 'calibration.title');
  const steps = (['print', 'measure', 'reckon', 'keep', 'set'] as const).map((step) =>
    phrases.say(script, `calibration.${step}`, shown),
  );
  const room = { x: crosses.left + fromMm(8), y: crosses.top + fromMm(8) };
  const rect = { ...room, width: crosses.right - room.x - fromMm(8), height: crosses.bottom - room.y - fromMm(2) };
  const means = { setter: createTypesetter('calibration', faces), script };
  const text = setSteps(title, steps, rect, means);
  const nodes: readonly SheetNode[] = [
    { role: 'document', parent: -1, lang: script },
    { role: 'heading', parent: 0, lang: script },
    { role: 'paragraph', parent: 0, lang: script },
  ];
  const drawn: Page = { width, height, cells: text, edges: [], marks: crosses.lines.map(toMark) };
  const runs = text.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  const named = [...new Set(runs.flatMap((run) => ('face' in run ? run.face : [])))];
  const base = { form: 'calibration', version: '1', title, scripts: [script], face: 'overlay' } as const;
  return moveSheet({ ...base, nodes, pages: [drawn], slots: [], faces: named }, options);
}

/** Where a setting is written. */
const places = { members: 'offsetMm、scale', flags: '--offset、--scale' };

/** From the edges of the paper to the crosses; nearer where the paper is low. */
const usualInset = 20;
const lowInset = 15;

function placeCrosses(width: Twips, height: Twips) {
  const inset = height < fromMm(110) ? lowInset : usualInset;
  const reach = (length: Twips) => Math.floor((Math.round((length * 25.4) / 1440) - 2 * inset) / 10) * 10;
  const [across, down] = [reach(width), reach(height)];
  const [left, right] = [fromMm(inset), fromMm(inset + across)];
  const [top, bottom] = [fromMm(inset), fromMm(inset + down)];
  const lines = [
    ...[left, right].flatMap((x) => [top, bottom].flatMap((y) => drawCross(x, y))),
    ...drawScale(across).map(([from, to]) => ({ x1: left + from, y1: top, x2: left + from, y2: top + to })),
    ...drawScale(down).map(([from, to]) => ({ x1: left, y1: top + from, x2: left + to, y2: top + from })),
  ];
  return { left, right, top, bottom, lines, says: { inset, across, height: down } };
}

type Line = Pick<Edge, 'x1' | 'y1' | 'x2' | 'y2'>;

function drawCross(x: Twips, y: Twips): readonly Line[] {
  const arm = fromMm(5);
  return [
    { x1: x - arm, y1: y, x2: x + arm, y2: y },
    { x1: x, y1: y - arm, x2: x, y2: y + arm },
  ];
}

/** A short stroke each millimetre, a longer one each five and ten. */
function drawScale(lengthMm: number): readonly (readonly [Twips, Twips])[] {
  return Array.from({ length: lengthMm + 1 }, (_, at) => {
    const long = at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 1.5;
    return [fromMm(at), fromMm(long)] as const;
  });
}

function toMark(line: Line) {
  return { mark: 'line', ...line, width: 4 } as const;
}

interface Means {
  readonly setter: Typesetter;
  readonly script: Script;
}

function setSteps(title: string, steps: readonly string[], rect: Rect, means: Means): readonly Cell[] {
  const head = { ...rect, height: fromMm(9) };
  const rest = { ...rect, y: rect.y + head.height, height: rect.height - head.height };
  return [setText([title], head, 280, 1, means), setText(steps, rest, 210, 2, means)];
}

function setText(texts: readonly string[], rect: Rect, size: Twips, node: number, { setter, script }: Means): Cell {
  const parts = texts.map(
    (text): Part => ({
      inlines: [{ inline: 'text', text, script, path: '/calibration' }],
      size,
      leastSize: Math.min(size, 150),
      leading: 1.3,
      align: 'left',
      anchor: 'top',
      gap: fromMm(1),
    }),
  );
  const place = { column: 0, span: 1, rowSpan: 1, role: 'paragraph', lang: script, slots: [] } as const;
  const cell: DraftCell = { ...place, parts, padding: { x: 0, y: 0 }, path: '/calibration' };
  return { node, ...rect, lines: placeLines(fitCell(cell, rect.width, rect.height, setter), rect, undefined) };
}
